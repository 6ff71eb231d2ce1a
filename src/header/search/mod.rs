//! `<search.h>`.
