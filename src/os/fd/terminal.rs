//! Whether a descriptor is a terminal, where it does not matter why not.

use super::descriptor::layer;
use crate::abi::{c_int, small};
use crate::wasi::types::Fd;

/// Whether the descriptor is a terminal.
#[small]
#[inline(never)]
pub fn is_terminal(fd: c_int) -> bool {
    let host = layer().map_or(fd, |layer| (layer.host_fd)(fd)); // the host refuses a negative one
    super::is_host_terminal(host as Fd) == Ok(true)
}
