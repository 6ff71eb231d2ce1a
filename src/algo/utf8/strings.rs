//! Conversion of whole strings between bytes and wide characters.

use super::{Decoded, Encoding, State, decode_call};
use crate::algo::text::word::{HIGHS, WORD, load, load_four_in_page, word_in_page};
use core::mem::MaybeUninit;

/// No character, or one that the encoding does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Unmappable;

/// The end of a conversion.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Ended<T> {
    /// How many units were stored, without a terminator.
    pub count: usize,
    /// The first unit of the source that was not converted, or null if the terminator was.
    pub source: *const T,
}

/// The next character, with bytes read one by one: what is behind the character need not be readable.
///
/// # Safety
/// `n` bytes must be readable at `s`, or those of the first character.
#[inline(never)]
pub unsafe fn step(state: &mut State, s: *const u8, n: usize, encoding: Encoding) -> Decoded {
    if state.is_initial() && encoding == Encoding::Utf8 {
        // SAFETY: the same contract.
        let decoded = unsafe { decode_call(s, n) };
        if let Decoded::Char(..) = decoded {
            return decoded;
        }
    }
    for i in 0..n {
        // SAFETY: among the `n` bytes, and not behind the first character.
        match state.next(&[unsafe { s.add(i).read() }], encoding) {
            Decoded::Incomplete => {}
            Decoded::Char(c, _) => return Decoded::Char(c, i + 1),
            Decoded::Invalid => return Decoded::Invalid,
        }
    }
    Decoded::Incomplete
}

/// Converts whole characters that are no terminator, at most `left` bytes to at most `space` characters; returns how many of both. What
/// stopped it is the caller's to find out. Above ASCII only if `utf8` is set.
///
/// # Safety
/// `from` must be a terminated string or `left` readable bytes; `to` have space for `space` characters.
#[inline(always)]
unsafe fn run(to: *mut i32, from: *const u8, left: usize, space: usize, utf8: bool) -> (usize, usize) {
    let (mut read, mut stored) = (0, 0);
    // SAFETY: within both, and in the page of a byte that is; nothing is read behind the terminator or a byte that is wrong.
    unsafe {
        loop {
            // Up to eight characters of ASCII at once.
            while left - read >= WORD && space - stored >= WORD && word_in_page(from.add(read)) {
                let mut word = load(from.add(read));
                let others = (word | word.wrapping_sub(HIGHS >> 7)) & HIGHS;
                let target = to.wrapping_add(stored);
                if others == 0 {
                    for i in 0..WORD {
                        target.add(i).write((word >> (8 * i)) as u8 as i32);
                    }
                    (read, stored) = (read + WORD, stored + WORD);
                    continue;
                }
                let run = others.trailing_zeros() as usize / 8;
                for i in 0..run {
                    target.add(i).write(word as u8 as i32);
                    word >>= 8;
                }
                (read, stored) = (read + run, stored + run);
                if word as u8 == 0 {
                    return (read, stored);
                }
                let Some((c, used)) = other(from.add(read), left - read, utf8) else { return (read, stored) };
                to.add(stored).write(c as i32);
                (read, stored) = (read + used, stored + 1);
            }
            if left == read || space == stored {
                return (read, stored);
            }
            let at = from.add(read);
            let byte = u32::from(at.read());
            let (c, used) = if byte.wrapping_sub(1) < 0x7f {
                (byte, 1)
            } else if let Some(found) = other(at, left - read, utf8) {
                found
            } else {
                return (read, stored);
            };
            to.add(stored).write(c as i32);
            (read, stored) = (read + used, stored + 1);
        }
    }
}

/// The character at `at`, which is not of ASCII, and its length; none for a terminator and for what is no character.
///
/// # Safety
/// As for [`decode_call`].
#[inline(always)]
unsafe fn other(at: *const u8, left: usize, utf8: bool) -> Option<(u32, usize)> {
    // SAFETY: the same contract; four bytes that are there are in the page.
    unsafe {
        if !utf8 {
            return None;
        }
        if left >= 4
            && let Some(word) = load_four_in_page(at)
        {
            let bits = |shift: u32| word >> shift & 0x3f;
            // Bits of the first byte that say the length, and of the others that they continue.
            if word & 0xc0e0 == 0x80c0 && word & 0x1e != 0 {
                return Some(((word & 0x1f) << 6 | bits(8), 2));
            }
            if word & 0xc0_c0f0 == 0x80_80e0 {
                let c = (word & 0xf) << 12 | bits(8) << 6 | bits(16);
                return if c >= 0x800 && c & 0xf800 != 0xd800 { Some((c, 3)) } else { None };
            }
            if word & 0xc0c0_c0f8 == 0x8080_80f0 {
                let c = (word & 7) << 18 | bits(8) << 12 | bits(16) << 6 | bits(24);
                return if c.wrapping_sub(0x1_0000) < 0x10_0000 { Some((c, 4)) } else { None };
            }
            return None;
        }
        match decode_call(at, left) {
            Decoded::Char(c, used) if c != 0 => Some((c, used)),
            _ => None,
        }
    }
}

/// Converts a string to at most `space` wide characters and a terminator if there is space for that, too; returns how many. With a null `to`
/// it counts only.
///
/// # Safety
/// `from` must be a terminated string; `to` null or have space for `space` characters.
#[inline(always)]
pub unsafe fn string_to_wide(
    to: *mut i32,
    from: *const u8,
    space: usize,
    encoding: Encoding,
) -> Result<usize, Unmappable> {
    let (mut at, mut target, mut count) = (from, to, 0);
    if !to.is_null() {
        // SAFETY: by this function's contract; what stopped the run is a byte of the string, or its terminator.
        unsafe {
            let (read, stored) = run(to, from, usize::MAX, space, encoding == Encoding::Utf8);
            if stored == space {
                return Ok(stored);
            }
            (at, target, count) = (from.add(read), to.add(stored), stored);
            if at.read() == 0 {
                target.write(0);
                return Ok(stored);
            }
        }
    }
    // SAFETY: what is left of both.
    let ended =
        unsafe { to_wide(target, &mut at, usize::MAX, space.wrapping_sub(count), &mut State::default(), encoding) };
    ended.map(|ended| count + ended.count)
}

/// How many characters are counted at a time.
const CHUNK: usize = 64;

/// Converts at most `bytes` bytes to wide characters, at most `space` of them; ends behind the terminator. With a null
/// `to` it counts only. After an error `from` is where the bad character starts.
///
/// # Safety
/// `from` must be a terminated string or `bytes` readable bytes; `to` null or have space for `space` characters.
pub unsafe fn to_wide(
    to: *mut i32,
    from: &mut *const u8,
    bytes: usize,
    space: usize,
    state: &mut State,
    encoding: Encoding,
) -> Result<Ended<u8>, Unmappable> {
    let (mut at, mut count, mut left) = (*from, 0, bytes);
    // What is only counted goes to a few characters here, again and again.
    let mut chunk = [MaybeUninit::<i32>::uninit(); CHUNK];
    let space = if to.is_null() { usize::MAX } else { space };
    let utf8 = encoding == Encoding::Utf8;
    let put = |at: usize, c: u32| {
        if !to.is_null() {
            // SAFETY: `at` is below `space`.
            unsafe { to.add(at).write(c as i32) }
        }
    };
    while count < space && left > 0 {
        if state.is_initial() {
            // SAFETY: the same contract, for what is left.
            let (used, stored) = unsafe {
                let (target, free) = match to.is_null() {
                    true => (chunk.as_mut_ptr().cast(), CHUNK),
                    false => (to.add(count), space - count),
                };
                run(target, at, left, free, utf8)
            };
            (at, count, left) = (at.wrapping_add(used), count + stored, left - used);
            *from = at;
            if count == space || left == 0 {
                break;
            }
            if stored == CHUNK && to.is_null() {
                continue;
            }
        }
        // SAFETY: `left` bytes are readable, or those up to the terminator, behind which the loop does not come.
        let first = unsafe { at.read() };
        if first == 0 && state.is_initial() {
            put(count, 0);
            return Ok(Ended { count, source: core::ptr::null() });
        }
        at = at.wrapping_add(1);
        left -= 1;
        match state.next(&[first], encoding) {
            Decoded::Char(c, _) => {
                put(count, c);
                if c == 0 {
                    return Ok(Ended { count, source: core::ptr::null() });
                }
                count += 1;
                *from = at;
            }
            Decoded::Incomplete => {}
            Decoded::Invalid => return Err(Unmappable),
        }
    }
    *from = at;
    Ok(Ended { count, source: at })
}

/// Stores the characters of ASCII at the start of `n` wide ones, four at a time, `at` bytes behind `to` unless that is null; returns how many.
///
/// # Safety
/// `from` must be a terminated wide string or `n` readable characters; `to` null or have space for `n` bytes there.
#[inline(always)]
unsafe fn narrow_run(to: *mut u8, at: usize, from: *const i32, n: usize) -> usize {
    let mut run = 0;
    while n - run >= 4 {
        // SAFETY: each is read only if the one before is no terminator.
        unsafe {
            let c = |i: usize| from.wrapping_add(run + i).read() as u32;
            let mut word = 0;
            for i in 0..4 {
                let c = c(i);
                if c.wrapping_sub(1) >= 0x7f {
                    return run;
                }
                word |= c << (8 * i);
            }
            if !to.is_null() {
                to.wrapping_add(at + run).cast::<u32>().write_unaligned(word);
            }
        }
        run += 4;
    }
    run
}

/// Converts a wide string to at most `space` bytes and a terminator if there is space for that, too; returns how many. With a null `to` it
/// counts only.
///
/// # Safety
/// `from` must be a terminated wide string; `to` null or have space for `space` bytes.
#[inline(always)]
pub unsafe fn string_to_bytes(
    to: *mut u8,
    mut from: *const i32,
    space: usize,
    encoding: Encoding,
) -> Result<usize, Unmappable> {
    let mut count = 0;
    if !to.is_null() {
        // Short strings of ASCII are most.
        // SAFETY: by this function's contract.
        count = unsafe { narrow_run(to, 0, from, space) };
        from = from.wrapping_add(count);
        let stop = if space - count < 4 { space } else { count + 4 };
        while count < stop {
            // SAFETY: not behind the terminator, and within `space`.
            unsafe {
                let c = from.read() as u32;
                if c >= 0x80 {
                    break;
                }
                to.add(count).write(c as u8);
                if c == 0 {
                    return Ok(count);
                }
                from = from.add(1);
            }
            count += 1;
        }
        if count == space {
            return Ok(count);
        }
    }
    // SAFETY: what is left of both.
    let ended = unsafe { to_bytes(to.wrapping_add(count), &mut from, usize::MAX, space.wrapping_sub(count), encoding) };
    ended.map(|ended| count + ended.count)
}

/// Converts at most `chars` wide characters to bytes, at most `space` of them and whole characters only; ends behind the
/// terminator. With a null `to` it counts only. After an error `from` is the bad character.
///
/// # Safety
/// `from` must be a terminated wide string or `chars` readable characters; `to` null or have space for `space` bytes.
pub unsafe fn to_bytes(
    to: *mut u8,
    from: &mut *const i32,
    chars: usize,
    space: usize,
    encoding: Encoding,
) -> Result<Ended<i32>, Unmappable> {
    let (mut count, mut left) = (0, chars);
    let space = if to.is_null() { usize::MAX } else { space };
    // Until the next look for a run of ASCII.
    let mut singles = 0;
    while left > 0 && count < space {
        // SAFETY: among the `chars` characters, and not behind the terminator.
        let c = unsafe { from.read() } as u32;
        if c.wrapping_sub(1) < 0x7f {
            if singles == 0 {
                // SAFETY: not behind the terminator, and within `space`.
                let run = unsafe { narrow_run(to, count, *from, left.min(space - count)) };
                if run != 0 {
                    (count, left, *from) = (count + run, left - run, from.wrapping_add(run));
                    continue;
                }
                singles = 4;
            }
            singles -= 1;
            if !to.is_null() {
                // SAFETY: `count` is below `space`.
                unsafe { to.add(count).write(c as u8) };
            }
            (count, left, *from) = (count + 1, left - 1, from.wrapping_add(1));
            continue;
        }
        let target = if to.is_null() { to } else { to.wrapping_add(count) };
        // SAFETY: null, or space for what is left of `space`.
        let len = unsafe { encoding.encode_to(target, space - count, c) }.ok_or(Unmappable)?;
        if len > space - count {
            break;
        }
        if c == 0 {
            return Ok(Ended { count, source: core::ptr::null() });
        }
        count += len;
        *from = from.wrapping_add(1);
        left -= 1;
    }
    Ok(Ended { count, source: *from })
}
