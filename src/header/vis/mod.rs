//! `<vis.h>`: <https://man.openbsd.org/vis.3>

pub mod back;

use crate::abi::*;
use crate::algo::bsd::vis::encode;

/// Passes what each byte of `text` becomes to `put`.
fn each(text: &[u8], flags: c_int, mut put: impl FnMut(&[u8])) {
    for (at, &byte) in text.iter().enumerate() {
        put(encode(byte, flags, text.get(at + 1).copied().unwrap_or(0)).as_bytes());
    }
}

/// Places all of `text` at `to`, and a terminator; returns the length.
///
/// # Safety
/// `to` must have room.
unsafe fn place(to: *mut c_char, text: &[u8], flags: c_int) -> c_int {
    let mut end = to.cast::<u8>();
    each(text, flags, |bytes| {
        for &byte in bytes {
            // SAFETY: the caller's room.
            unsafe { end.write(byte) };
            end = end.wrapping_add(1);
        }
    });
    // SAFETY: the caller's room.
    unsafe { end.write(0) };
    (end as usize - to as usize) as c_int
}

/// Places what the byte `byte` becomes in front of the byte `next` at `to`, up to four bytes and a terminator; returns where
/// that is.
/// <https://man.openbsd.org/vis.3>
#[export]
pub unsafe extern "C" fn vis(to: *mut c_char, byte: c_int, flags: c_int, next: c_int) -> *mut c_char {
    let visible = encode(byte as u8, flags, next as u8);
    let bytes = visible.as_bytes();
    // SAFETY: the caller's room for five bytes.
    if let Ok(out) = unsafe { Out::slice(to.cast::<u8>(), 5) } {
        out.copy_from(bytes);
        out.set_at(bytes.len(), 0);
    }
    to.wrapping_add(bytes.len())
}

/// Places `text` with every byte visible at `to`, which has room for four times its length and one; returns the length.
/// <https://man.openbsd.org/vis.3>
#[export]
pub unsafe extern "C" fn strvis(to: *mut c_char, text: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the caller's string and room.
    unsafe { place(to, cstr(text).map_or(b"", |text| text.to_bytes()), flags) }
}

/// `strvis` for `len` bytes.
/// <https://man.openbsd.org/vis.3>
#[export]
pub unsafe extern "C" fn strvisx(to: *mut c_char, text: *const c_char, len: size_t, flags: c_int) -> c_int {
    // SAFETY: the caller's bytes and room.
    unsafe { place(to, bytes(text.cast(), len).unwrap_or(&[]), flags) }
}

/// `strvis` to `size` bytes with the terminator, without a part of what a byte becomes; returns the length without that
/// limit.
/// <https://man.openbsd.org/vis.3>
#[export]
pub unsafe extern "C" fn strnvis(to: *mut c_char, text: *const c_char, size: size_t, flags: c_int) -> c_int {
    // SAFETY: the caller's string and room.
    let (text, out) = unsafe { (cstr(text), Out::slice(to.cast::<u8>(), size)) };
    let (Ok(text), Ok(out)) = (text, out) else { return 0 };
    let (mut len, mut kept) = (0, 0);
    each(text.to_bytes(), flags, |bytes| {
        if len == kept && len + bytes.len() < size {
            kept += out.skip(len).copy_from(bytes);
        }
        len += bytes.len();
    });
    out.set_at(kept, 0);
    len as c_int
}

/// `strvis` to a block that the program frees, whose address goes to `*to`. Errors: -1 with `ENOMEM` and a null pointer.
/// <https://man.openbsd.org/vis.3>
#[export]
pub unsafe extern "C" fn stravis(to: *mut *mut c_char, text: *const c_char, flags: c_int) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's place and string.
        unsafe {
            let out = Out::one(to)?;
            out.set(core::ptr::null_mut());
            let text = cstr(text)?.to_bytes();
            let block = c_malloc(text.len().checked_mul(4).and_then(|n| n.checked_add(1)).ok_or(Errno::NOMEM)?)?;
            out.set(block.cast());
            Ok(place(block.cast(), text, flags))
        }
    })
}
