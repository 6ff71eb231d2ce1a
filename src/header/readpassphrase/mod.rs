//! `<readpassphrase.h>`, after OpenBSD.

use crate::abi::c::{RPP_FORCELOWER, RPP_FORCEUPPER, RPP_REQUIRE_TTY, RPP_SEVENBIT};
use crate::abi::*;
use crate::os::fd::{read_slice, write};

/// Writes `prompt` to standard error and reads a line from standard input to `place`, at most `size` - 1 bytes and a
/// terminator; the rest of a longer line is dropped. WASI has no terminal of the program's own, and cannot stop one from
/// showing what is typed. Errors: null with `EINVAL` for no room, `ENOTTY` for `RPP_REQUIRE_TTY`; those of `read` and `write`;
/// null at the end of the input.
/// <https://man.openbsd.org/readpassphrase.3>
#[export]
pub unsafe extern "C" fn readpassphrase(
    prompt: *const c_char,
    place: *mut c_char,
    size: size_t,
    flags: c_int,
) -> *mut c_char {
    or_null(|| {
        if size == 0 || place.is_null() {
            return Err(Errno::INVAL);
        }
        if flags & RPP_REQUIRE_TTY != 0 {
            return Err(Errno::NOTTY);
        }
        // SAFETY: the caller's string and room.
        let (prompt, out) = unsafe { (cstr(prompt)?.to_bytes(), Out::slice(place.cast::<u8>(), size)?) };
        write(2, prompt)?;
        let (mut len, mut byte, mut any) = (0, [0], false);
        while read_slice(0, &mut byte)? != 0 {
            any = true;
            let [read] = byte;
            if matches!(read, b'\n' | b'\r') {
                break;
            }
            if len + 1 < size {
                out.set_at(len, shown(read, flags));
                len += 1;
            }
        }
        out.set_at(len, 0);
        Ok(if any { place } else { core::ptr::null_mut() })
    })
}

fn shown(byte: u8, flags: c_int) -> u8 {
    let byte = if flags & RPP_SEVENBIT != 0 { byte & 0x7f } else { byte };
    match flags & (RPP_FORCELOWER | RPP_FORCEUPPER) {
        RPP_FORCELOWER => byte.to_ascii_lowercase(),
        RPP_FORCEUPPER => byte.to_ascii_uppercase(),
        _ => byte,
    }
}
