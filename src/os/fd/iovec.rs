//! Transfers of several pieces of memory. Some hosts take only the first piece that is not empty; C programs expect a
//! regular file to take and give all of them, so the library goes on where a host stopped between two.

use crate::abi::c::IOV_MAX;
use crate::abi::{Errno, Slice};
pub use crate::wasi::types::{CioVec, IoVec};

/// Several pieces of so many bytes together are written as one: that is one call of such a host instead of one for each.
const GATHERED: usize = 512;

/// A piece of memory.
pub trait Piece {
    /// Its size in bytes.
    fn size(&self) -> usize;
}

impl Piece for IoVec<'_> {
    fn size(&self) -> usize {
        self.len()
    }
}

impl Piece for CioVec<'_> {
    fn size(&self) -> usize {
        self.len()
    }
}

/// The vectors of `readv` and the like. Errors: `EINVAL` for none, for more than `IOV_MAX`, and for a sum that `ssize_t` cannot hold.
#[inline(always)]
pub fn vectors<'a, P: Piece>(iov: Slice<'a, P>) -> Result<&'a [P], Errno> {
    if !(1..=IOV_MAX).contains(&iov.len()) {
        return Err(Errno::INVAL);
    }
    let iov = iov.get()?;
    let sum = iov.iter().try_fold(0usize, |sum, piece| sum.checked_add(piece.size()));
    if sum.is_some_and(|sum| sum <= isize::MAX as usize) { Ok(iov) } else { Err(Errno::INVAL) }
}

/// The pieces behind the first `done` bytes, if those end between two and there are more.
fn behind<P: Piece>(pieces: &[P], done: usize) -> Option<&[P]> {
    let (mut rest, mut left) = (pieces, done);
    if left == 0 {
        return None;
    }
    while let [piece, more @ ..] = rest
        && left >= piece.size()
    {
        left -= piece.size();
        rest = more;
    }
    if left == 0 && rest.iter().any(|piece| piece.size() != 0) { Some(rest) } else { None }
}

fn transfer<P: Piece>(
    pieces: &[P],
    mut may_go_on: impl FnMut() -> bool,
    mut call: impl FnMut(&[P], usize) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    let mut done = call(pieces, 0)?;
    let mut rest = behind(pieces, done);
    while let Some(pieces) = rest
        && may_go_on()
    {
        match call(pieces, done) {
            Ok(n) => {
                done += n;
                rest = behind(pieces, n);
            }
            Err(_) => break, // what was transferred counts; the next call meets the error again
        }
    }
    Ok(done)
}

/// A copy of the pieces in a row, if there are several and they fit. What is no memory is for the host to refuse.
fn gathered<'a>(pieces: &[CioVec], memory: &'a mut [u8; GATHERED]) -> Option<CioVec<'a>> {
    let [_, _, ..] = pieces else { return None };
    let mut filled = 0;
    for piece in pieces {
        let data = piece.in_memory()?;
        memory.get_mut(filled..filled + data.len())?.copy_from_slice(data);
        filled += data.len();
    }
    memory.get(..filled).map(CioVec::new)
}

/// Writes the pieces with `call`, which gets those left and the bytes done.
pub fn write(
    pieces: &[CioVec<'_>],
    mut call: impl FnMut(&[CioVec<'_>], usize) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    let mut memory = [0; GATHERED];
    transfer(
        pieces,
        || true,
        |rest, done| match gathered(rest, &mut memory) {
            Some(all) => call(&[all], done),
            None => call(rest, done),
        },
    )
}

/// Reads into the pieces with `call`, which gets those left and the bytes done. Only a file that `is_regular` is read on:
/// anything else may have no more for now, and would make the program wait.
pub fn read<'a>(
    pieces: &[IoVec<'a>],
    is_regular: impl FnMut() -> bool,
    call: impl FnMut(&[IoVec<'a>], usize) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    transfer(pieces, is_regular, call)
}
