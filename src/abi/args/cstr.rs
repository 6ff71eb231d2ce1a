//! Strings and buffers that C passes in.

use crate::abi::{Errno, c_char, c_void};
use core::ffi::CStr;

/// The C string at `ptr`; `EFAULT` if it is null.
///
/// # Safety
/// A pointer that is not null must point to a terminated string that lives and stays unchanged as long as the result.
pub unsafe fn cstr<'a>(ptr: *const c_char) -> Result<&'a CStr, Errno> {
    // SAFETY: null or a terminated string, as this function's contract says.
    unsafe { cstr_or_none(ptr) }.ok_or(Errno::FAULT)
}

/// The C string at `ptr`, or nothing if it is null.
///
/// # Safety
/// As for [`cstr`].
pub unsafe fn cstr_or_none<'a>(ptr: *const c_char) -> Option<&'a CStr> {
    if ptr.is_null() {
        return None;
    }
    // SAFETY: not null, so by the caller's word a terminated string.
    Some(unsafe { CStr::from_ptr(ptr.cast()) })
}

/// A text as C returns it: a pointer to it, or null.
#[inline(always)]
pub fn pointer_or_null(text: Option<&'static CStr>) -> *const c_char {
    text.map_or(core::ptr::null(), |text| text.as_ptr().cast())
}

/// The `len` bytes at `ptr`. A buffer of length 0 may be null.
///
/// # Safety
/// `ptr` must point to `len` readable bytes that stay unchanged as long as the result lives.
pub unsafe fn bytes<'a>(ptr: *const c_void, len: usize) -> Result<&'a [u8], Errno> {
    if len == 0 {
        return Ok(&[]);
    }
    if ptr.is_null() || len > isize::MAX as usize {
        return Err(Errno::FAULT);
    }
    // SAFETY: not null, and `len` readable bytes by the caller's word.
    Ok(unsafe { core::slice::from_raw_parts(ptr.cast(), len) })
}
