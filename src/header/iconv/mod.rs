//! `<iconv.h>`.
