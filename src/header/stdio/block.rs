//! Blocks.

use super::file::{FILE, stream};
use super::{input, output};
use crate::abi::*;

/// Reads up to `count` items of `size` bytes each; returns how many whole items were read, fewer at the end of the file
/// and on errors. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fread.html>
#[export(fread_unlocked)]
pub unsafe extern "C" fn fread(to: *mut c_void, size: usize, count: usize, file: *mut FILE) -> usize {
    // SAFETY: C passes an open stream and room for `count` items.
    let f = unsafe { stream(file) };
    let Some(len) = size.checked_mul(count) else {
        f.fail(Errno::OVERFLOW);
        return 0;
    };
    let n = input::read(f, to.cast(), len);
    if n == len && size != 0 { count } else { n.checked_div(size).unwrap_or(0) }
}

/// Writes `count` items of `size` bytes each; returns how many whole items were taken, fewer than all with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwrite.html>
#[export(fwrite_unlocked)]
pub unsafe extern "C" fn fwrite(from: *const c_void, size: usize, count: usize, file: *mut FILE) -> usize {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    // SAFETY: C passes `count` items.
    let block = size.checked_mul(count).ok_or(Errno::OVERFLOW).and_then(|len| unsafe { bytes(from, len) });
    let block = match block {
        Ok(block) => block,
        Err(error) => {
            f.fail(error);
            return 0;
        }
    };
    let n = output::write(f, block);
    if n == block.len() && size != 0 { count } else { n.checked_div(size).unwrap_or(0) }
}
