//! File status and times.
