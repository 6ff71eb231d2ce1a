//! `<wchar.h>`.
