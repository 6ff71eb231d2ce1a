//! Spans: `strspn`, `strcspn`, `strpbrk`.

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
        let mut set = ByteSet::of_string(set);
        set.add(0);
        let mut at = 0;
        loop {
            for i in 0..4 {
                if set.has(s.add(at + i).read()) {
                    return at + i;
                }
            }
            at += 4;
        }
    }
}
