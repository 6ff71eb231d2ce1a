//! `<sys/time.h>`.
