//! `<wordexp.h>`.
