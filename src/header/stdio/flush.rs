//! Flushing.

use crate::abi::c::EOF;
use crate::abi::*;
use crate::stdio::flush::flush_all;
use crate::stdio::{FILE, position};

/// Writes what `file` (null: every stream) still buffers; of a stream that was read and can seek, gives read-ahead and
/// push-back up. Returns 0, or `EOF` with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fflush.html>
#[export(fflush_unlocked)]
pub extern "C" fn fflush(file: Option<&FILE>) -> c_int {
    or(EOF, file.map_or_else(flush_all, position::flush).map(|()| 0))
}
