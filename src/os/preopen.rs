//! Pre-opened directories.
