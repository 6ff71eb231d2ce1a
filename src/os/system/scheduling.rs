//! Scheduling: the host's, without priorities.

use crate::abi::c::{SCHED_BATCH, SCHED_FIFO, SCHED_IDLE, SCHED_OTHER, SCHED_RR};
use crate::abi::{Errno, c_int, c_ulong};

/// The priority that the process has.
pub const PRIORITY: c_int = 0;

/// The lowest and the highest priority of a policy. Errors: `EINVAL` for a policy that is not known.
pub fn priorities(policy: c_int) -> Result<(c_int, c_int), Errno> {
    match policy {
        SCHED_OTHER | SCHED_BATCH | SCHED_IDLE => Ok((PRIORITY, PRIORITY)),
        SCHED_FIFO | SCHED_RR => Ok((1, 99)),
        _ => Err(Errno::INVAL),
    }
}

/// Whether the process may be scheduled by this policy with this priority: it may stay as it is. Errors: `EINVAL` for an unknown policy and a priority
/// that it does not have, `EPERM` for any change.
pub fn set(policy: c_int, priority: c_int) -> Result<(), Errno> {
    let (lowest, highest) = priorities(policy)?;
    if priority < lowest || priority > highest {
        return Err(Errno::INVAL);
    }
    if policy == SCHED_OTHER { Ok(()) } else { Err(Errno::PERM) }
}

/// Whether a set of processors can have this size in bytes. Errors: `EINVAL` if that holds no processor, or is not made of longs.
pub fn check_set(size: usize) -> Result<(), Errno> {
    if size == 0 || size % size_of::<c_ulong>() != 0 { Err(Errno::INVAL) } else { Ok(()) }
}
