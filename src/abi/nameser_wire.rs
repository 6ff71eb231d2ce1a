//! Between C's pointers into messages and places in them. No symbol of C stands here. What is no message, or does not
//! fit, is `EMSGSIZE`.

use crate::abi::*;
use crate::algo::dns::name::{LONGEST, Name};

/// The bytes from `start` to `end`, and the place of `at` among them.
///
/// # Safety
/// The bytes between the pointers must be readable.
pub unsafe fn message<'a>(start: *const u8, end: *const u8, at: *const u8) -> Result<(&'a [u8], usize), Errno> {
    let distance = |from: *const u8, to: *const u8| to.addr().checked_sub(from.addr()).ok_or(Errno::MSGSIZE);
    distance(at, end)?;
    // SAFETY: readable from `start` to `end`, as this function's contract says.
    Ok((unsafe { bytes(start.cast(), distance(start, end)?) }?, distance(start, at)?))
}

/// The name at `at` in the message, and how many bytes it has there.
///
/// # Safety
/// As for [`message`].
pub unsafe fn read(start: *const u8, end: *const u8, at: *const u8) -> Result<(Name, c_int), Errno> {
    // SAFETY: readable from `start` to `end`, as this function's contract says.
    let (message, place) = unsafe { message(start, end, at) }?;
    let (name, end) = Name::read(message, place).ok_or(Errno::MSGSIZE)?;
    Ok((name, (end - place) as c_int))
}

/// The name without pointers at `at`.
///
/// # Safety
/// There must be one, or [`LONGEST`] readable bytes.
pub unsafe fn plain(at: *const u8) -> Result<Name, Errno> {
    let mut len = 0;
    while len < LONGEST {
        // SAFETY: so far there are only labels.
        let label = unsafe { at.add(len).read() };
        len += 1 + usize::from(label);
        match label {
            0 => {
                // SAFETY: what was read.
                let name = unsafe { bytes(at.cast(), len) }?;
                return Name::read(name, 0).map(|(name, _)| name).ok_or(Errno::MSGSIZE);
            }
            1..=63 => {}
            _ => break,
        }
    }
    Err(Errno::MSGSIZE)
}

/// The name that C's text is, and whether that ended with a dot.
///
/// # Safety
/// The text must be a string.
pub unsafe fn parse(text: *const c_char) -> Result<(Name, bool), Errno> {
    // SAFETY: null or a string, as this function's contract says.
    Name::parse(unsafe { cstr(text) }?.to_bytes()).ok_or(Errno::MSGSIZE)
}

/// Room for a name.
///
/// # Safety
/// So many bytes must be writable.
pub unsafe fn room<'a, T>(place: *mut T, size: impl TryInto<usize>) -> Result<Out<'a, u8>, Errno> {
    // SAFETY: null or writable for `size` bytes, as this function's contract says.
    unsafe { Out::slice(place.cast(), size.try_into().map_err(|_| Errno::MSGSIZE)?) }
}

/// Writes the name to `place`, as a pointer as far as the list from `known` on has a name that ends alike; notes the new
/// name at the end of the list, if there is room for it below `last`. The list starts with the start of the message and
/// ends with a null pointer. Returns how many bytes were written.
///
/// # Safety
/// `known` must be null or such a list, `last` null or its limit, and the message reach up to `place`.
pub unsafe fn compress(
    name: &Name,
    place: *mut u8,
    size: c_int,
    known: *mut *const u8,
    last: *mut *const u8,
) -> Result<c_int, Errno> {
    // SAFETY: the list and the message are as this function's contract says; nothing is written at or behind `last`.
    unsafe {
        let room = room(place, size)?;
        let mut count = 0;
        while !known.is_null() && !(*known.add(count)).is_null() {
            count += 1;
        }
        let start = if count == 0 { place.cast_const() } else { *known };
        let (message, at) = crate::abi::nameser_wire::message(start, place, place)?;
        let starts = (1..count).filter_map(|i| (*known.add(i)).addr().checked_sub(start.addr()));
        let len = name.compress(message, starts, room).ok_or(Errno::MSGSIZE)?;
        let is_new = len > 2 && place.read() < 0xc0 && at < 0x4000;
        if count > 0 && is_new && known.wrapping_add(count + 1) < last {
            known.add(count).write(place);
            known.add(count + 1).write(core::ptr::null());
        }
        Ok(len as c_int)
    }
}
