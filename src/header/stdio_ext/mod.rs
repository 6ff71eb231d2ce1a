//! `<stdio_ext.h>`.
