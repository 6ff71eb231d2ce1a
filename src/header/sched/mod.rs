//! `<sched.h>`: one process, one thread and one processor, shared with others as the host likes: `SCHED_OTHER`.

pub mod affinity;
pub mod policy;

use crate::abi::*;
use crate::os::wait::yield_now;

/// Lets others run.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sched_yield.html>
#[export]
pub extern "C" fn sched_yield() -> c_int {
    zero_or_minus_one(yield_now)
}
