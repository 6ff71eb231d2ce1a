//! What the system is: its memory, its identities.
//!
//! WASI has one process, of one user, and no names for either; what stands here is chosen so that programs which ask
//! behave: a user that is not the superuser, a process that leads its own group and session.

use crate::abi::{Errno, c_int};
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

/// What is asked for is what is. Errors: `EPERM` for anything else.
pub fn unchanged<T: PartialEq>(wanted: T, present: T) -> Result<c_int, Errno> {
    if wanted == present { Ok(0) } else { Err(Errno::PERM) }
}
