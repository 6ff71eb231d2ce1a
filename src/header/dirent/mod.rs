//! `<dirent.h>`.
