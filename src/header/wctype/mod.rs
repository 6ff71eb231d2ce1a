//! `<wctype.h>`.
