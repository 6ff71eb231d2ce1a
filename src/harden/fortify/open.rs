//! `open` and `mq_open` with `O_CREAT` need a mode.

use super::report;
use crate::abi::c::{AT_FDCWD, O_CREAT};
use crate::abi::*;
use crate::os::open::open_at;
use crate::start::directory_fd::directory;

unsafe extern "C" {
    fn mq_open(name: *const c_char, flags: c_int, arguments: VaList) -> c_int;
}

/// Ends the program if the flags ask for a mode that is not there.
#[inline(always)]
fn refuse_creation(function: &[u8], flags: c_int) {
    if flags & O_CREAT != 0 {
        report::fail(&[function, b": O_CREAT without a mode"]);
    }
}

/// `open` with two arguments.
#[export]
pub extern "C" fn __open_2(path: CStrArg, flags: c_int) -> c_int {
    refuse_creation(b"open", flags);
    or_minus_one(|| open_at(AT_FDCWD, path.bytes()?, flags))
}

/// `openat` with three arguments.
#[export]
pub extern "C" fn __openat_2(dirfd: c_int, path: CStrArg, flags: c_int) -> c_int {
    refuse_creation(b"openat", flags);
    or_minus_one(|| open_at(directory(dirfd), path.bytes()?, flags))
}

/// `mq_open` with two arguments.
#[export]
pub unsafe extern "C" fn __mq_open_2(name: *const c_char, flags: c_int) -> c_int {
    refuse_creation(b"mq_open", flags);
    // SAFETY: C's string; without O_CREAT there are no more arguments.
    unsafe { mq_open(name, flags, VaList::new(core::ptr::null_mut())) }
}
