//! Unique files from a template: `mkstemp`.

use super::tmpfile::{exists, randomize};
use crate::abi::c::{AT_FDCWD, O_ACCMODE, O_CREAT, O_EXCL, O_RDWR};
use crate::abi::{Errno, c_int};
use crate::os::open::create_at;

/// The end of a template, which is replaced.
const BLANKS: &[u8; 6] = b"XXXXXX";
/// How many names are tried.
const TRIES: usize = 100;

/// Replaces the `XXXXXX` in front of the last `suffix` bytes of `name` until `make` accepts the name, that is, answers
/// anything but `EEXIST`. `EINVAL` if they are not there.
pub fn fill<R>(name: &mut [u8], suffix: usize, mut make: impl FnMut(&[u8]) -> Result<R, Errno>) -> Result<R, Errno> {
    let end = name.len().checked_sub(suffix).ok_or(Errno::INVAL)?;
    let start = end.checked_sub(BLANKS.len()).ok_or(Errno::INVAL)?;
    if name.get(start..end) != Some(BLANKS) {
        return Err(Errno::INVAL);
    }
    for _ in 0..TRIES {
        randomize(name.get_mut(start..end).unwrap_or(&mut []))?;
        match make(name) {
            Err(Errno::EXIST) => {}
            other => return other,
        }
    }
    Err(Errno::EXIST)
}

/// Makes and opens a file with a name that nothing had; the access mode is always reading and writing.
pub fn new_file(name: &mut [u8], suffix: c_int, flags: c_int) -> Result<c_int, Errno> {
    let suffix = usize::try_from(suffix).map_err(|_| Errno::INVAL)?;
    let flags = flags & !O_ACCMODE | O_RDWR | O_CREAT | O_EXCL;
    fill(name, suffix, |name| create_at(AT_FDCWD, name, flags, 0o600))
}

/// For a name only: `EEXIST` if something has it.
pub fn must_be_free(name: &[u8]) -> Result<(), Errno> {
    if exists(name)? { Err(Errno::EXIST) } else { Ok(()) }
}
