//! Stream positions.

use crate::abi::c::SEEK_SET;
use crate::abi::*;
use crate::stdio::file::flag;
use crate::stdio::{FILE, position};

/// Moves `file` to `offset` from `whence`; 0, or -1 with `errno` set (`EINVAL` before the start, `ESPIPE` for a pipe).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fseek.html>
#[export(fseeko64)]
pub extern "C" fn fseeko(file: &FILE, offset: off_t, whence: c_int) -> c_int {
    zero_or_minus_one(|| position::seek(file, offset, whence))
}

/// The same as `fseeko` with a `long`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fseek.html>
#[export]
pub extern "C" fn fseek(file: &FILE, offset: c_long, whence: c_int) -> c_int {
    zero_or_minus_one(|| position::seek(file, off_t::from(offset), whence))
}

/// The offset of the next byte of `file`; -1 with `errno` set (`ESPIPE` for a pipe).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ftell.html>
#[export(ftello64)]
pub extern "C" fn ftello(file: &FILE) -> off_t {
    or_minus_one(|| position::tell(file))
}

/// The same as `ftello` with a `long`; `EOVERFLOW` if that is too short.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ftell.html>
#[export]
pub extern "C" fn ftell(file: &FILE) -> c_long {
    or_minus_one(|| c_long::try_from(position::tell(file)?).map_err(|_| Errno::OVERFLOW))
}

/// Moves `file` to its start and clears both indicators.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rewind.html>
#[export]
pub extern "C" fn rewind(file: &FILE) {
    zero_or_minus_one(|| position::seek(file, 0, SEEK_SET));
    file.unset(flag::ERROR);
}

/// C's `fpos_t`: the offset, and a multibyte state, which no encoding has between characters.
#[repr(C)]
pub struct Position {
    offset: off_t,
    state: [u32; 2],
}

/// Stores the position of `file` for `fsetpos`; 0, or -1 with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgetpos.html>
#[export(fgetpos64)]
pub extern "C" fn fgetpos(file: &FILE, to: OutArg<Position>) -> c_int {
    zero_or_minus_one(|| {
        let to = to.get()?;
        to.set(Position { offset: position::tell(file)?, state: [0; 2] });
        Ok(())
    })
}

/// Moves `file` to a position that `fgetpos` stored; 0, or -1 with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fsetpos.html>
#[export(fsetpos64)]
pub extern "C" fn fsetpos(file: &FILE, from: InArg<Position>) -> c_int {
    zero_or_minus_one(|| position::seek(file, from.get()?.offset, SEEK_SET))
}
