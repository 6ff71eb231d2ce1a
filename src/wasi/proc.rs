//! Leaving the process.

use super::raw::host;

/// Ends the program with `code`, without anything else being done.
#[inline(always)]
pub fn exit(code: u32) -> ! {
    // SAFETY: any number is a code.
    unsafe { host!(proc_exit(code)) }
}
