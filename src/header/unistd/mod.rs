//! `<unistd.h>`.

pub mod sleep;
