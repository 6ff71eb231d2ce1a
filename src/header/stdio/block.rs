//! Block I/O.

use crate::abi::stream::items::Items;
use crate::abi::*;
use crate::stdio::{FILE, Transfer, input, output};

/// Reads up to `count` items of `size` bytes each; returns how many whole items were read, fewer at the end of the file
/// and on errors. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fread.html>
#[export(fread_unlocked)]
pub unsafe extern "C" fn fread(to: *mut c_void, size: usize, count: usize, file: &FILE) -> usize {
    let items = Items { size, count };
    // SAFETY: C passes memory for so many items.
    let done = match items.bytes().and_then(|len| unsafe { Out::slice(to.cast(), len) }) {
        Ok(to) => input::read(file, to),
        Err(error) => Transfer::failed(0, file.failed(error)),
    };
    items.whole(done.count, done.error)
}

/// Writes `count` items of `size` bytes each; returns how many whole items were taken, fewer than all with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwrite.html>
#[export(fwrite_unlocked)]
pub unsafe extern "C" fn fwrite(from: *const c_void, size: usize, count: usize, file: &FILE) -> usize {
    let items = Items { size, count };
    // SAFETY: C passes so many items.
    let done = match items.bytes().and_then(|len| unsafe { bytes(from, len) }) {
        Ok(block) => output::write(file, block),
        Err(error) => Transfer::failed(0, file.failed(error)),
    };
    items.whole(done.count, done.error)
}
