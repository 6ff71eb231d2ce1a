//! `<utime.h>`.
