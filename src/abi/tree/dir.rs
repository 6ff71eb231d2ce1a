//! C's directory streams and their entries.

use crate::abi::{Errno, Owned, OwnedArg, c_int};
use crate::os::dir::Stream;
use crate::os::fd::close_quietly;
use core::marker::PhantomData;

/// C's `DIR`.
pub type DIR = Stream;

/// C's `struct dirent`; the name goes on behind it.
#[repr(C)]
#[allow(non_camel_case_types)] // the C name
pub struct dirent {
    d_ino: u64,
    d_type: u8,
    d_name: [u8; 0],
}

const _: () = assert!(core::mem::offset_of!(dirent, d_name) == crate::os::dir::NAME_AT);

/// Moves a stream to memory of its own. Errors: `ENOMEM`.
#[inline]
pub fn allocate(stream: Stream) -> Result<*mut DIR, Errno> {
    Ok(Owned::new(stream)?.into_raw())
}

/// [`allocate`] for a stream that closes its descriptor where that fails.
#[inline]
pub fn to_c(stream: Stream) -> Result<*mut DIR, Errno> {
    let fd = stream.fd();
    allocate(stream).inspect_err(|_| close_quietly(fd))
}

/// Gives the memory back and returns the descriptor, still open. Errors: `EBADF`.
#[inline]
pub fn dissolved(dir: OwnedArg<DIR>) -> Result<c_int, Errno> {
    Ok(dir.take().ok_or(Errno::BADF)?.end())
}

/// `const struct dirent **`, as the functions that compare entries get it.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct EntryArg<'a>(*const *const dirent, PhantomData<&'a dirent>);

impl EntryArg<'_> {
    /// The terminated name.
    #[inline(always)]
    pub fn name(self) -> *const u8 {
        // SAFETY: a pointer to a pointer to an entry, by the type's contract, in which the name has this offset.
        unsafe { (*self.0).cast::<u8>().add(crate::os::dir::NAME_AT) }
    }
}
