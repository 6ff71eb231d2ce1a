//! Copying and appending of strings.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::size_t;
use crate::algo::text::{bulk, scan};

#[inline]
pub(crate) unsafe fn copy_padded(to: *mut u8, from: *const u8, n: size_t) -> usize {
    // SAFETY: both parts lie in the `n` bytes.
    unsafe {
        let len = scan::find_quick(from, 0, n).unwrap_or(n);
        bulk::copy(to, from, len);
        bulk::fill(to.add(len), 0, n - len);
        len
    }
}

#[inline]
pub(crate) unsafe fn copy_cut(to: *mut u8, from: *const u8, size: size_t) -> size_t {
    // SAFETY: at most `size` bytes are written.
    unsafe {
        let len = scan::len_quick(from);
        if size != 0 {
            let fit = if len < size { len } else { size - 1 };
            bulk::copy(to, from, fit);
            to.add(fit).write(0);
        }
        len
    }
}
