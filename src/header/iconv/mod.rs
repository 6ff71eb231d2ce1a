//! `<iconv.h>`.

use crate::abi::{Errno, c_char, c_free, c_int, c_malloc, c_void, cstr, export, or, or_minus_one, size_t};
use crate::algo::charset::{Converter, Stop, find};
use crate::algo::text::bulk;
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

/// The bytes that are left to read, and the room that is left to write.
struct Buffers {
    from: *mut *const u8,
    from_left: *mut size_t,
    to: *mut *mut u8,
    to_left: *mut size_t,
}

/// Writes bytes to `*to` and moves it, if they fit.
unsafe fn place(to: *mut *mut u8, left: *mut size_t, bytes: &[u8]) -> bool {
    // SAFETY: the caller's: room for `*left` bytes.
    unsafe {
        let fits = bytes.len() <= left.read();
        if fits {
            bulk::copy(to.read(), bytes.as_ptr(), bytes.len());
            to.write(to.read().add(bytes.len()));
            left.write(left.read() - bytes.len());
        }
        fits
    }
}

unsafe fn convert(converter: &mut Converter, b: &Buffers) -> Result<size_t, Errno> {
    let mut replaced = 0;
    // SAFETY: the caller's: the buffers are as long as their numbers say, and nobody else uses them meanwhile.
    unsafe {
        loop {
            let (used, written) = converter.run(b.from.read(), b.from_left.read(), b.to.read(), b.to_left.read());
            b.from.write(b.from.read().add(used));
            b.from_left.write(b.from_left.read() - used);
            b.to.write(b.to.read().add(written));
            b.to_left.write(b.to_left.read() - written);
            if b.from_left.read() == 0 {
                break;
            }
            let bytes = core::slice::from_raw_parts(b.from.read(), b.from_left.read());
            let put = &mut |bytes: &[u8]| place(b.to, b.to_left, bytes);
            let (used, other) = converter.step(bytes, put).map_err(|stop| match stop {
                Stop::Invalid => Errno::ILSEQ,
                Stop::Incomplete => Errno::INVAL,
                Stop::Full => Errno::TOO_BIG,
            })?;
            replaced += usize::from(other);
            b.from.write(b.from.read().add(used));
            b.from_left.write(b.from_left.read() - used);
        }
    }
    Ok(replaced)
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
