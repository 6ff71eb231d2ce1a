//! Streams on memory.

use crate::abi::*;
use crate::os::stream::Mode;
use crate::stdio::{FILE, memory};

/// A stream on the `size` bytes at `block` (null: on memory of its own), which has what is written at once; null with
/// `errno` set if that fails. Text that is written gets a terminator where it fits.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fmemopen.html>
#[export]
pub extern "C" fn fmemopen(block: *mut c_void, size: usize, mode: CStrArg) -> *mut FILE {
    or_null(|| memory::open_fixed(block.cast(), size, Mode::parse(mode.bytes()?)?))
}

/// A stream for writing to a block from `malloc` that grows; at each flush and close `*at` and `*size` say where it is
/// and how long, and the block is the program's to free. Null with `errno` set if that fails.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/open_memstream.html>
#[export]
pub extern "C" fn open_memstream(at: *mut *mut c_char, size: *mut usize) -> *mut FILE {
    or_null(|| if at.is_null() || size.is_null() { Err(Errno::INVAL) } else { memory::open_bytes(at.cast(), size) })
}

/// `open_memstream` for wide characters, which are also what offsets and sizes count.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/open_memstream.html>
#[export]
pub extern "C" fn open_wmemstream(at: *mut *mut wchar_t, size: *mut usize) -> *mut FILE {
    or_null(|| if at.is_null() || size.is_null() { Err(Errno::INVAL) } else { memory::open_wide(at, size) })
}
