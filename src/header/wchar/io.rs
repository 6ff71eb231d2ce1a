//! Wide-character I/O.

use crate::abi::c::WEOF;
use crate::abi::*;
use crate::stdio::standard::{input, output as standard_output};
use crate::stdio::{FILE, output, wide};

/// Makes `file` wide (`mode` above 0) or one of bytes (below 0) unless it is either already; returns what it is, in the
/// same terms. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwide.html>
#[export]
pub extern "C" fn fwide(file: &FILE, mode: c_int) -> c_int {
    match mode {
        0 => {}
        1.. => wide::orient(file),
        _ => file.orient_bytes(),
    }
    c_int::from(file.orientation.get())
}

/// The next wide character of `file`; `WEOF` at the end and on errors, with `EILSEQ` for invalid bytes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgetwc.html>
#[export(getwc, fgetwc_unlocked, getwc_unlocked, __fgetwc_unlocked)]
pub extern "C" fn fgetwc(file: &FILE) -> wint_t {
    or(WEOF, wide::get_or_end(file))
}

/// The next wide character of the standard input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getwchar.html>
#[export(getwchar_unlocked)]
pub extern "C" fn getwchar() -> wint_t {
    or(WEOF, wide::get_or_end(&input::STREAM))
}

/// Writes a wide character to `file`; returns it, or `WEOF` with `errno` set: `EILSEQ` if the encoding does not have it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fputwc.html>
#[export(putwc, fputwc_unlocked, putwc_unlocked, __fputwc_unlocked)]
pub extern "C" fn fputwc(character: wchar_t, file: &FILE) -> wint_t {
    or(WEOF, wide::put_wchar(file, character))
}

/// Writes a wide character to the standard output.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/putwchar.html>
#[export(putwchar_unlocked)]
pub extern "C" fn putwchar(character: wchar_t) -> wint_t {
    or(WEOF, wide::put_wchar(&standard_output::STREAM, character))
}

/// Pushes a wide character back onto `file`; returns it, or `WEOF` if it is `WEOF` or does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ungetwc.html>
#[export]
pub extern "C" fn ungetwc(character: wint_t, file: &FILE) -> wint_t {
    wide::orient(file);
    if character == WEOF {
        return WEOF;
    }
    or(WEOF, wide::push_back(file, character).map(|()| character))
}

/// Reads a line, newline included, at most `size` - 1 characters, and a terminator; null at the end of the file and on
/// errors. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgetws.html>
#[export(fgetws_unlocked)]
pub extern "C" fn fgetws(to: OutText<wchar_t>, size: c_int, file: &FILE) -> *mut wchar_t {
    or_null(|| wide::read_text(file, to, size))
}

/// Writes a wide string to `file`; returns 0, or -1 with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fputws.html>
#[export(fputws_unlocked)]
pub extern "C" fn fputws(text: WStrArg, file: &FILE) -> c_int {
    wide::orient(file);
    zero_or_minus_one(|| {
        let text = text.get()?;
        let mut result = Ok(());
        output::with_buffer(file, &mut || result = wide::put_text(file, text))?;
        result
    })
}
