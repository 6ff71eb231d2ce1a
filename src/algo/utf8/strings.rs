//! Conversion of whole strings between bytes and wide characters.

use super::{Decoded, Encoding, State};
use crate::algo::text::word::{HIGHS, WORD, load};

/// No character, or one that the encoding does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Unmappable;

/// Where a conversion ended.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub struct Ended<T> {
    /// How many units were placed, without a terminator.
    pub count: usize,
    /// The first unit of the source that was not converted, or null if the terminator was.
    pub source: *const T,
}

/// Converts at most `bytes` bytes to wide characters, at most `room` of them; ends behind the terminator. With a null
/// `to` it counts only. On an error `from` tells where.
///
/// # Safety
/// `from` must be a terminated string or `bytes` readable bytes; `to` null or have room for `room` characters.
pub unsafe fn to_wide(
    to: *mut i32,
    from: &mut *const u8,
    bytes: usize,
    room: usize,
    state: &mut State,
    encoding: Encoding,
) -> Result<Ended<u8>, Unmappable> {
    let (mut count, mut left) = (0, bytes);
    let room = if to.is_null() { usize::MAX } else { room };
    let put = |at: usize, c: u32| {
        if !to.is_null() {
            // SAFETY: `at` is below `room`.
            unsafe { to.add(at).write(c as i32) }
        }
    };
    while count < room && left > 0 {
        // SAFETY: `left` bytes are readable, or those up to the terminator, behind which the loop does not come.
        let first = unsafe { from.read() };
        if left >= WORD && room - count >= WORD && state.input == 0 && crate::algo::text::word::word_in_page(*from) {
            // SAFETY: in the page of the first byte.
            let word = unsafe { load(*from) };
            // Eight characters of ASCII without a terminator.
            if (word | word.wrapping_sub(HIGHS >> 7)) & HIGHS == 0 {
                word.to_le_bytes().iter().enumerate().for_each(|(i, c)| put(count + i, (*c).into()));
                *from = from.wrapping_add(WORD);
                count += WORD;
                left -= WORD;
                continue;
            }
        }
        match state.next(&[first], encoding) {
            Decoded::Char(c, _) => {
                put(count, c);
                if c == 0 {
                    return Ok(Ended { count, source: core::ptr::null() });
                }
                count += 1;
            }
            Decoded::Incomplete => {}
            Decoded::Invalid => return Err(Unmappable),
        }
        *from = from.wrapping_add(1);
        left -= 1;
    }
    Ok(Ended { count, source: *from })
}

/// Converts at most `chars` wide characters to bytes, at most `room` of them and whole characters only; ends behind the
/// terminator. With a null `to` it counts only. On an error `from` tells where.
///
/// # Safety
/// `from` must be a terminated wide string or `chars` readable characters; `to` null or have room for `room` bytes.
pub unsafe fn to_bytes(
    to: *mut u8,
    from: &mut *const i32,
    chars: usize,
    room: usize,
    encoding: Encoding,
) -> Result<Ended<i32>, Unmappable> {
    let (mut count, mut left) = (0, chars);
    let room = if to.is_null() { usize::MAX } else { room };
    while left > 0 {
        // SAFETY: as above.
        let c = unsafe { from.read() } as u32;
        let (bytes, len) = encoding.encode(c).ok_or(Unmappable)?;
        if len > room - count {
            break;
        }
        if !to.is_null() {
            for (i, byte) in bytes.iter().enumerate().take(len) {
                // SAFETY: below `room`.
                unsafe { to.add(count + i).write(*byte) }
            }
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
