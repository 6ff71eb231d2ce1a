//! POSIX TZ strings and TZif files.
