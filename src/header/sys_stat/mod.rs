//! `<sys/stat.h>`.
