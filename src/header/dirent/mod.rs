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

/// Moves a stream to memory of its own.
fn to_c(stream: Stream) -> Result<*mut DIR, Errno> {
    let place = c_malloc(size_of::<DIR>())?.cast::<DIR>();
    // SAFETY: new memory of this size, aligned for everything.
    unsafe { place.write(stream) };
    Ok(place)
}

/// The stream that C points to.
///
/// # Safety
/// A pointer that is not null must come from [`to_c`] and not be closed.
unsafe fn stream<'a>(dir: *mut DIR) -> Result<&'a mut Stream, Errno> {
    // SAFETY: the caller's.
    unsafe { dir.as_mut() }.ok_or(Errno::BADF)
}
