//! What the system is: its memory, its identities.
//!
//! WASI has one process, of one user, and no names for either; what stands here is chosen so that programs which ask
//! behave: a user that is not the superuser, a process that leads its own group and session.

pub mod scheduling;
pub mod sysconf;
pub mod sysinfo;
pub mod terminal;
pub mod utsname;

use crate::abi::c::{PRIO_PGRP, PRIO_PROCESS, PRIO_USER};
use crate::abi::{Errno, c_int, c_uint};
use core::arch::wasm32::memory_size;

/// The number of the process, as in wasi-libc's emulation.
pub const PROCESS: c_int = 42;
/// The number of its parent, which is not a process of this system.
pub const PARENT: c_int = 1;
/// The number of the user and of the user's group.
pub const USER: u32 = 1000;

/// How many pages the memory can have: 4 GiB.
pub const MOST_PAGES: usize = 65536;

/// How many pages the memory could still grow by.
pub fn pages_left() -> usize {
    MOST_PAGES.saturating_sub(memory_size::<0>())
}

/// Whether `process` is the one process that there is, by its number or 0. Errors: `ESRCH`.
pub fn this_process(process: c_int) -> Result<(), Errno> {
    if process == 0 || process == PROCESS { Ok(()) } else { Err(Errno::SRCH) }
}

/// Whether a priority is that of the process. Errors: `EINVAL` for another kind than `PRIO_PROCESS`, `PRIO_PGRP` and `PRIO_USER`,
/// `ESRCH` for others than this one.
#[inline]
pub fn check_priority_of(which: c_int, who: c_uint) -> Result<(), Errno> {
    match which {
        PRIO_PROCESS | PRIO_PGRP => this_process(who as c_int),
        PRIO_USER if who == 0 || who == USER => Ok(()),
        PRIO_USER => Err(Errno::SRCH),
        _ => Err(Errno::INVAL),
    }
}

/// Succeeds only if the value is unchanged. Errors: `EPERM`.
pub fn unchanged<T: PartialEq>(wanted: T, present: T) -> Result<c_int, Errno> {
    if wanted == present { Ok(0) } else { Err(Errno::PERM) }
}

/// Succeeds only if each of the numbers is the user's or -1, which means no change. Errors: `EPERM`.
#[inline(always)]
pub fn all_unchanged(numbers: &[u32]) -> Result<c_int, Errno> {
    numbers.iter().filter(|&&number| number != u32::MAX).try_fold(0, |_, &number| unchanged(number, USER))
}
