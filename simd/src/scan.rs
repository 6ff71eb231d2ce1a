//! Looking for bytes: blocks are read at multiples of 16, where one never crosses the end of the memory.

use crate::block::{Block, SIZE};
use wasi_libc_macros::simd;

/// From here on 64 bytes are looked at together.
const FOUR: usize = 4 * SIZE;

/// The offset of the first byte of a number or byte that `matches` marks in a block; there must be one.
///
/// # Safety
/// The bytes at `s` up to the match must be readable.
#[simd]
pub unsafe fn first(s: *const u8, matches: impl Fn(Block) -> Block) -> usize {
    let skew = s.addr() % SIZE;
    let mut p = s.wrapping_sub(skew);
    // SAFETY: every block read holds a byte up to the match, and lies in that byte's page; so do four at a multiple of 64.
    unsafe {
        let marks = matches(Block::load(p)).mask() >> skew;
        if marks != 0 {
            return marks.trailing_zeros() as usize;
        }
        p = p.wrapping_add(SIZE);
        while p.addr() % FOUR != 0 {
            let found = matches(Block::load(p));
            if found.any() {
                return p.addr() - s.addr() + found.mask().trailing_zeros() as usize;
            }
            p = p.wrapping_add(SIZE);
        }
        loop {
            let part = |i: usize| matches(Block::load(p.wrapping_add(i * SIZE)));
            let (a, b, c, d) = (part(0), part(1), part(2), part(3));
            if a.or(b).or(c.or(d)).any() {
                let marks = u64::from(a.mask() | b.mask() << SIZE) | u64::from(c.mask() | d.mask() << SIZE) << 32;
                return p.addr() - s.addr() + marks.trailing_zeros() as usize;
            }
            p = p.wrapping_add(FOUR);
        }
    }
}

/// The offset of the first match in `n` bytes. Reads no block behind the one that holds it.
///
/// # Safety
/// The bytes at `s` up to the match or the end of the `n` bytes must be readable.
#[simd]
pub unsafe fn find(s: *const u8, n: usize, matches: impl Fn(Block) -> Block) -> Option<usize> {
    if n == 0 {
        return None;
    }
    let skew = s.addr() % SIZE;
    let base = s.wrapping_sub(skew);
    // Counted from the start of the first block.
    let end = n.saturating_add(skew);
    let found = |at: usize| if at < end { Some(at - skew) } else { None };
    // SAFETY: every block holds one of the bytes; four at a multiple of 64 lie in one page.
    unsafe {
        let marks = matches(Block::load(base)).mask() >> skew << skew;
        if marks != 0 {
            return found(marks.trailing_zeros() as usize);
        }
        let mut at = SIZE;
        while at < end && base.addr().wrapping_add(at) % FOUR != 0 {
            let block = matches(Block::load(base.wrapping_add(at)));
            if block.any() {
                return found(at + block.mask().trailing_zeros() as usize);
            }
            at += SIZE;
        }
        while at < end {
            let part = |i: usize| matches(Block::load(base.wrapping_add(at + i * SIZE)));
            let (a, b, c, d) = (part(0), part(1), part(2), part(3));
            if a.or(b).or(c.or(d)).any() {
                let marks = u64::from(a.mask() | b.mask() << SIZE) | u64::from(c.mask() | d.mask() << SIZE) << 32;
                return found(at + marks.trailing_zeros() as usize);
            }
            at += FOUR;
        }
    }
    None
}

/// The offset of the last byte of the last match in `n` bytes.
///
/// # Safety
/// `n` bytes at `s` must be readable.
#[simd]
pub unsafe fn find_last(s: *const u8, n: usize, matches: impl Fn(Block) -> Block) -> Option<usize> {
    if n == 0 {
        return None;
    }
    let skew = s.addr() % SIZE;
    let base = s.wrapping_sub(skew);
    let end = n + skew;
    let mut at = (end - 1) & !(SIZE - 1);
    let mut wanted = 0xffff >> (at + SIZE - end);
    // SAFETY: each block holds at least one of the `n` bytes.
    unsafe {
        loop {
            let found = matches(Block::load(base.wrapping_add(at)));
            if found.any() {
                if at == 0 {
                    wanted = wanted >> skew << skew;
                }
                let marks = found.mask() & wanted;
                if marks != 0 {
                    return Some(at + marks.ilog2() as usize - skew);
                }
            }
            if at == 0 {
                return None;
            }
            wanted = 0xffff;
            at -= SIZE;
        }
    }
}

/// The number of bytes before the terminator.
///
/// # Safety
/// `s` must be a terminated string.
#[simd]
pub unsafe fn len(s: *const u8) -> usize {
    let zero = Block::splat(0);
    // SAFETY: the terminator is there.
    unsafe { first(s, |block| block.eq(zero)) }
}

/// The number of bytes before the terminator, at most `max`.
///
/// # Safety
/// `s` must be a terminated string or `max` readable bytes.
#[simd]
pub unsafe fn len_at_most(s: *const u8, max: usize) -> usize {
    let zero = Block::splat(0);
    // SAFETY: the same contract.
    unsafe { find(s, max, |block| block.eq(zero)) }.unwrap_or(max)
}

/// The offset of the first `byte` or of the terminator.
///
/// # Safety
/// `s` must be a terminated string.
#[simd]
pub unsafe fn find_or_end(s: *const u8, byte: u8) -> usize {
    let (zero, wanted) = (Block::splat(0), Block::splat(byte));
    // SAFETY: the terminator is there.
    unsafe { first(s, |block| block.eq(zero).or(block.eq(wanted))) }
}

/// The offset of the first `byte` in `n` bytes.
///
/// # Safety
/// The bytes at `s` up to the `byte` or the end of the `n` bytes must be readable.
#[simd]
pub unsafe fn find_byte(s: *const u8, byte: u8, n: usize) -> Option<usize> {
    let wanted = Block::splat(byte);
    // SAFETY: the same contract.
    unsafe { find(s, n, |block| block.eq(wanted)) }
}

/// The offset of the last `byte` in `n` bytes.
///
/// # Safety
/// `n` bytes at `s` must be readable.
#[simd]
pub unsafe fn find_last_byte(s: *const u8, byte: u8, n: usize) -> Option<usize> {
    let wanted = Block::splat(byte);
    // SAFETY: the same contract.
    unsafe { find_last(s, n, |block| block.eq(wanted)) }
}
