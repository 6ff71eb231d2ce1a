//! `<fnmatch.h>`.
