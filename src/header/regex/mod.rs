//! `<regex.h>`.
