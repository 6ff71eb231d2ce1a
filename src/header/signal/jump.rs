//! What `sigsetjmp` and `siglongjmp` do beyond `setjmp` and `longjmp`: the compiler knows only these, so the header makes
//! each a macro of two calls. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigsetjmp.html>

use super::deliver::{Set, blocked, set_blocked};
use crate::abi::*;

/// C's `sigjmp_buf`, of which `setjmp` uses the registers.
#[repr(C)]
pub struct JumpBuffer {
    registers: [c_ulong; 8],
    with_mask: c_ulong,
    mask: [c_ulong; 32],
}

/// Keeps the blocked signals in `buffer`, if `savemask` says so.
#[export]
pub unsafe extern "C" fn __wasilibc_sigsetjmp_save(buffer: *mut JumpBuffer, savemask: c_int) {
    let set = blocked();
    // SAFETY: the caller's buffer.
    unsafe {
        (*buffer).with_mask = c_ulong::from(savemask != 0);
        (*buffer).mask[0] = set as c_ulong;
        (*buffer).mask[1] = (set >> 32) as c_ulong;
    }
}

/// Blocks the signals again that `buffer` kept, if it did.
#[export]
pub unsafe extern "C" fn __wasilibc_siglongjmp_restore(buffer: *const JumpBuffer) {
    // SAFETY: the caller's buffer, filled by the function above.
    unsafe {
        if (*buffer).with_mask != 0 {
            set_blocked(Set::from((*buffer).mask[0]) | Set::from((*buffer).mask[1]) << 32);
        }
    }
}
