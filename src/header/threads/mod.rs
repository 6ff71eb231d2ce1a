//! `<threads.h>`.
