//! What a write that nobody will ever read does: for pipes and for sockets within the program.

use super::deliver::{Info, raise};
use crate::abi::c::SIGPIPE;
use crate::os::pipe::on_broken;

fn raise_sigpipe() {
    // A signal that is ignored or blocked is none; the error number tells.
    let _ = raise(Info::new(SIGPIPE, 0, 0));
}

/// From now on a write to a pipe or socket that nobody reads raises `SIGPIPE`.
pub fn raise_on_broken() {
    on_broken(raise_sigpipe);
}
