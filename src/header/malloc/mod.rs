//! `<malloc.h>`.
