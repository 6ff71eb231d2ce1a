//! `<stdlib.h>`.

pub mod arc4random;
pub mod environ;
