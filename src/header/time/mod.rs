//! `<time.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/time.h.html>

pub mod clock;
pub mod convert;
pub mod format;
pub mod getdate;
pub mod parse;
pub mod text;
pub mod timer;
pub mod variables;
pub mod wide;
