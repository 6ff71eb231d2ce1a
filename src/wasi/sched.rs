//! Scheduling.

use super::raw::host;
use super::result::check;
use crate::abi::Errno;
use crate::abi::lock::outside;

/// Lets others run.
pub fn yield_now() -> Result<(), Errno> {
    // SAFETY: no arguments.
    check(outside(|| unsafe { host!(sched_yield()) }))
}
