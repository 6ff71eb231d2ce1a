//! Runs of fewer than 16 bytes, moved in words: all loads before all stores, which makes copies right for overlap as well.
//! The crate of the vector kernels has this file too.

/// Reads a value at any address.
///
/// # Safety
/// Its bytes must be readable at `p + at`.
#[inline(always)]
pub unsafe fn get<T>(p: *const u8, at: usize) -> T {
    // SAFETY: the caller's: the bytes are readable.
    unsafe { p.add(at).cast::<T>().read_unaligned() }
}

/// Writes a value at any address.
///
/// # Safety
/// Its bytes must be writable at `p + at`.
#[inline(always)]
pub unsafe fn put<T>(p: *mut u8, at: usize, value: T) {
    // SAFETY: the caller's: the bytes are writable.
    unsafe { p.add(at).cast::<T>().write_unaligned(value) }
}

/// Copies `n` bytes, fewer than 16, that may overlap.
///
/// # Safety
/// `n` bytes must be readable at `from` and writable at `to`.
#[inline(always)]
pub unsafe fn copy(to: *mut u8, from: *const u8, n: usize) {
    // SAFETY: every access lies within the first `n` bytes: the second of each pair is counted from the end.
    unsafe {
        if n >= 8 {
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

/// Sets `n` bytes, fewer than 16, to the bytes of `word`, which are all the same.
///
/// # Safety
/// `n` bytes must be writable at `to`.
#[inline(always)]
pub unsafe fn fill(to: *mut u8, word: u64, n: usize) {
    // SAFETY: as in `copy`.
    unsafe {
        if n >= 8 {
            put(to, 0, word);
            put(to, n - 8, word);
        } else if n >= 4 {
            put(to, 0, word as u32);
            put(to, n - 4, word as u32);
        } else if n >= 2 {
            put(to, 0, word as u16);
            put(to, n - 2, word as u16);
        } else if n == 1 {
            to.write(word as u8);
        }
    }
}
