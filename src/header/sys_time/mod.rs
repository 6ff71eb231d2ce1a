//! `<sys/time.h>`.

pub mod file_times;
pub mod now;
pub mod set;
