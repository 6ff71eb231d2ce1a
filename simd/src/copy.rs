//! Copying and filling: short runs in blocks, all loads before all stores, which makes them right for overlap as well; long ones
//! with `memory.copy` and `memory.fill`.

use crate::block::{Block, SIZE};
use crate::short;
use wasi_libc_macros::simd;

/// Up to this many bytes go without a bulk instruction.
const SHORT: usize = 8 * SIZE;

/// Copies `n` bytes that may overlap.
///
/// # Safety
/// `n` bytes must be readable at `from` and writable at `to`.
#[simd]
pub unsafe fn copy(to: *mut u8, from: *const u8, n: usize) {
    // SAFETY: every access lies within the first `n` bytes: the second half of each group is counted from the end.
    unsafe {
        let load = |at: usize| Block::load(from.wrapping_add(at));
        let store = |at: usize, block: Block| block.store(to.wrapping_add(at));
        if n >= SIZE {
            let (a, b) = (load(0), load(n - SIZE));
            if n > 2 * SIZE {
                if n > SHORT {
                    return core::ptr::copy(from, to, n);
                }
                let (c, d) = (load(SIZE), load(n - 2 * SIZE));
                if n > 4 * SIZE {
                    let (e, f) = (load(2 * SIZE), load(n - 3 * SIZE));
                    let (g, h) = (load(3 * SIZE), load(n - 4 * SIZE));
                    store(2 * SIZE, e);
                    store(3 * SIZE, g);
                    store(n - 4 * SIZE, h);
                    store(n - 3 * SIZE, f);
                }
                store(SIZE, c);
                store(n - 2 * SIZE, d);
            }
            store(0, a);
            store(n - SIZE, b);
        } else {
            short::copy(to, from, n);
        }
    }
}

/// Sets `n` bytes to `byte`.
///
/// # Safety
/// `n` bytes must be writable at `to`.
#[simd]
pub unsafe fn fill(to: *mut u8, byte: u8, n: usize) {
    let block = Block::splat(byte);
    let word = u64::from(byte) * 0x0101_0101_0101_0101;
    // SAFETY: as in `copy`.
    unsafe {
        let store = |at: usize| block.store(to.wrapping_add(at));
        if n >= SIZE {
            if n > SHORT {
                return core::ptr::write_bytes(to, byte, n);
            }
            store(0);
            store(n - SIZE);
            if n > 2 * SIZE {
                store(SIZE);
                store(n - 2 * SIZE);
                if n > 4 * SIZE {
                    store(2 * SIZE);
                    store(3 * SIZE);
                    store(n - 4 * SIZE);
                    store(n - 3 * SIZE);
                }
            }
        } else {
            short::fill(to, word, n);
        }
    }
}

/// Copies a terminated string with its terminator; returns its length.
///
/// # Safety
/// `from` must be a terminated string, with memory for it at `to`; they must not overlap.
#[simd]
pub unsafe fn string(to: *mut u8, from: *const u8) -> usize {
    // SAFETY: readable and writable as far as this function's contract says.
    unsafe {
        let n = crate::scan::len(from);
        copy(to, from, n + 1);
        n
    }
}
