//! `<sys/times.h>`.
