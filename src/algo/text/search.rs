//! Substring search in linear time.
//!
//! First a scan for positions where the needle's first and last bytes stand at the right distance, eight positions at a time.
//! That is fast on real text; where it finds too many false positions the two-way algorithm of Crochemore and Perrin takes
//! over, which needs no memory and at most twice as many comparisons as there are bytes.

use super::compare::{lower_byte, same};
use super::scan;
use super::word::{WORD, exact_zeros, first, load, repeat};

/// The index of the first position where `needle` stands in `hay`.
///
/// # Safety
/// The pointers must be readable for the lengths given with them.
pub unsafe fn find(hay: *const u8, hay_len: usize, needle: *const u8, needle_len: usize) -> Option<usize> {
    if needle_len == 0 {
        return Some(0);
    }
    if needle_len > hay_len {
        return None;
    }
    // SAFETY: a word at position `at` and one at `at + tail` lie in `hay` as long as `at + 8` positions are left.
    unsafe {
        let tail = needle_len - 1;
        let positions = hay_len - tail;
        let (head_byte, tail_byte) = (needle.read(), needle.add(tail).read());
        if tail == 0 {
            return scan::find(hay, head_byte, hay_len);
        }
        let (head_word, tail_word) = (repeat(head_byte), repeat(tail_byte));
        let mut at = 0;
        // What may still be spent on comparisons that lead to nothing.
        let cost = needle_len / 4 + 1;
        let mut budget = needle_len + 256;
        while positions - at >= WORD {
            let unequal = (load(hay.add(at)) ^ head_word) | (load(hay.add(at + tail)) ^ tail_word);
            let mut marks = exact_zeros(unequal);
            budget += WORD;
            while marks != 0 {
                let position = at + first(marks);
                if same(hay.add(position), needle, tail) {
                    return Some(position);
                }
                if budget < cost {
                    let found = two_way(slice(hay.add(position), hay_len - position), slice(needle, needle_len));
                    return found.map(|at| at + position);
                }
                budget -= cost;
                marks &= marks - 1;
            }
            at += WORD;
        }
        while at < positions {
            if hay.add(at).read() == head_byte && same(hay.add(at), needle, needle_len) {
                return Some(at);
            }
            at += 1;
        }
    }
    None
}

/// [`find`] in linear time whatever the needle.
///
/// # Safety
/// As there.
pub unsafe fn find_linear(hay: *const u8, hay_len: usize, needle: *const u8, needle_len: usize) -> Option<usize> {
    // SAFETY: readable for the lengths that this function's contract names.
    unsafe { two_way(slice(hay, hay_len), slice(needle, needle_len)) }
}

/// The length of a needle, measured together with the hay: nothing if the hay is shorter, so that a long needle costs no
/// more than the hay. Both functions measure up to a limit.
fn needle_length(needle: impl Fn(usize) -> usize, hay: impl Fn(usize) -> usize) -> Option<usize> {
    let mut limit = 64;
    loop {
        let length = needle(limit);
        if length < limit {
            return Some(length);
        }
        if hay(limit) < limit {
            return None;
        }
        limit = limit.saturating_mul(4);
    }
}

unsafe fn slice<'a, T>(p: *const T, n: usize) -> &'a [T] {
    // SAFETY: the caller's: `n` readable elements.
    unsafe { core::slice::from_raw_parts(p, n) }
}

/// The index of the first position where the string `needle` stands in the string `hay`. Looks ahead in windows, so that a
/// program that goes from match to match through a long text does not measure the rest of the text each time.
///
/// # Safety
/// Both must be terminated strings.
pub unsafe fn find_string(hay: *const u8, needle: *const u8) -> Option<usize> {
    // SAFETY: `known` bytes of the haystack have been looked at and hold no terminator.
    unsafe {
        let head = needle.read();
        if head == 0 {
            return Some(0);
        }
        let start = scan::find_or_end(hay, head);
        if hay.add(start).read() == 0 {
            return None;
        }
        let hay_start = hay.add(start);
        let needle_len = needle_length(|max| scan::len_at_most(needle, max), |max| scan::len_at_most(hay_start, max))?;
        if needle_len == 1 {
            return Some(start);
        }
        let mut from = 0;
        let mut known = 0;
        let mut window = needle_len + 32;
        loop {
            let more = scan::len_at_most(hay_start.wrapping_add(known), window);
            known += more;
            if let Some(at) = find(hay_start.wrapping_add(from), known - from, needle, needle_len) {
                return Some(start + from + at);
            }
            if more < window {
                return None;
            }
            from = known - (needle_len - 1);
            window = window.saturating_mul(4);
        }
    }
}

/// As [`find_string`] with the letters `A` to `Z` as `a` to `z`.
///
/// # Safety
/// Both must be terminated strings.
pub unsafe fn find_string_caseless(hay: *const u8, needle: *const u8) -> Option<usize> {
    // SAFETY: neither is read behind its terminator.
    unsafe {
        let len = needle_length(|max| scan::len_at_most(needle, max), |max| scan::len_at_most(hay, max))?;
        let needle = slice(needle.cast::<Caseless>(), len);
        let mut from = 0;
        let mut known = 0;
        let mut window = needle.len() + 32;
        loop {
            let more = scan::len_at_most(hay.wrapping_add(known), window);
            known += more;
            if let Some(at) = two_way(slice(hay.wrapping_add(from).cast::<Caseless>(), known - from), needle) {
                return Some(from + at);
            }
            if more < window {
                return None;
            }
            from = (known + 1).saturating_sub(needle.len());
            window = window.saturating_mul(4);
        }
    }
}

/// The index of the first position where the terminated wide string `needle` stands in `hay`.
///
/// # Safety
/// The pointers must be readable for the lengths given with them.
pub unsafe fn find_wide(hay: *const i32, hay_len: usize, needle: *const i32, needle_len: usize) -> Option<usize> {
    // SAFETY: readable for the lengths that this function's contract names.
    unsafe { two_way(slice(hay, hay_len), slice(needle, needle_len)) }
}

/// As [`find_string`], for wide strings.
///
/// # Safety
/// Both must be terminated wide strings.
pub unsafe fn find_wide_string(hay: *const i32, needle: *const i32) -> Option<usize> {
    // SAFETY: neither is read behind its terminator.
    unsafe {
        let first = needle.read();
        if first == 0 {
            return Some(0);
        }
        // From one occurrence of the first character to the next, as long as few comparisons lead to nothing.
        let (mut start, mut spent) = (hay, 0);
        while spent <= 256 + start.addr() - hay.addr() {
            start = super::wide::find_or_end(start, first);
            if start.read() == 0 {
                return None;
            }
            let mut same = 1;
            while needle.add(same).read() == start.add(same).read() && needle.add(same).read() != 0 {
                same += 1;
            }
            if needle.add(same).read() == 0 {
                return Some((start.addr() - hay.addr()) / 4);
            }
            spent += same;
            start = start.wrapping_add(1);
        }
        find_wide_linear(start, needle).map(|at| at + (start.addr() - hay.addr()) / 4)
    }
}

/// The same in linear time.
#[inline(never)]
unsafe fn find_wide_linear(hay: *const i32, needle: *const i32) -> Option<usize> {
    // SAFETY: neither is read behind its terminator.
    unsafe {
        let measure = |text: *const i32, max: usize| super::wide::find(text, 0, max).unwrap_or(max);
        let needle = slice(needle, needle_length(|max| measure(needle, max), |max| measure(hay, max))?);
        let (mut from, mut known, mut window) = (0, 0, needle.len() + 32);
        loop {
            let more = super::wide::find(hay.wrapping_add(known), 0, window).unwrap_or(window);
            known += more;
            if let Some(at) = two_way(slice(hay.wrapping_add(from), known - from), needle) {
                return Some(from + at);
            }
            if more < window {
                return None;
            }
            from = (known + 1).saturating_sub(needle.len());
            window = window.saturating_mul(4);
        }
    }
}

/// The symbols of the two-way search: any totally ordered type.
pub trait Symbol: Copy {
    /// Its position in the order.
    fn rank(self) -> i32;
}

impl Symbol for u8 {
    #[inline(always)]
    fn rank(self) -> i32 {
        i32::from(self)
    }
}

impl Symbol for i32 {
    #[inline(always)]
    fn rank(self) -> i32 {
        self
    }
}

/// A byte whose case does not matter.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Caseless(u8);

impl Symbol for Caseless {
    #[inline(always)]
    fn rank(self) -> i32 {
        i32::from(lower_byte(self.0))
    }
}

#[inline(always)]
fn rank<T: Symbol>(s: &[T], at: usize) -> i32 {
    debug_assert!(at < s.len());
    // SAFETY: every index below is kept within the slice by the loop around it.
    unsafe { s.get_unchecked(at) }.rank()
}

/// The start of the maximal suffix of `s` in the order (`reverse`: in the reversed order), and its period.
fn maximal_suffix<T: Symbol>(s: &[T], reverse: bool) -> (usize, usize) {
    let (mut start, mut other, mut k, mut period) = (0, 1, 0, 1);
    while other + k < s.len() {
        let (a, b) = (rank(s, other + k), rank(s, start + k));
        if a == b {
            k += 1;
            if k == period {
                other += period;
                k = 0;
            }
        } else if (a < b) != reverse {
            other += k + 1;
            k = 0;
            period = other - start;
        } else {
            start = other;
            other += 1;
            k = 0;
            period = 1;
        }
    }
    (start, period)
}

/// The two-way string search.
fn two_way<T: Symbol>(hay: &[T], needle: &[T]) -> Option<usize> {
    let n = needle.len();
    if n == 0 {
        return Some(0);
    }
    if n > hay.len() {
        return None;
    }
    let (a, b) = (maximal_suffix(needle, false), maximal_suffix(needle, true));
    // The critical factorisation: no period of the needle is shorter than the local one here.
    let (middle, period) = if a.0 > b.0 { a } else { b };
    let periodic = middle + period <= n && (0..middle).all(|i| rank(needle, i) == rank(needle, i + period));
    let shift = if periodic { period } else { middle.max(n - middle) + 1 };
    let mut at = 0;
    // How much of the needle's start is known to match after a shift by the period.
    let mut memory = 0;
    while at <= hay.len() - n {
        let mut i = middle.max(memory);
        while i < n && rank(needle, i) == rank(hay, at + i) {
            i += 1;
        }
        if i < n {
            at += i - middle + 1;
            memory = 0;
            continue;
        }
        let mut i = middle;
        while i > memory && rank(needle, i - 1) == rank(hay, at + i - 1) {
            i -= 1;
        }
        if i <= memory {
            return Some(at);
        }
        at += shift;
        memory = if periodic { n - period } else { 0 };
    }
    None
}
