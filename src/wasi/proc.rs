//! Leaving the process.
