//! Files with names that nothing had before, from a template.

use super::tmpfile::{exists, randomize};
use crate::abi::Errno;

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

/// For a name only: `EEXIST` if something has it.
pub fn must_be_free(name: &[u8]) -> Result<(), Errno> {
    if exists(name)? { Err(Errno::EXIST) } else { Ok(()) }
}
