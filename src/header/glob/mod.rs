//! `<glob.h>`.
