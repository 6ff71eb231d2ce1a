//! `<iconv.h>`.

use crate::abi::iconv::{Buffers, convert, place};
use crate::abi::{Errno, c_char, c_free, c_int, c_malloc, c_void, cstr, export, or, or_minus_one, size_t};
use crate::algo::charset::{Converter, find};
use core::ptr::without_provenance_mut;

unsafe fn open(to: *const c_char, from: *const c_char) -> Result<*mut c_void, Errno> {
    // SAFETY: the caller's.
    let (to, from) = unsafe { (cstr(to)?, cstr(from)?) };
    let (to, missing) = find(to.to_bytes()).ok_or(Errno::INVAL)?;
    let (from, _) = find(from.to_bytes()).ok_or(Errno::INVAL)?;
    let converter: *mut Converter = c_malloc(size_of::<Converter>())?.cast();
    // SAFETY: room for a converter.
    unsafe { converter.write(Converter::new(from, to, missing)) };
    Ok(converter.cast())
}

/// A conversion from one character set to another. A suffix of `to` says what becomes of characters that it does not
/// have: an asterisk (none, `//TRANSLIT`), or nothing (`//IGNORE`). Errors: `(iconv_t)-1`, `EINVAL` no such set,
/// `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/iconv_open.html>
#[export]
pub unsafe extern "C" fn iconv_open(to: *const c_char, from: *const c_char) -> *mut c_void {
    // SAFETY: the caller's.
    or(without_provenance_mut(usize::MAX), unsafe { open(to, from) })
}

/// Converts from `*from` to `*to` as far as both go, moving the pointers and counting down what is left; returns how
/// many characters the target does not have. With a null `from` the conversion starts anew. Errors: -1, `EILSEQ` no
/// character, `EINVAL` the start of one, `E2BIG` no room.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/iconv.html>
#[export]
pub unsafe extern "C" fn iconv(
    conversion: *mut c_void,
    from: *mut *const u8,
    from_left: *mut size_t,
    to: *mut *mut u8,
    to_left: *mut size_t,
) -> size_t {
    // SAFETY: the caller's.
    unsafe {
        let converter = &mut *conversion.cast::<Converter>();
        if from.is_null() || from.read().is_null() {
            if to.is_null() || to.read().is_null() {
                converter.forget_all();
                return 0;
            }
            let reset = converter.reset(&mut |bytes| place(to, to_left, bytes));
            return or(usize::MAX, reset.map(|()| 0).map_err(|_| Errno::TOO_BIG));
        }
        or(usize::MAX, convert(converter, &Buffers { from, from_left, to, to_left }))
    }
}

/// Gives a conversion back. Errors: `EBADF` none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/iconv_close.html>
#[export]
pub unsafe extern "C" fn iconv_close(conversion: *mut c_void) -> c_int {
    or_minus_one(|| {
        if conversion.is_null() || conversion.addr() == usize::MAX {
            return Err(Errno::BADF);
        }
        // SAFETY: the caller's.
        unsafe { c_free(conversion.cast()) };
        Ok(0)
    })
}
