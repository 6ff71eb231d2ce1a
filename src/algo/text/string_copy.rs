//! Copying and appending of strings.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::{c_char, size_t};
use crate::algo::text::{bulk, scan};

#[inline]
pub(crate) unsafe fn copy_padded(to: *mut c_char, from: *const c_char, n: size_t) -> usize {
    // SAFETY: both parts lie in the `n` bytes.
    unsafe {
        let len = scan::len_at_most(from.cast(), n);
        bulk::copy(to.cast(), from.cast(), len);
        bulk::fill(to.add(len).cast(), 0, n - len);
        len
    }
}

#[inline]
pub(crate) unsafe fn copy_cut(to: *mut c_char, from: *const c_char, size: size_t) -> size_t {
    // SAFETY: at most `size` bytes are written.
    unsafe {
        let len = scan::len(from.cast());
        if size != 0 {
            let fit = if len < size { len } else { size - 1 };
            bulk::copy(to.cast(), from.cast(), fit);
            to.add(fit).write(0);
        }
        len
    }
}
