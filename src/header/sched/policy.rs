//! Policies and priorities. Errors: `ESRCH` for any other process.

use crate::abi::c::SCHED_OTHER;
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::system::scheduling::{self, PRIORITY, priorities};
use crate::os::system::this_process;

/// C's `struct sched_param`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Parameters {
    priority: c_int,
    reserved1: c_int,
    reserved2: [u64; 4],
    reserved3: c_int,
}

const _: () = assert!(size_of::<Parameters>() == 48);

/// The lowest priority of a policy. Errors: `EINVAL` for a policy that is not known.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sched_get_priority_max.html>
#[export]
pub extern "C" fn sched_get_priority_min(policy: c_int) -> c_int {
    or_minus_one(|| priorities(policy).map(|(lowest, _)| lowest))
}

/// The highest priority of a policy. Errors: `EINVAL` for a policy that is not known.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sched_get_priority_max.html>
#[export]
pub extern "C" fn sched_get_priority_max(policy: c_int) -> c_int {
    or_minus_one(|| priorities(policy).map(|(_, highest)| highest))
}

/// The policy of a process: `SCHED_OTHER`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sched_getscheduler.html>
#[export]
pub extern "C" fn sched_getscheduler(process: c_int) -> c_int {
    or_minus_one(|| this_process(process).map(|()| SCHED_OTHER))
}

/// Stores the parameters of a process in `*result`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sched_getparam.html>
#[export]
pub extern "C" fn sched_getparam(process: c_int, result: OutArg<Parameters>) -> c_int {
    zero_or_minus_one(|| {
        this_process(process)?;
        result.get()?.set(Parameters { priority: PRIORITY, reserved1: 0, reserved2: [0; 4], reserved3: 0 });
        Ok(())
    })
}

/// Has a process scheduled as it is: returns its policy until now. Errors: `EINVAL` for an unknown policy or a
/// priority that it does not have, `EPERM` for any policy but `SCHED_OTHER`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sched_setscheduler.html>
#[export]
pub extern "C" fn sched_setscheduler(process: c_int, policy: c_int, parameters: InArg<Parameters>) -> c_int {
    or_minus_one(|| {
        let priority = parameters.optional().ok_or(Errno::INVAL)?.priority;
        this_process(process)?;
        scheduling::set(policy, priority).map(|()| SCHED_OTHER)
    })
}

/// Has a process scheduled as it is. Errors: `EINVAL` for a priority that its policy does not have: any but 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sched_setparam.html>
#[export]
pub extern "C" fn sched_setparam(process: c_int, parameters: InArg<Parameters>) -> c_int {
    zero_or_minus_one(|| {
        let priority = parameters.optional().ok_or(Errno::INVAL)?.priority;
        this_process(process)?;
        scheduling::set(SCHED_OTHER, priority)
    })
}

/// Stores how long a process may run at once in `*result`: 0, for no policy of this system limits it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sched_rr_get_interval.html>
#[export]
pub extern "C" fn sched_rr_get_interval(process: c_int, result: OutArg<Timespec>) -> c_int {
    zero_or_minus_one(|| {
        this_process(process)?;
        result.get()?.set(Timespec { tv_sec: 0, tv_nsec: 0 });
        Ok(())
    })
}
