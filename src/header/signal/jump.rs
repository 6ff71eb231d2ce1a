//! What `sigsetjmp` and `siglongjmp` do beyond `setjmp` and `longjmp`: the compiler knows only these, so the header makes
//! each a macro of two calls. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigsetjmp.html>

use crate::abi::*;
use crate::os::signals::{Set, blocked, set_blocked};

/// C's `sigjmp_buf`, of which `setjmp` uses the registers.
#[repr(C)]
pub struct JumpBuffer {
    registers: [c_ulong; 8],
    with_mask: c_ulong,
    mask: [c_ulong; 32],
}

/// Saves the blocked signals in `buffer`, if `savemask` is not 0.
#[export]
pub extern "C" fn __wasilibc_sigsetjmp_save(buffer: ObjArg<JumpBuffer>, savemask: c_int) {
    let (Some(buffer), set) = (buffer.optional(), blocked()) else { return };
    buffer.with_mask = c_ulong::from(savemask != 0);
    (buffer.mask[0], buffer.mask[1]) = (set as c_ulong, (set >> 32) as c_ulong);
}

/// Blocks the signals that `buffer` has saved, if it has any.
#[export]
pub extern "C" fn __wasilibc_siglongjmp_restore(buffer: InArg<JumpBuffer>) {
    if let Some(buffer) = buffer.optional().filter(|buffer| buffer.with_mask != 0) {
        set_blocked(Set::from(buffer.mask[0]) | Set::from(buffer.mask[1]) << 32);
    }
}
