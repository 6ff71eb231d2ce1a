//! Wide characters from and to streams.

use crate::abi::c::WEOF;
use crate::abi::*;
use crate::header::stdio::file::{FILE, flag, stream};
use crate::header::stdio::standard_streams::{input, output};
use crate::header::stdio::wide;

/// Makes `file` wide (`mode` above 0) or one of bytes (below 0) unless it is either already; returns what it is, in the
/// same terms. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwide.html>
#[export]
pub unsafe extern "C" fn fwide(file: *mut FILE, mode: c_int) -> c_int {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    match mode {
        0 => {}
        1.. => wide::orient(f),
        _ => f.orient_bytes(),
    }
    c_int::from(f.orientation.get())
}

fn get(f: &FILE) -> wint_t {
    wide::orient(f);
    wide::get(f)
}

fn put(f: &FILE, character: wchar_t) -> wint_t {
    wide::orient(f);
    if wide::put(f, character as u32) { character as wint_t } else { WEOF }
}

/// The next wide character of `file`; `WEOF` at the end and on errors, with `EILSEQ` for bytes that are none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgetwc.html>
#[export(getwc, fgetwc_unlocked, getwc_unlocked, __fgetwc_unlocked)]
pub unsafe extern "C" fn fgetwc(file: *mut FILE) -> wint_t {
    // SAFETY: C passes an open stream.
    get(unsafe { stream(file) })
}

/// The next wide character of the standard input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getwchar.html>
#[export(getwchar_unlocked)]
pub unsafe extern "C" fn getwchar() -> wint_t {
    get(&input::STREAM)
}

/// Writes a wide character to `file`; returns it, or `WEOF` with `errno` set: `EILSEQ` if it is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fputwc.html>
#[export(putwc, fputwc_unlocked, putwc_unlocked, __fputwc_unlocked)]
pub unsafe extern "C" fn fputwc(character: wchar_t, file: *mut FILE) -> wint_t {
    // SAFETY: C passes an open stream.
    put(unsafe { stream(file) }, character)
}

/// Writes a wide character to the standard output.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/putwchar.html>
#[export(putwchar_unlocked)]
pub unsafe extern "C" fn putwchar(character: wchar_t) -> wint_t {
    put(&output::STREAM, character)
}

/// Pushes a wide character back onto `file`; returns it, or `WEOF` if it is `WEOF` or there is no room.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ungetwc.html>
#[export]
pub unsafe extern "C" fn ungetwc(character: wint_t, file: *mut FILE) -> wint_t {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    wide::orient(f);
    if character != WEOF && wide::push_back(f, character) { character } else { WEOF }
}

/// Reads a line, newline included, at most `size` - 1 characters, and a terminator; null at the end of the file and on
/// errors. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgetws.html>
#[export(fgetws_unlocked)]
pub unsafe extern "C" fn fgetws(to: *mut wchar_t, size: c_int, file: *mut FILE) -> *mut wchar_t {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    let Some(room) = usize::try_from(size).ok().and_then(|size| size.checked_sub(1)) else {
        set_errno(Errno::INVAL);
        return core::ptr::null_mut();
    };
    let had_error = f.flags.get() & flag::ERROR;
    f.unset(flag::ERROR);
    let mut n = 0;
    while n < room {
        let character = get(f);
        if character == WEOF {
            break;
        }
        // SAFETY: C's buffer has room for `size` characters.
        unsafe { to.wrapping_add(n).write(character as wchar_t) };
        n += 1;
        if character == u32::from(b'\n') {
            break;
        }
    }
    let failed = f.has(flag::ERROR);
    f.set(had_error);
    if failed || n == 0 && room != 0 {
        return core::ptr::null_mut();
    }
    // SAFETY: as above.
    unsafe { to.wrapping_add(n).write(0) };
    to
}

/// Writes a wide string to `file`; returns 0, or -1 with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fputws.html>
#[export(fputws_unlocked)]
pub unsafe extern "C" fn fputws(text: *const wchar_t, file: *mut FILE) -> c_int {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    wide::orient(f);
    let mut good = true;
    let written = crate::header::stdio::output::with_buffer(f, &mut || {
        let mut at = text;
        // SAFETY: C passes a wide string, which is read up to its terminator.
        while good && unsafe { at.read() } != 0 {
            // SAFETY: as above.
            good = wide::put(f, unsafe { at.read() } as u32);
            at = at.wrapping_add(1);
        }
    });
    if good && written { 0 } else { -1 }
}
