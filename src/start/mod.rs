//! Start-up and exit.
