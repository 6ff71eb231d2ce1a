//! Kernels for wide strings.

use super::word::{PAGE, load, load_aligned};

const SIZE: usize = size_of::<i32>();
/// Bytes that are looked at together.
const BLOCK: usize = 32;
/// Characters in those.
const CHARS: usize = BLOCK / SIZE;
/// The same where the end is not known.
const HALF: usize = BLOCK / 2;
/// So many characters are looked at one by one first: most strings are short.
const FIRST: usize = 4;
/// 1 in both characters of a word.
const ONES: u64 = 1 << 32 | 1;
/// The high bit of both.
const HIGHS: u64 = ONES << 31;

/// `c` in both characters of a word.
#[inline(always)]
pub(super) fn repeat(c: i32) -> u64 {
    u64::from(c as u32) * ONES
}

/// A high bit is set if one of the characters of `w` is zero. Negative ones, which no text has, set it as well.
#[inline(always)]
fn suspects(w: u64) -> u64 {
    w.wrapping_sub(ONES)
}

/// The words of a block, or of half of one, each as `map` makes it, with their bits joined.
#[inline(always)]
fn join(size: usize, map: impl Fn(usize) -> u64) -> u64 {
    let half = map(0) | map(8);
    if size == HALF { half } else { half | map(16) | map(24) }
}

/// The first character that is `found`, which the terminator is, looking at so many bytes together. `marks` has a high bit set for a word with one that may be.
///
/// # Safety
/// `s` must be a terminated wide string, and `found` take its characters and the terminator.
#[inline(always)]
unsafe fn first<const BYTES: usize>(
    s: *const i32,
    marks: impl Fn(u64) -> u64,
    mut found: impl FnMut(*const i32) -> bool,
) -> *const i32 {
    for at in 0..FIRST {
        let at = s.wrapping_add(at);
        if found(at) {
            return at;
        }
    }
    let mut at = s.wrapping_add(FIRST);
    let mut block = at.cast::<u8>().map_addr(|a| a & !(BYTES - 1));
    loop {
        // SAFETY: an aligned block that holds a character of the string, or its terminator, lies in the same page.
        if join(BYTES, |i| marks(unsafe { load_aligned(block.wrapping_add(i)) })) & HIGHS != 0 {
            while at.addr() < block.addr() + BYTES {
                if found(at) {
                    return at;
                }
                at = at.wrapping_add(1);
            }
        }
        block = block.wrapping_add(BYTES);
        at = block.cast();
    }
}

/// The number of characters before the terminator.
///
/// # Safety
/// `s` must be a terminated wide string.
#[inline]
pub unsafe fn len(s: *const i32) -> usize {
    // SAFETY: nothing behind the terminator is read.
    let end = unsafe { first::<BLOCK>(s, suspects, |at| at.read() == 0) };
    (end.addr() - s.addr()) / SIZE
}

/// The first `c` or the terminator, whichever comes first.
///
/// # Safety
/// `s` must be a terminated wide string.
#[inline]
pub unsafe fn find_or_end(s: *const i32, c: i32) -> *const i32 {
    let wanted = repeat(c);
    // SAFETY: nothing behind the terminator is read.
    unsafe { first::<HALF>(s, |w| suspects(w) | suspects(w ^ wanted), |at| at.read() == c || at.read() == 0) }
}

/// The index of the first `c` among `n` characters.
///
/// # Safety
/// `n` characters must be readable, or those up to the `c` and what is in its page.
#[inline]
pub unsafe fn find(s: *const i32, c: i32, n: usize) -> Option<usize> {
    let wanted = repeat(c);
    let mut at = 0;
    // SAFETY: one of the `n` characters, none behind the first `c`; a block lies in the page of its first character.
    unsafe {
        while at < n {
            let here = s.wrapping_add(at).cast::<u8>();
            let whole = n - at >= CHARS && block_in_page(here);
            if whole && join(BLOCK, |i| suspects(load(here.wrapping_add(i)) ^ wanted)) & HIGHS == 0 {
                at += CHARS;
                continue;
            }
            let stop = if n - at > CHARS { at + CHARS } else { n };
            while at < stop {
                if s.wrapping_add(at).read() == c {
                    return Some(at);
                }
                at += 1;
            }
        }
    }
    None
}

/// Whether a block from `p` on lies in one page, so that it is readable if its first byte is.
#[inline(always)]
fn block_in_page(p: *const u8) -> bool {
    p.addr() & (PAGE - 1) <= PAGE - BLOCK
}

/// The length of the longest start of `s` whose characters are in `set`, or are not.
///
/// # Safety
/// Both must be terminated wide strings.
pub unsafe fn span(s: *const i32, set: *const i32, inside: bool) -> usize {
    // The members below 64 and below 128 as bits, in registers, and whether there are others: of the set up to `rest`, which goes on as far as
    // a character needs it.
    let (mut low, mut high, mut others, mut rest) = (0u64, 0u64, false, set);
    let mut at = s;
    // SAFETY: neither is read behind its terminator.
    unsafe {
        loop {
            let c = at.read();
            if c == 0 {
                break;
            }
            let mut is_member = (c as u32) < 128 && (if c < 64 { low } else { high }) >> (c % 64) & 1 != 0;
            while !is_member && rest.read() != 0 {
                let member = rest.read();
                let bit = 1u64 << (member & 63);
                match member as u32 {
                    0..64 => low |= bit,
                    64..128 => high |= bit,
                    _ => others = true,
                }
                is_member = member == c;
                rest = rest.add(1);
            }
            if !is_member && others && c as u32 >= 128 {
                is_member = find_or_end(set, c).read() != 0;
            }
            if is_member != inside {
                break;
            }
            at = at.add(1);
        }
    }
    (at.addr() - s.addr()) / size_of::<i32>()
}

/// The last `c`, which may be the terminator; null if there is none.
///
/// # Safety
/// `s` must be a terminated wide string.
#[inline]
pub unsafe fn find_last(s: *const i32, c: i32) -> *const i32 {
    let (wanted, mut last) = (repeat(c), core::ptr::null());
    // SAFETY: nothing behind the terminator is read.
    let found = |at: *const i32| unsafe {
        if at.read() == c {
            last = at;
        }
        at.read() == 0
    };
    // SAFETY: the same.
    unsafe { first::<BLOCK>(s, |w| suspects(w) | suspects(w ^ wanted), found) };
    last
}

fn order(a: i32, b: i32) -> i32 {
    i32::from(a > b) - i32::from(a < b)
}

/// Compares at most `n` characters of two wide strings, each as `map` makes it.
///
/// # Safety
/// Both must be terminated wide strings, or `n` readable characters.
#[inline(always)]
pub unsafe fn compare(a: *const i32, b: *const i32, n: usize, map: impl Fn(i32) -> i32) -> i32 {
    let mut at = 0;
    loop {
        for _ in 0..HALF / SIZE {
            if at >= n {
                return 0;
            }
            // SAFETY: not behind the first terminator.
            let (x, y) = unsafe { (map(a.wrapping_add(at).read()), map(b.wrapping_add(at).read())) };
            if x != y || x == 0 {
                return order(x, y);
            }
            at += 1;
        }
        if at < n {
            // SAFETY: the characters before were the same and no terminator.
            at += unsafe { same(a.wrapping_add(at), b.wrapping_add(at), n - at) };
        }
    }
}

/// Compares two wide strings.
///
/// # Safety
/// Both must be terminated wide strings.
#[inline(always)]
pub unsafe fn compare_strings(mut a: *const i32, mut b: *const i32, map: impl Fn(i32) -> i32) -> i32 {
    let are_aligned = |a: *const i32, b: *const i32| (a.addr() | b.addr()) % HALF == 0;
    let word = |p: *const i32, at: usize| {
        // SAFETY: in an aligned block that starts with a character of a string, which lies in its page.
        unsafe { load_aligned(p.cast::<u8>().wrapping_add(at)) }
    };
    // SAFETY: not behind the first terminator.
    let pair = |a: *const i32, b: *const i32| unsafe { (map(a.read()), map(b.read())) };
    // Most strings differ at once.
    let (x, y) = pair(a, b);
    if x != y || x == 0 {
        return order(x, y);
    }
    loop {
        while are_aligned(a, b) {
            let (x, y) = (word(a, 0), word(a, 8));
            if x != word(b, 0) || y != word(b, 8) || (suspects(x) | suspects(y)) & HIGHS != 0 {
                break;
            }
            (a, b) = (a.wrapping_add(HALF / SIZE), b.wrapping_add(HALF / SIZE));
        }
        loop {
            let (x, y) = pair(a, b);
            if x != y || x == 0 {
                return order(x, y);
            }
            (a, b) = (a.wrapping_add(1), b.wrapping_add(1));
            if are_aligned(a, b) {
                break;
            }
        }
    }
}

/// The length of a start of two strings with blocks that are the same and have no terminator, of at most `n` characters.
///
/// # Safety
/// Both must be terminated wide strings, or `n` readable characters.
#[inline(always)]
unsafe fn same(a: *const i32, b: *const i32, n: usize) -> usize {
    let mut at = 0;
    while n - at >= HALF / SIZE {
        let (p, q) = (a.wrapping_add(at).cast::<u8>(), b.wrapping_add(at).cast::<u8>());
        if !block_in_page(p) || !block_in_page(q) {
            break;
        }
        // SAFETY: in the pages of characters of the strings.
        let ((x, y), (z, w)) = unsafe { ((load(p), load(p.wrapping_add(8))), (load(q), load(q.wrapping_add(8)))) };
        if (x ^ z) | (y ^ w) != 0 || (suspects(x) | suspects(y)) & HIGHS != 0 {
            break;
        }
        at += HALF / SIZE;
    }
    at
}

/// Compares `n` characters.
///
/// # Safety
/// `n` characters must be readable at both.
#[inline]
pub unsafe fn compare_all(a: *const i32, b: *const i32, n: usize) -> i32 {
    let mut at = 0;
    // SAFETY: a block of the `n` characters of each.
    let differs = |at: usize| unsafe {
        let (p, q) = (a.wrapping_add(at).cast::<u8>(), b.wrapping_add(at).cast::<u8>());
        join(BLOCK, |i| load(p.wrapping_add(i)) ^ load(q.wrapping_add(i))) != 0
    };
    while n - at >= CHARS && !differs(at) {
        at += CHARS;
    }
    for at in at..n {
        // SAFETY: one of the `n` characters of each.
        let (x, y) = unsafe { (a.wrapping_add(at).read(), b.wrapping_add(at).read()) };
        if x != y {
            return order(x, y);
        }
    }
    0
}
