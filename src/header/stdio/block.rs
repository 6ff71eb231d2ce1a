//! Blocks.

use crate::abi::*;
use crate::stdio::{FILE, Transfer, input, output};

/// How many whole items were transferred.
#[inline(always)]
fn items(done: Transfer, size: usize, count: usize) -> usize {
    match done.error {
        None if done.count == size.wrapping_mul(count) && size != 0 => count,
        None => done.count.checked_div(size).unwrap_or(0),
        Some(error) => {
            set_errno(error);
            done.count.checked_div(size).unwrap_or(0)
        }
    }
}

fn too_large(f: &FILE) -> Transfer {
    Transfer::failed(0, f.failed(Errno::OVERFLOW))
}

/// Reads up to `count` items of `size` bytes each; returns how many whole items were read, fewer at the end of the file
/// and on errors. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fread.html>
#[export(fread_unlocked)]
pub unsafe extern "C" fn fread(to: *mut c_void, size: usize, count: usize, file: &FILE) -> usize {
    let done = match size.checked_mul(count) {
        // SAFETY: C passes memory for `count` items.
        Some(len) => match unsafe { Out::slice(to.cast(), len) } {
            Ok(to) => input::read(file, to),
            Err(error) => Transfer::failed(0, file.failed(error)),
        },
        None => too_large(file),
    };
    items(done, size, count)
}

/// Writes `count` items of `size` bytes each; returns how many whole items were taken, fewer than all with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwrite.html>
#[export(fwrite_unlocked)]
pub unsafe extern "C" fn fwrite(from: *const c_void, size: usize, count: usize, file: &FILE) -> usize {
    let done = match size.checked_mul(count) {
        // SAFETY: C passes `count` items.
        Some(len) => match unsafe { bytes(from, len) } {
            Ok(block) => output::write(file, block),
            Err(error) => Transfer::failed(0, file.failed(error)),
        },
        None => too_large(file),
    };
    items(done, size, count)
}
