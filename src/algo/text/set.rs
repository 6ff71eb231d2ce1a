//! Spans: `strspn`, `strcspn`, `strpbrk`.

use super::word::{HIGHS, ONES, WORD, first, load_in_page, word_in_page, zeros};

/// The members of a set of few bytes below 128, each in every byte of a word; the last ones may be 0.
struct Few([u64; 5]);

impl Few {
    /// The bytes of a terminated string, if they are so few.
    ///
    /// # Safety
    /// `s` must be a terminated string.
    #[inline(always)]
    unsafe fn of_string(s: *const u8) -> Option<Few> {
        if !word_in_page(s) {
            return None;
        }
        // SAFETY: in the page of a readable byte.
        let word = unsafe { load_in_page(s) };
        let end = zeros(word);
        // All bits up to the terminator's.
        let text = word & (end & end.wrapping_neg()).wrapping_sub(1);
        if end == 0 || text & HIGHS != 0 || text >> 40 != 0 {
            return None;
        }
        let member = |at: u32| (text >> at & 0xff) * ONES;
        Some(Few([member(0), member(8), member(16), member(24), member(32)]))
    }

    /// Marks the bytes of a word that are members or zero, and no others.
    #[inline(always)]
    fn marks(&self, word: u64) -> u64 {
        let low = word & !HIGHS;
        let differs = |member: u64| (low ^ member) + !HIGHS;
        let [a, b, c, d, e] = self.0;
        let none = differs(a) & differs(b) & differs(c) & differs(d) & differs(e) & differs(0);
        !(word | none) & HIGHS
    }

    /// The length of the longest start of `s` without any member.
    ///
    /// # Safety
    /// `s` must be a terminated string.
    #[inline(always)]
    unsafe fn span_without(&self, s: *const u8) -> usize {
        let mut p = s;
        loop {
            // SAFETY: a byte of the string or its terminator, and what lies in its page.
            let (word, step) = unsafe {
                match word_in_page(p) {
                    true => (load_in_page(p), WORD),
                    // One byte, behind it some that are none.
                    false => (u64::from(p.read()) | HIGHS << 8, 1),
                }
            };
            let marks = self.marks(word);
            if marks != 0 {
                return p.addr() + first(marks) - s.addr();
            }
            p = p.wrapping_add(step);
        }
    }
}

/// A set of bytes.
pub struct ByteSet([u64; 4]);

impl ByteSet {
    /// The bytes of a terminated string.
    ///
    /// # Safety
    /// `s` must be a terminated string.
    #[inline]
    pub unsafe fn of_string(mut s: *const u8) -> Self {
        // In variables, not in the array: it would be read back each time before what was written last is there.
        let [mut a, mut b, mut c, mut d] = [0u64; 4];
        loop {
            // SAFETY: not behind the terminator.
            let byte = unsafe { s.read() };
            let bit = 1 << (byte & 63);
            match byte {
                0 => return ByteSet([a, b, c, d]),
                1..64 => a |= bit,
                64..128 => b |= bit,
                128..192 => c |= bit,
                _ => d |= bit,
            }
            s = s.wrapping_add(1);
        }
    }

    /// Adds one byte.
    #[inline(always)]
    pub fn add(&mut self, byte: u8) {
        self.0[usize::from(byte >> 6)] |= 1 << (byte & 63);
    }

    /// Whether the byte is in the set.
    #[inline(always)]
    pub fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte >> 6)] >> (byte & 63) & 1 != 0
    }
}

/// The length of the longest start of `s` with bytes of `set` only.
///
/// # Safety
/// Both must be terminated strings.
#[inline]
pub unsafe fn span(s: *const u8, set: *const u8) -> usize {
    let mut at = 0;
    // SAFETY: neither string is read behind its terminator.
    unsafe {
        let one = set.read();
        if one == 0 {
            return 0;
        }
        if set.add(1).read() == 0 {
            return super::scan::run(s, one);
        }
        let set = ByteSet::of_string(set);
        loop {
            for i in 0..4 {
                if !set.has(s.add(at + i).read()) {
                    return at + i;
                }
            }
            at += 4;
        }
    }
}

/// The length of the longest start of `s` without any byte of `set`.
///
/// # Safety
/// Both must be terminated strings.
#[inline]
pub unsafe fn span_without(s: *const u8, set: *const u8) -> usize {
    // SAFETY: neither string is read behind its terminator.
    unsafe {
        let one = set.read();
        if one == 0 || set.add(1).read() == 0 {
            return super::scan::find_or_end(s, one);
        }
        if let Some(few) = Few::of_string(set) {
            return few.span_without(s);
        }
        let mut set = ByteSet::of_string(set);
        set.add(0);
        let mut at = s;
        while !set.has(at.read()) {
            at = at.add(1);
        }
        at.addr() - s.addr()
    }
}
