//! Scheduling.

use super::raw::host;
use super::result::check;
use crate::abi::Errno;

/// Lets others run.
pub fn yield_now() -> Result<(), Errno> {
    // SAFETY: no arguments.
    check(unsafe { host!(sched_yield()) })
}
