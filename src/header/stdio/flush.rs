//! Flushing.

use super::file::{FILE, flag};
use super::{list, output, position};
use crate::abi::c::EOF;
use crate::abi::*;

/// Hands on what is pending; for a stream that was read, moves the offset of the file below to where it has been read.
fn flush(f: &FILE) -> c_int {
    let done = if f.has(flag::READING) {
        position::give_back(f);
        true
    } else {
        output::stop(f)
    };
    // From here on the program may use the descriptor itself.
    f.moved(None);
    if done { 0 } else { EOF }
}

fn flush_all() -> c_int {
    let mut result = 0;
    let mut at = list::newest();
    while let Some(f) = at {
        at = list::older(f);
        result |= flush(f);
    }
    result
}

/// Writes what `file` (null: every stream) still buffers; of a stream that was read and can seek, gives read-ahead and
/// push-back up. Returns 0, or `EOF` with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fflush.html>
#[export(fflush_unlocked)]
pub unsafe extern "C" fn fflush(file: *mut FILE) -> c_int {
    // SAFETY: C passes null or an open stream.
    match unsafe { file.as_ref() } {
        Some(f) => flush(f),
        None => flush_all(),
    }
}
