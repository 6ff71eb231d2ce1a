//! `SIGPIPE`, for writes to a pipe or socket without a reader.

use super::info::Info;
use super::send;
use crate::abi::c::{SI_USER, SIGPIPE};
use crate::os::fd::pipe::ON_BROKEN;

/// From now on such a write raises `SIGPIPE`.
pub fn install() {
    ON_BROKEN.install(|| {
        let _ = send(Info::new(SIGPIPE, SI_USER, 0)); // the write fails with EPIPE in any case
    });
}
