//! `<signal.h>`. [`crate::os::signals`] has what signals are here.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/signal.h.html>

pub mod action;
pub mod constants;
pub mod jump;
pub mod mask;
pub mod names;
pub mod send;
pub mod sets;
pub mod stack;
pub mod strings;
pub mod timer;
pub mod wait;
