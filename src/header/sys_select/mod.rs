//! `<sys/select.h>`.
