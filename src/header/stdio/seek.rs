//! The position of a stream.

use super::file::{FILE, flag, stream};
use super::position;
use crate::abi::c::SEEK_SET;
use crate::abi::*;

/// Moves `file` to `offset` from `whence`; 0, or -1 with `errno` set (`EINVAL` before the start, `ESPIPE` for a pipe).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fseek.html>
#[export(fseeko64)]
pub unsafe extern "C" fn fseeko(file: *mut FILE, offset: off_t, whence: c_int) -> c_int {
    // SAFETY: C passes an open stream.
    or_minus_one(|| position::seek(unsafe { stream(file) }, offset, whence).map(|()| 0))
}

/// The same as `fseeko` with a `long`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fseek.html>
#[export]
pub unsafe extern "C" fn fseek(file: *mut FILE, offset: c_long, whence: c_int) -> c_int {
    // SAFETY: C passes an open stream.
    or_minus_one(|| position::seek(unsafe { stream(file) }, off_t::from(offset), whence).map(|()| 0))
}

/// The offset of the next byte of `file`; -1 with `errno` set (`ESPIPE` for a pipe).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ftell.html>
#[export(ftello64)]
pub unsafe extern "C" fn ftello(file: *mut FILE) -> off_t {
    // SAFETY: C passes an open stream.
    or_minus_one(|| position::tell(unsafe { stream(file) }))
}

/// The same as `ftello` with a `long`; `EOVERFLOW` if that is too short.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ftell.html>
#[export]
pub unsafe extern "C" fn ftell(file: *mut FILE) -> c_long {
    // SAFETY: C passes an open stream.
    or_minus_one(|| c_long::try_from(position::tell(unsafe { stream(file) })?).map_err(|_| Errno::OVERFLOW))
}

/// Moves `file` to its start and clears both indicators.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rewind.html>
#[export]
pub unsafe extern "C" fn rewind(file: *mut FILE) {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    or_minus_one(|| position::seek(f, 0, SEEK_SET).map(|()| 0));
    f.unset(flag::ERROR);
}

/// C's `fpos_t`: the offset, and room for a multibyte state, which UTF-8 does not need between characters.
#[repr(C)]
pub struct Position {
    offset: off_t,
    state: [u32; 2],
}

/// Stores the position of `file` for `fsetpos`; 0, or -1 with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgetpos.html>
#[export(fgetpos64)]
pub unsafe extern "C" fn fgetpos(file: *mut FILE, to: *mut Position) -> c_int {
    or_minus_one(|| {
        // SAFETY: C passes an open stream, and room for an `fpos_t`.
        let (f, to) = unsafe { (stream(file), Out::one(to)) };
        to?.set(Position { offset: position::tell(f)?, state: [0; 2] });
        Ok(0)
    })
}

/// Moves `file` to a position that `fgetpos` stored; 0, or -1 with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fsetpos.html>
#[export(fsetpos64)]
pub unsafe extern "C" fn fsetpos(file: *mut FILE, from: *const Position) -> c_int {
    // SAFETY: C passes an open stream and a position.
    or_minus_one(|| unsafe { position::seek(stream(file), (*from).offset, SEEK_SET) }.map(|()| 0))
}
