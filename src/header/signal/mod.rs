//! `<signal.h>`: signals within the program.
//!
//! A WASI host sends no signals, so the only ones are those that the program raises itself: by `raise`, `kill` of itself, `abort`, and
//! a timer that runs out while it waits. They are delivered inside those calls.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/signal.h.html>

pub mod action;
pub mod deliver;
pub mod jump;
pub mod mask;
pub mod names;
pub mod send;
pub mod sets;
pub mod timer;
pub mod wait;
