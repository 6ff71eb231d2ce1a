//! POSIX regular expressions.
