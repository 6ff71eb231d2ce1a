//! Buffered streams.
