//! Linux's CPU sets; there is one CPU, number 0. Errors: `ESRCH` for any other process.

use crate::abi::*;
use crate::os::system::scheduling::check_set;
use crate::os::system::this_process;

/// Which processor runs the program: 0.
/// <https://man7.org/linux/man-pages/man3/sched_getcpu.3.html>
#[export]
pub extern "C" fn sched_getcpu() -> c_int {
    0
}

/// Stores the set of processors that a process may run on, which is the one, in the `size` bytes at `set`. Errors:
/// `EINVAL` for a size that no set has.
/// <https://man7.org/linux/man-pages/man2/sched_setaffinity.2.html>
#[export]
pub unsafe extern "C" fn sched_getaffinity(process: c_int, size: usize, set: *mut c_void) -> c_int {
    zero_or_minus_one(|| {
        this_process(process)?;
        check_set(size)?;
        // SAFETY: C passes so many bytes.
        let set = unsafe { Out::slice(set.cast::<u8>(), size) }?;
        set.fill(0);
        set.set(1);
        Ok(())
    })
}

/// Has a process run on the processors of a set. Errors: `EINVAL` if the one is not among them, or for a size that no set has.
/// <https://man7.org/linux/man-pages/man2/sched_setaffinity.2.html>
#[export]
pub unsafe extern "C" fn sched_setaffinity(process: c_int, size: usize, set: *const c_void) -> c_int {
    zero_or_minus_one(|| {
        this_process(process)?;
        check_set(size)?;
        // SAFETY: C passes so many bytes.
        let set = unsafe { bytes(set, size) }?;
        if set.first().is_some_and(|first| first & 1 != 0) { Ok(()) } else { Err(Errno::INVAL) }
    })
}

/// How many processors are in a set of `size` bytes: `CPU_COUNT`.
/// <https://man7.org/linux/man-pages/man3/CPU_SET.3.html>
#[export]
pub unsafe extern "C" fn __sched_cpucount(size: usize, set: *const c_void) -> c_int {
    // SAFETY: C passes so many bytes.
    let set = unsafe { bytes(set, size) }.unwrap_or(&[]);
    set.iter().map(|byte| byte.count_ones()).sum::<u32>() as c_int
}
