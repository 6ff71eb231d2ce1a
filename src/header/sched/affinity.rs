//! Sets of processors, as on Linux; there is one processor, number 0. Errors: `ESRCH` for another process than this one.

use crate::abi::*;
use crate::os::system::this_process;

/// Which processor runs the program: 0.
/// <https://man7.org/linux/man-pages/man3/sched_getcpu.3.html>
#[export]
pub extern "C" fn sched_getcpu() -> c_int {
    0
}

/// The set of the caller's. Errors: `EINVAL` if it has no room for a processor, or is not made of longs.
unsafe fn set<'a>(size: usize, place: *mut c_void) -> Result<Out<'a, u8>, Errno> {
    if size == 0 || size % size_of::<c_ulong>() != 0 {
        return Err(Errno::INVAL);
    }
    // SAFETY: the caller's.
    unsafe { Out::slice(place.cast(), size) }
}

/// Places the set of processors that a process may run on, which is the one, in the `size` bytes at `place`. Errors:
/// `EINVAL` for a size that is none of a set.
/// <https://man7.org/linux/man-pages/man2/sched_setaffinity.2.html>
#[export]
pub unsafe extern "C" fn sched_getaffinity(process: c_int, size: usize, place: *mut c_void) -> c_int {
    or_minus_one(|| {
        this_process(process)?;
        // SAFETY: so many bytes, by the caller's word.
        let set = unsafe { set(size, place) }?;
        // SAFETY: as many as `set` says.
        unsafe { set.as_mut_ptr().write_bytes(0, set.len()) };
        set.set(1);
        Ok(0)
    })
}

/// Has a process run on the processors of a set. Errors: `EINVAL` if the one is not among them, or for a size that is none
/// of a set.
/// <https://man7.org/linux/man-pages/man2/sched_setaffinity.2.html>
#[export]
pub unsafe extern "C" fn sched_setaffinity(process: c_int, size: usize, place: *const c_void) -> c_int {
    or_minus_one(|| {
        this_process(process)?;
        // SAFETY: so many bytes, by the caller's word; they are only read.
        let first = unsafe { *set(size, place.cast_mut())?.as_mut_ptr() };
        if first & 1 == 0 { Err(Errno::INVAL) } else { Ok(0) }
    })
}

/// How many processors are in a set of `size` bytes: `CPU_COUNT`.
/// <https://man7.org/linux/man-pages/man3/CPU_SET.3.html>
#[export]
pub unsafe extern "C" fn __sched_cpucount(size: usize, place: *const c_void) -> c_int {
    // SAFETY: so many bytes, by the caller's word.
    let set = unsafe { bytes(place, size) }.unwrap_or(&[]);
    set.iter().map(|byte| byte.count_ones()).sum::<u32>() as c_int
}
