//! `<libutil.h>`, after FreeBSD.

use crate::abi::c::AT_FDCWD;
use crate::abi::strings::humanized::humanized;
use crate::abi::strings::number::ULONG_LONG;
use crate::abi::*;
use crate::algo::bsd::number;
use crate::algo::scan::integer_text::parse_integer;
use crate::os::open::flopen::open_locked;

/// Writes `number` to `text`, in a unit (`scale` times 1024 or 1000) in which it fits with a terminator; returns its length, or the number
/// of the unit for `HN_GETSCALE`. Errors: -1 with `EINVAL` for an unknown scale, contradictory flags, and a buffer too small for a digit.
/// <https://man.freebsd.org/cgi/man.cgi?query=humanize_number>
#[export]
pub extern "C" fn humanize_number(
    text: OutSlice<u8>,
    number: i64,
    suffix: CStrArg,
    scale: c_int,
    flags: c_int,
) -> c_int {
    or_minus_one(|| humanized(text.get()?, number, suffix.bytes()?, scale, flags).map(|n| n as c_int))
}

/// Stores the number that `text` is, with a letter for a power of 1024 behind it, in `result`. Errors: `EINVAL`, `ERANGE`.
/// <https://man.freebsd.org/cgi/man.cgi?query=expand_number>
#[export]
pub extern "C" fn expand_number(text: CStrArg, result: OutArg<u64>) -> c_int {
    zero_or_minus_one(|| {
        let bytes = text.bytes()?;
        // SAFETY: a terminated string, as `bytes` found it not to be null.
        let found = unsafe { parse_integer(text.as_ptr().cast::<u8>(), 0, ULONG_LONG) };
        if let Some(error) = found.error {
            return Err(error);
        }
        let value = number::expand(found.value, bytes.get(found.len..).unwrap_or(&[]))?;
        result.get()?.set(value);
        Ok(())
    })
}

/// Opens a file and locks it, as `flock` does with `LOCK_EX`; `O_NONBLOCK` adds `LOCK_NB`. Errors: those of `open` and `flock`.
/// <https://man.freebsd.org/cgi/man.cgi?query=flopen>
#[export]
pub extern "C" fn flopen(path: CStrArg, flags: c_int, _more: VaList) -> c_int {
    or_minus_one(|| open_locked(AT_FDCWD, path.bytes()?, flags))
}

/// `flopen` relative to a directory.
/// <https://man.freebsd.org/cgi/man.cgi?query=flopenat>
#[export]
pub extern "C" fn flopenat(dirfd: c_int, path: CStrArg, flags: c_int, _more: VaList) -> c_int {
    or_minus_one(|| open_locked(dirfd, path.bytes()?, flags))
}
