//! `<stdlib.h>`.

pub mod environ;
