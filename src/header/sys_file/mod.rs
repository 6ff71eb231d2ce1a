//! `<sys/file.h>`.
