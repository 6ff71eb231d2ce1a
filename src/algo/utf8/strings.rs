//! Conversion of whole strings between bytes and wide characters.

use super::{Decoded, Encoding, State, decode_at};
use crate::algo::text::word::{HIGHS, WORD, load, word_in_page};

/// No character, or one that the encoding does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Unmappable;

/// Where a conversion ended.
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
#[inline]
pub unsafe fn step(state: &mut State, s: *const u8, n: usize, encoding: Encoding) -> Decoded {
    if state.is_initial() && encoding == Encoding::Utf8 {
        // SAFETY: the same contract.
        let decoded = unsafe { decode_at(s, n) };
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
    let space = if to.is_null() { usize::MAX } else { space };
    let put = |at: usize, c: u32| {
        if !to.is_null() {
            // SAFETY: `at` is below `space`.
            unsafe { to.add(at).write(c as i32) }
        }
    };
    while count < space && left > 0 {
        // SAFETY: `left` bytes are readable, or those up to the terminator, behind which the loop does not come.
        let first = unsafe { at.read() };
        let plain = state.is_initial();
        if plain && first < 0x80 && left >= WORD && space - count >= WORD && word_in_page(at) {
            // SAFETY: in the page of the first byte.
            let word = unsafe { load(at) };
            // Eight characters of ASCII without a terminator.
            if (word | word.wrapping_sub(HIGHS >> 7)) & HIGHS == 0 {
                word.to_le_bytes().iter().enumerate().for_each(|(i, c)| put(count + i, (*c).into()));
                at = at.wrapping_add(WORD);
                *from = at;
                count += WORD;
                left -= WORD;
                continue;
            }
        }
        if plain && first != 0 && (first < 0x80 || encoding == Encoding::Utf8) {
            // SAFETY: as for the first byte.
            if let Decoded::Char(c, used) = unsafe { decode_at(at, left) } {
                put(count, c);
                at = at.wrapping_add(used);
                *from = at;
                count += 1;
                left -= used;
                continue;
            }
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
    while left > 0 && count < space {
        // SAFETY: among the `chars` characters, and not behind the terminator.
        let c = unsafe { from.read() } as u32;
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
