//! Ordering of byte strings. A result is negative, zero or positive: the difference of the first unequal bytes.

use super::word::{HIGHS, WORD, load, lower, word_in_page, zeros};

/// `A` to `Z` in lower case, other bytes as they are.
#[inline(always)]
pub const fn lower_byte(byte: u8) -> u8 {
    if byte.wrapping_sub(b'A') < 26 { byte | 0x20 } else { byte }
}

/// The difference of the first unequal bytes of two unequal words.
#[inline(always)]
fn word_difference(a: u64, b: u64) -> i32 {
    let shift = (a ^ b).trailing_zeros() & !7;
    (a >> shift & 0xff) as i32 - (b >> shift & 0xff) as i32
}

/// Compares `n` bytes.
///
/// # Safety
/// `n` bytes must be readable at both.
#[inline]
pub unsafe fn bytes(a: *const u8, b: *const u8, n: usize) -> i32 {
    // SAFETY: every read lies within the `n` bytes.
    unsafe {
        if n < WORD {
            for i in 0..n {
                let (x, y) = (a.add(i).read(), b.add(i).read());
                if x != y {
                    return i32::from(x) - i32::from(y);
                }
            }
            return 0;
        }
        let last = n - WORD;
        let mut at = 0;
        while at < last {
            let (x, y) = (load(a.add(at)), load(b.add(at)));
            if x != y {
                return word_difference(x, y);
            }
            at += WORD;
        }
        let (x, y) = (load(a.add(last)), load(b.add(last)));
        if x == y { 0 } else { word_difference(x, y) }
    }
}

/// Whether `n` bytes are the same. A function of its own, so that kernels need no `==` on slices (it calls `memcmp`).
///
/// # Safety
/// `n` bytes must be readable at both.
#[inline]
pub unsafe fn same(a: *const u8, b: *const u8, n: usize) -> bool {
    // SAFETY: `n` bytes are readable at both, as this function's contract says.
    unsafe { bytes(a, b, n) == 0 }
}

/// Compares at most `n` bytes of two terminated strings.
///
/// # Safety
/// Both must be terminated strings, or `n` readable bytes.
#[inline]
pub unsafe fn strings(a: *const u8, b: *const u8, n: usize) -> i32 {
    let mut at = 0;
    // SAFETY: a word is read only if it lies in the page of its first byte, which belongs to the string.
    unsafe {
        if n == 0 {
            return 0;
        }
        // Most strings differ at once.
        let (x, y) = (a.read(), b.read());
        if x != y || x == 0 {
            return i32::from(x) - i32::from(y);
        }
        while n - at >= WORD {
            let (p, q) = (a.wrapping_add(at), b.wrapping_add(at));
            if !(word_in_page(p) && word_in_page(q)) {
                // Eight single steps take both over the end of the page, if it is not the end of both strings.
                if let Some(order) = by_bytes(p, q, WORD) {
                    return order;
                }
                at += WORD;
                continue;
            }
            let (x, y) = (load(p), load(q));
            let ends = zeros(x);
            if x == y && ends == 0 {
                at += WORD;
                continue;
            }
            // The first unequal byte decides, unless both strings end before it.
            let unequal = (x ^ y).trailing_zeros() & !7;
            if x == y || (ends != 0 && (ends.trailing_zeros() & !7) < unequal) {
                return 0;
            }
            return (x >> unequal & 0xff) as i32 - (y >> unequal & 0xff) as i32;
        }
        by_bytes(a.wrapping_add(at), b.wrapping_add(at), n - at).unwrap_or(0)
    }
}

/// The order of two strings, if at most `n` bytes decide it.
unsafe fn by_bytes(a: *const u8, b: *const u8, n: usize) -> Option<i32> {
    for i in 0..n {
        // SAFETY: not behind the first terminator.
        let (x, y) = unsafe { (a.wrapping_add(i).read(), b.wrapping_add(i).read()) };
        if x != y || x == 0 {
            return Some(i32::from(x) - i32::from(y));
        }
    }
    None
}

/// Compares at most `n` bytes of two terminated strings, the letters `A` to `Z` as `a` to `z`.
///
/// # Safety
/// As for [`strings`].
#[inline]
pub unsafe fn strings_caseless(a: *const u8, b: *const u8, n: usize) -> i32 {
    let mut at = 0;
    // SAFETY: as in `strings`.
    unsafe {
        while at < n {
            let (p, q) = (a.wrapping_add(at), b.wrapping_add(at));
            if n - at >= WORD && word_in_page(p) && word_in_page(q) {
                let (x, y) = (load(p), load(q));
                if zeros(x) == 0 && lower(x) == lower(y) {
                    at += WORD;
                    continue;
                }
            }
            // Up to eight bytes one by one, then words again.
            let stop = if n - at > WORD { at + WORD } else { n };
            while at < stop {
                let (x, y) = (lower_byte(a.wrapping_add(at).read()), lower_byte(b.wrapping_add(at).read()));
                if x != y || x == 0 {
                    return i32::from(x) - i32::from(y);
                }
                at += 1;
            }
        }
    }
    0
}

const _: () = assert!(HIGHS & lower(HIGHS) == HIGHS);
