//! Unicode character data.
