//! `<libutil.h>`, after FreeBSD.

use crate::abi::c::{AT_FDCWD, HN_GETSCALE, O_NONBLOCK, O_TRUNC};
use crate::abi::text_number::ULONG_LONG;
use crate::abi::*;
use crate::algo::bsd::number;
use crate::algo::scan::integer_text::parse_integer;
use crate::os::fd::{close_quietly, truncate};
use crate::os::file_lock::lock;
use crate::os::open::open_at;

/// Places `number` at `place`, in a unit (`scale` times 1024 or 1000) that leaves it room in `len` bytes with a terminator;
/// returns the length that it has, or the number of the unit for `HN_GETSCALE`. Errors: -1 with `EINVAL` for an unknown scale,
/// contradictory flags, and too little room for a digit.
/// <https://man.freebsd.org/cgi/man.cgi?query=humanize_number>
#[export]
pub unsafe extern "C" fn humanize_number(
    place: *mut c_char,
    len: size_t,
    number: i64,
    suffix: *const c_char,
    scale: c_int,
    flags: c_int,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's string and room.
        let (suffix, out) = unsafe { (cstr(suffix)?.to_bytes(), Out::slice(place.cast::<u8>(), len)?) };
        let mut room = Buffer::new();
        room.resize_zeroed(len.min(suffix.len() + 32))?;
        let n = number::humanize(room.as_mut_slice(), number, suffix, scale, flags)?;
        let text = room.as_slice().split_inclusive(|&byte| byte == 0).next().unwrap_or(&[]);
        if scale & HN_GETSCALE == 0 {
            out.copy_from(text);
        }
        Ok(n as c_int)
    })
}

/// Places the number that `text` is, with a letter for a power of 1024 behind it, at `place`. Errors: `EINVAL`, `ERANGE`.
/// <https://man.freebsd.org/cgi/man.cgi?query=expand_number>
#[export]
pub unsafe extern "C" fn expand_number(text: *const c_char, place: *mut u64) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's string and place.
        unsafe {
            let bytes = cstr(text)?.to_bytes();
            let found = parse_integer(text.cast::<u8>(), 0, ULONG_LONG);
            if let Some(error) = found.error {
                return Err(error);
            }
            let value = number::expand(found.value, bytes.get(found.len..).unwrap_or(&[]))?;
            Out::one(place)?.set(value);
        }
        Ok(0)
    })
}

fn open_locked(dirfd: c_int, path: &[u8], flags: c_int) -> Result<c_int, Errno> {
    let fd = open_at(dirfd, path, flags & !O_TRUNC)?;
    let locked = lock(fd, true).map_err(|error| match error {
        // Nobody else could ever give it up.
        Errno::AGAIN if flags & O_NONBLOCK == 0 => Errno::DEADLK,
        other => other,
    });
    let ready = locked.and_then(|()| if flags & O_TRUNC != 0 { truncate(fd, 0) } else { Ok(()) });
    ready.map(|()| fd).inspect_err(|_| close_quietly(fd))
}

/// Opens a file and locks it, as `flock` does with `LOCK_EX`; `O_NONBLOCK` adds `LOCK_NB`. Errors: those of `open` and `flock`.
/// <https://man.freebsd.org/cgi/man.cgi?query=flopen>
#[export]
pub unsafe extern "C" fn flopen(path: *const c_char, flags: c_int, args: VaList) -> c_int {
    _ = args;
    // SAFETY: C passes null or a string.
    or_minus_one(|| open_locked(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), flags))
}

/// `flopen` relative to a directory.
/// <https://man.freebsd.org/cgi/man.cgi?query=flopenat>
#[export]
pub unsafe extern "C" fn flopenat(dirfd: c_int, path: *const c_char, flags: c_int, args: VaList) -> c_int {
    _ = args;
    // SAFETY: C passes null or a string.
    or_minus_one(|| open_locked(dirfd, unsafe { cstr(path) }?.to_bytes(), flags))
}
