//! `<vis.h>`: <https://man.openbsd.org/vis.3>

pub mod back;

use crate::abi::strings::vis::{store, store_cut, store_new};
use crate::abi::*;
use crate::algo::bsd::vis::encode;

/// Stores what the byte `byte` becomes in front of the byte `next` at `to`, up to four bytes and a terminator; returns where
/// that is.
/// <https://man.openbsd.org/vis.3>
#[export]
pub extern "C" fn vis(to: OutArg<[u8; 5]>, byte: c_int, flags: c_int, next: c_int) -> *mut u8 {
    let visible = encode(byte as u8, flags, next as u8);
    let bytes = visible.as_bytes();
    if let Ok(out) = to.values() {
        out.copy_from(bytes);
        out.set_at(bytes.len(), 0);
    }
    to.as_mut_ptr().cast::<u8>().wrapping_add(bytes.len())
}

/// Stores `text` with every byte visible at `to`, which has memory for four times its length and one; returns the length.
/// <https://man.openbsd.org/vis.3>
#[export]
pub extern "C" fn strvis(to: OutText<u8>, text: CStrArg, flags: c_int) -> c_int {
    store(to, text.bytes().unwrap_or(b""), flags)
}

/// `strvis` for `len` bytes.
/// <https://man.openbsd.org/vis.3>
#[export]
pub extern "C" fn strvisx(to: OutText<u8>, text: Slice<u8>, flags: c_int) -> c_int {
    store(to, text.get().unwrap_or(&[]), flags)
}

/// `strvis` to `size` bytes with the terminator, without a part of what a byte becomes; returns the length without that
/// limit.
/// <https://man.openbsd.org/vis.3>
#[export]
pub extern "C" fn strnvis(to: OutSlice<u8, size>, text: CStrArg, size: size_t, flags: c_int) -> c_int {
    let (Ok(out), Ok(text)) = (to.get(), text.bytes()) else { return 0 };
    store_cut(out, text, flags)
}

/// `strvis` to a block that the program frees, whose address goes to `*to`. Errors: -1 with `ENOMEM` and a null pointer.
/// <https://man.openbsd.org/vis.3>
#[export]
pub extern "C" fn stravis(to: OutArg<*mut u8>, text: CStrArg, flags: c_int) -> c_int {
    to.set(core::ptr::null_mut());
    or_minus_one(|| store_new(to.get()?, text, flags))
}
