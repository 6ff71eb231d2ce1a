//! The scanf engine.
