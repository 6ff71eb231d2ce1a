//! The emulated current directory.
