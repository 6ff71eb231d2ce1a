//! Ordering: a result is negative, zero or positive, the difference of the first unequal bytes.

use crate::block::{Block, PAGE, SIZE, in_page};
use wasi_libc_macros::simd;

#[inline(always)]
unsafe fn difference(a: *const u8, b: *const u8, at: usize) -> i32 {
    // SAFETY: the caller's: both bytes are readable.
    unsafe { i32::from(a.wrapping_add(at).read()) - i32::from(b.wrapping_add(at).read()) }
}

/// Compares `n` bytes.
///
/// # Safety
/// `n` bytes must be readable at both.
#[simd]
pub unsafe fn bytes(a: *const u8, b: *const u8, n: usize) -> i32 {
    // SAFETY: every read lies within the `n` bytes.
    unsafe {
        if n < SIZE {
            return short(a, b, n);
        }
        let unequal = |at: usize| Block::load(a.wrapping_add(at)).eq(Block::load(b.wrapping_add(at))).mask() ^ 0xffff;
        let last = n - SIZE;
        let mut at = 0;
        while at < last {
            let marks = unequal(at);
            if marks != 0 {
                return difference(a, b, at + marks.trailing_zeros() as usize);
            }
            at += SIZE;
        }
        let marks = unequal(last);
        if marks == 0 { 0 } else { difference(a, b, last + marks.trailing_zeros() as usize) }
    }
}

/// Fewer than 16 bytes.
#[inline(always)]
unsafe fn short(a: *const u8, b: *const u8, n: usize) -> i32 {
    /// The words at the start and at the end, which may overlap, as numbers in the order of the bytes.
    macro_rules! words {
        ($word:ty) => {{
            let word = |s: *const u8, at: usize| {
                // SAFETY: within the `n` bytes.
                unsafe { <$word>::from_be(s.wrapping_add(at).cast::<$word>().read_unaligned()) }
            };
            let last = n - size_of::<$word>();
            let (x, y) = (word(a, 0), word(b, 0));
            let (x, y) = if x == y { (word(a, last), word(b, last)) } else { (x, y) };
            let shift = (x ^ y).leading_zeros() & !7;
            if x == y {
                0
            } else {
                ((x << shift) >> (<$word>::BITS - 8)) as i32 - ((y << shift) >> (<$word>::BITS - 8)) as i32
            }
        }};
    }
    if n >= 8 {
        return words!(u64);
    }
    if n >= 4 {
        return words!(u32);
    }
    for at in 0..n {
        // SAFETY: within the `n` bytes.
        let order = unsafe { difference(a, b, at) };
        if order != 0 {
            return order;
        }
    }
    0
}

/// Compares at most `n` bytes of two terminated strings, each block as `map` makes it and each byte as `map_byte` does.
///
/// # Safety
/// Both must be terminated strings, or `n` readable bytes.
#[simd]
unsafe fn mapped(
    a: *const u8,
    b: *const u8,
    n: usize,
    map: impl Fn(Block) -> Block,
    map_byte: impl Fn(u8) -> u8,
) -> i32 {
    let zero = Block::splat(0);
    let mut at = 0;
    // SAFETY: a block is read only where it lies in the page of its first byte, which belongs to the string.
    unsafe {
        let single = |at: usize| {
            let (x, y) = (map_byte(a.wrapping_add(at).read()), map_byte(b.wrapping_add(at).read()));
            (i32::from(x) - i32::from(y), x == 0)
        };
        if n == 0 {
            return 0;
        }
        // Most strings differ at once.
        let (order, ended) = single(0);
        if order != 0 || ended {
            return order;
        }
        while n - at >= SIZE {
            let (p, q) = (a.wrapping_add(at), b.wrapping_add(at));
            // As many blocks as lie in the pages of both.
            let pages = (PAGE - p.addr() % PAGE).min(PAGE - q.addr() % PAGE);
            let stop = at + (pages.min(n - at) & !(SIZE - 1));
            while at < stop {
                let (x, y) = (Block::load(a.wrapping_add(at)), Block::load(b.wrapping_add(at)));
                let goes_on = map(x).eq(map(y)).and(x.eq(zero).not()).mask();
                if goes_on != 0xffff {
                    return single(at + goes_on.trailing_ones() as usize).0;
                }
                at += SIZE;
            }
            if n - at < SIZE {
                break;
            }
            // Single steps take both over the end of the page, if it is not the end of both strings.
            let stop = at + SIZE;
            while at < stop {
                let (order, ended) = single(at);
                if order != 0 || ended {
                    return order;
                }
                at += 1;
            }
        }
        let rest = n - at;
        if rest > 0 && in_page(a.wrapping_add(at)) && in_page(b.wrapping_add(at)) {
            let (x, y) = (Block::load(a.wrapping_add(at)), Block::load(b.wrapping_add(at)));
            let goes_on = map(x).eq(map(y)).and(x.eq(zero).not()).mask().trailing_ones() as usize;
            return if goes_on < rest { single(at + goes_on).0 } else { 0 };
        }
        while at < n {
            let (order, ended) = single(at);
            if order != 0 || ended {
                return order;
            }
            at += 1;
        }
        0
    }
}

/// Compares at most `n` bytes of two terminated strings.
///
/// # Safety
/// Both must be terminated strings, or `n` readable bytes.
#[simd]
pub unsafe fn strings(a: *const u8, b: *const u8, n: usize) -> i32 {
    // SAFETY: the same contract.
    unsafe { mapped(a, b, n, |block| block, |byte| byte) }
}

/// The same with the letters `A` to `Z` as `a` to `z`.
///
/// # Safety
/// Both must be terminated strings, or `n` readable bytes.
#[simd]
pub unsafe fn strings_caseless(a: *const u8, b: *const u8, n: usize) -> i32 {
    let (start, count, bit) = (Block::splat(b'A'), Block::splat(26), Block::splat(0x20));
    let lower = |block: Block| block.or(block.minus(start).less(count).and(bit));
    // SAFETY: the same contract.
    unsafe { mapped(a, b, n, lower, |byte| byte | u8::from(byte.wrapping_sub(b'A') < 26) << 5) }
}
