//! `<dirent.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/dirent.h.html>
//!
//! A `DIR` is an [`os::dir::Stream`](crate::os::dir::Stream) in memory from `malloc`.

pub mod entries;
pub mod getdents;
pub mod order;
pub mod scan;
pub mod stream;
pub mod types;

use crate::abi::{Errno, c_malloc};
use crate::os::dir::Stream;
use crate::os::fd::close_quietly;

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
fn allocate(stream: Stream) -> Result<*mut DIR, Errno> {
    let memory = c_malloc(size_of::<DIR>())?.cast::<DIR>();
    // SAFETY: new memory of this size, aligned for everything.
    unsafe { memory.write(stream) };
    Ok(memory)
}

/// [`allocate`] for a stream that closes its descriptor where that fails.
fn to_c(stream: Stream) -> Result<*mut DIR, Errno> {
    let fd = stream.fd();
    allocate(stream).inspect_err(|_| close_quietly(fd))
}
