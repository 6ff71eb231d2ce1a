//! Copying and filling: short runs in blocks, all loads before all stores, which makes them right for overlap as well; long ones
//! with `memory.copy` and `memory.fill`.

use crate::block::{Block, SIZE};
use wasi_libc_macros::simd;

/// Up to this many bytes go without a bulk instruction.
const SHORT: usize = 8 * SIZE;

#[inline(always)]
unsafe fn get<T>(p: *const u8, at: usize) -> T {
    // SAFETY: the caller's: the bytes are readable.
    unsafe { p.wrapping_add(at).cast::<T>().read_unaligned() }
}

#[inline(always)]
unsafe fn put<T>(p: *mut u8, at: usize, value: T) {
    // SAFETY: the caller's: the bytes are writable.
    unsafe { p.wrapping_add(at).cast::<T>().write_unaligned(value) }
}

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
        } else if n >= 8 {
            let (a, b) = (get::<u64>(from, 0), get::<u64>(from, n - 8));
            put(to, 0, a);
            put(to, n - 8, b);
        } else if n >= 4 {
            let (a, b) = (get::<u32>(from, 0), get::<u32>(from, n - 4));
            put(to, 0, a);
            put(to, n - 4, b);
        } else if n >= 2 {
            let (a, b) = (get::<u16>(from, 0), get::<u16>(from, n - 2));
            put(to, 0, a);
            put(to, n - 2, b);
        } else if n == 1 {
            to.write(from.read());
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
        } else if n >= 8 {
            put(to, 0, word);
            put(to, n - 8, word);
        } else if n >= 4 {
            put(to, 0, word as u32);
            put(to, n - 4, word as u32);
        } else if n >= 2 {
            put(to, 0, word as u16);
            put(to, n - 2, word as u16);
        } else if n == 1 {
            to.write(byte);
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
