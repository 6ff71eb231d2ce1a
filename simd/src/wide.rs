//! Wide strings: four characters at a time. Pointers are multiples of 4.

use crate::block::{Block, PAGE, SIZE};
use crate::scan;
use wasi_libc_macros::simd;

const WIDTH: usize = size_of::<i32>();

/// The number of characters before the terminator.
///
/// # Safety
/// `s` must be a terminated wide string.
#[simd]
pub unsafe fn len(s: *const i32) -> usize {
    let zero = Block::splat_wide(0);
    // SAFETY: the terminator is there.
    unsafe { scan::first(s.cast(), |block| block.eq_wide(zero)) / WIDTH }
}

/// The number of characters before the terminator, at most `max`.
///
/// # Safety
/// `s` must be a terminated wide string or `max` readable characters.
#[simd]
pub unsafe fn len_at_most(s: *const i32, max: usize) -> usize {
    // SAFETY: the same contract.
    unsafe { find(s, 0, max) }.unwrap_or(max)
}

/// The index of the first `c` or of the terminator.
///
/// # Safety
/// `s` must be a terminated wide string.
#[simd]
pub unsafe fn find_or_end(s: *const i32, c: i32) -> usize {
    let (zero, wanted) = (Block::splat_wide(0), Block::splat_wide(c));
    // SAFETY: the terminator is there.
    unsafe { scan::first(s.cast(), |block| block.eq_wide(zero).or(block.eq_wide(wanted))) / WIDTH }
}

/// The index of the first `c` among `n` characters.
///
/// # Safety
/// The characters at `s` up to the `c` or the end of the `n` must be readable.
#[simd]
pub unsafe fn find(s: *const i32, c: i32, n: usize) -> Option<usize> {
    let wanted = Block::splat_wide(c);
    // SAFETY: the same contract.
    unsafe { scan::find(s.cast(), n.saturating_mul(WIDTH), |block| block.eq_wide(wanted)) }.map(|at| at / WIDTH)
}

/// The index of the last `c` among `n` characters.
///
/// # Safety
/// `n` characters at `s` must be readable.
#[simd]
pub unsafe fn find_last(s: *const i32, c: i32, n: usize) -> Option<usize> {
    let wanted = Block::splat_wide(c);
    // SAFETY: the same contract.
    unsafe { scan::find_last(s.cast(), n * WIDTH, |block| block.eq_wide(wanted)) }.map(|at| at / WIDTH)
}

#[inline(always)]
unsafe fn order(a: *const i32, b: *const i32, at: usize) -> (i32, bool) {
    // SAFETY: the caller's: both characters are readable.
    let (x, y) = unsafe { (a.wrapping_add(at).read(), b.wrapping_add(at).read()) };
    (i32::from(x > y) - i32::from(x < y), x == 0)
}

/// Compares at most `n` characters of two terminated wide strings.
///
/// # Safety
/// Both must be terminated wide strings, or `n` readable characters.
#[simd]
pub unsafe fn compare(a: *const i32, b: *const i32, n: usize) -> i32 {
    const FOUR: usize = SIZE / WIDTH;
    let zero = Block::splat_wide(0);
    let mut at = 0;
    // SAFETY: a block is read only where it lies in the page of its first character, which belongs to the string.
    unsafe {
        while n - at >= FOUR {
            let (p, q) = (a.wrapping_add(at), b.wrapping_add(at));
            let pages = (PAGE - p.addr() % PAGE).min(PAGE - q.addr() % PAGE) / WIDTH;
            let stop = at + (pages.min(n - at) & !(FOUR - 1));
            while at < stop {
                let (x, y) = (Block::load(a.wrapping_add(at).cast()), Block::load(b.wrapping_add(at).cast()));
                let goes_on = x.eq_wide(y).and(x.eq_wide(zero).not()).mask();
                if goes_on != 0xffff {
                    return order(a, b, at + goes_on.trailing_ones() as usize / WIDTH).0;
                }
                at += FOUR;
            }
            let stop = at + (n - at).min(FOUR);
            while at < stop {
                let (order, ended) = order(a, b, at);
                if order != 0 || ended {
                    return order;
                }
                at += 1;
            }
        }
        while at < n {
            let (order, ended) = order(a, b, at);
            if order != 0 || ended {
                return order;
            }
            at += 1;
        }
        0
    }
}

/// Compares `n` characters.
///
/// # Safety
/// `n` characters must be readable at both.
#[simd]
pub unsafe fn compare_all(a: *const i32, b: *const i32, n: usize) -> i32 {
    const FOUR: usize = SIZE / WIDTH;
    let mut at = 0;
    // SAFETY: within the `n` characters.
    unsafe {
        while n - at >= FOUR {
            let (x, y) = (Block::load(a.wrapping_add(at).cast()), Block::load(b.wrapping_add(at).cast()));
            let equal = x.eq_wide(y).mask();
            if equal != 0xffff {
                return order(a, b, at + equal.trailing_ones() as usize / WIDTH).0;
            }
            at += FOUR;
        }
        while at < n {
            let (order, _) = order(a, b, at);
            if order != 0 {
                return order;
            }
            at += 1;
        }
        0
    }
}

/// Stores `c` in `n` characters.
///
/// # Safety
/// `n` characters must be writable at `to`.
#[simd]
pub unsafe fn fill(to: *mut i32, c: i32, n: usize) {
    const FOUR: usize = SIZE / WIDTH;
    let block = Block::splat_wide(c);
    // SAFETY: within the `n` characters.
    unsafe {
        if n < FOUR {
            for at in 0..n {
                to.wrapping_add(at).write(c);
            }
            return;
        }
        let mut at = 0;
        while n - at > FOUR {
            block.store(to.wrapping_add(at).cast());
            at += FOUR;
        }
        block.store(to.wrapping_add(n - FOUR).cast());
    }
}
