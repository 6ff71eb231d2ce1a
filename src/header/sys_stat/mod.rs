//! `<sys/stat.h>`.

pub mod mode;
pub mod stat;
pub mod times;
