//! `<sys/stat.h>`.

pub mod mode;
pub mod special;
pub mod stat;
pub mod times;
