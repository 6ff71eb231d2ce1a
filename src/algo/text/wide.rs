//! Kernels for wide strings.

/// The number of characters before the terminator.
///
/// # Safety
/// `s` must be a terminated wide string.
#[inline]
pub unsafe fn len(s: *const i32) -> usize {
    let mut at = s;
    // SAFETY: nothing behind the terminator is read.
    unsafe {
        loop {
            for i in 0..4 {
                if at.add(i).read() == 0 {
                    return (at.addr() - s.addr()) / size_of::<i32>() + i;
                }
            }
            at = at.add(4);
        }
    }
}

/// The index of the first `c` or of the terminator, whichever comes first.
///
/// # Safety
/// `s` must be a terminated wide string.
#[inline]
pub unsafe fn find_or_end(s: *const i32, c: i32) -> usize {
    let mut at = s;
    // SAFETY: nothing behind the terminator is read.
    unsafe {
        loop {
            for i in 0..4 {
                let here = at.add(i).read();
                if here == 0 || here == c {
                    return (at.addr() - s.addr()) / size_of::<i32>() + i;
                }
            }
            at = at.add(4);
        }
    }
}

/// The index of the first `c` among `n` characters.
///
/// # Safety
/// `n` characters must be readable, or those up to the `c`.
#[inline]
pub unsafe fn find(s: *const i32, c: i32, n: usize) -> Option<usize> {
    let mut at = 0;
    // SAFETY: one of the `n` characters, none behind the first `c`.
    unsafe {
        while n - at >= 4 {
            for i in at..at + 4 {
                if s.add(i).read() == c {
                    return Some(i);
                }
            }
            at += 4;
        }
        (at..n).find(|at| s.add(*at).read() == c)
    }
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
                is_member = set.add(find_or_end(set, c)).read() != 0;
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
    let (mut at, mut last) = (s, core::ptr::null());
    // SAFETY: nothing behind the terminator is read.
    unsafe {
        loop {
            let here = at.read();
            if here == c {
                last = at;
            }
            if here == 0 {
                return last;
            }
            at = at.add(1);
        }
    }
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
    // SAFETY: not behind the first terminator.
    let pair = |at: usize| unsafe { (map(a.add(at).read()), map(b.add(at).read())) };
    let mut at = 0;
    while n - at >= 4 {
        for i in at..at + 4 {
            let (x, y) = pair(i);
            if x != y || x == 0 {
                return order(x, y);
            }
        }
        at += 4;
    }
    for i in at..n {
        let (x, y) = pair(i);
        if x != y || x == 0 {
            return order(x, y);
        }
    }
    0
}

/// Compares `n` characters.
///
/// # Safety
/// `n` characters must be readable at both.
#[inline]
pub unsafe fn compare_all(a: *const i32, b: *const i32, n: usize) -> i32 {
    let mut at = 0;
    // SAFETY: two of the `n` characters of each.
    let pairs =
        |at: usize| unsafe { (a.add(at).cast::<u64>().read_unaligned(), b.add(at).cast::<u64>().read_unaligned()) };
    while n - at >= 2 {
        let (x, y) = pairs(at);
        if x != y {
            break;
        }
        at += 2;
    }
    for at in at..n {
        // SAFETY: one of the `n` characters of each.
        let (x, y) = unsafe { (a.add(at).read(), b.add(at).read()) };
        if x != y {
            return order(x, y);
        }
    }
    0
}
