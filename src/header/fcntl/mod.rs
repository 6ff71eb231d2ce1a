//! `<fcntl.h>`.
