//! `<sched.h>`.
