//! Names in messages, under their older functions. Errors: -1 with `EMSGSIZE`.

use crate::abi::nameser_wire as wire;
use crate::abi::*;
use crate::algo::dns::name::skip;

/// Writes the name at `at` in a message as text, the root as the empty text; returns how many bytes it has in the
/// message.
/// <https://man.freebsd.org/cgi/man.cgi?query=dn_expand>
#[export(__dn_expand)]
pub unsafe extern "C" fn dn_expand(
    start: *const u8,
    end: *const u8,
    at: *const u8,
    text: *mut c_char,
    size: c_int,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: what the caller passes is what C says.
        let ((name, len), room) = unsafe { (wire::read(start, end, at)?, wire::room(text, size)?) };
        if name.bytes().len() == 1 && !room.is_empty() {
            room.set(0);
            return Ok(len);
        }
        name.write(room).map(|_| len).ok_or(Errno::MSGSIZE)
    })
}

/// Writes the name that a text is to a message, with pointers to the names that the list from `known` to `last` has;
/// returns how many bytes that is.
/// <https://man.freebsd.org/cgi/man.cgi?query=dn_comp>
#[export]
pub unsafe extern "C" fn dn_comp(
    text: *const c_char,
    place: *mut u8,
    size: c_int,
    known: *mut *const u8,
    last: *mut *const u8,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    or_minus_one(|| unsafe { wire::compress(&wire::parse(text)?.0, place, size, known, last) })
}

/// How many bytes the name at `at` has in its message.
/// <https://man.freebsd.org/cgi/man.cgi?query=dn_skipname>
#[export]
pub unsafe extern "C" fn dn_skipname(at: *const u8, end: *const u8) -> c_int {
    or_minus_one(|| {
        // SAFETY: a message that reaches up to `end`.
        let (rest, _) = unsafe { wire::message(at, end, at) }?;
        skip(rest, 0).map(|len| len as c_int).ok_or(Errno::MSGSIZE)
    })
}
