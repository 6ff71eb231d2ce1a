//! `<time.h>`.

pub mod clock;
