//! Directory streams.
