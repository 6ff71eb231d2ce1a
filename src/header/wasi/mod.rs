//! `<wasi.h>`.
