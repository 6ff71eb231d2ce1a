//! `<sys/statvfs.h>`.
