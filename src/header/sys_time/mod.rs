//! `<sys/time.h>`.

pub mod now;
