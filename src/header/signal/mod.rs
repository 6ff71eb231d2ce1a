//! `<signal.h>`: signals within the program.
//!
//! A WASI host sends no signals, so the only ones are those that the program raises itself: by `raise`, `kill` of
//! itself, `abort`, and by what it asks to be told of: timers, messages, transfers. They are delivered inside those
//! calls. Nothing can break into a running program: a timer that runs out is noticed when the program next waits or
//! looks at its signals or timers ([`crate::os::alarms`]).
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/signal.h.html>

pub mod action;
pub mod broken_pipe;
pub mod deliver;
pub mod event;
pub mod jump;
pub mod mask;
pub mod names;
pub mod send;
pub mod sets;
pub mod sigset;
pub mod stack;
pub mod strings;
pub mod timer;
pub mod timers;
pub mod wait;
