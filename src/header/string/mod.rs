//! `<string.h>`.
