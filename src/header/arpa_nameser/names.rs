//! Names of domains in messages and as text. Errors: -1 with `EMSGSIZE`, for what is no name and for what does not fit.

use crate::abi::nameser_wire as wire;
use crate::abi::*;
use crate::algo::dns::name::{Name, skip};

/// Writes the name at `at` in a message as text; returns how many bytes it has in the message.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_uncompress>
#[export]
pub unsafe extern "C" fn ns_name_uncompress(
    start: *const u8,
    end: *const u8,
    at: *const u8,
    text: *mut c_char,
    size: usize,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: what the caller passes is what C says.
        let ((name, len), room) = unsafe { (wire::read(start, end, at)?, wire::room(text, size)?) };
        name.write(room).map(|_| len).ok_or(Errno::MSGSIZE)
    })
}

/// Copies the name at `at` in a message without pointers; returns how many bytes it has in the message.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_unpack>
#[export]
pub unsafe extern "C" fn ns_name_unpack(
    start: *const u8,
    end: *const u8,
    at: *const u8,
    copy: *mut u8,
    size: usize,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: what the caller passes is what C says.
        let ((name, len), room) = unsafe { (wire::read(start, end, at)?, wire::room(copy, size)?) };
        if name.bytes().len() > room.len() {
            return Err(Errno::MSGSIZE);
        }
        room.copy_from(name.bytes());
        Ok(len)
    })
}

/// Writes a name without pointers as text; returns how many bytes that is, with the terminator.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_ntop>
#[export]
pub unsafe extern "C" fn ns_name_ntop(name: *const u8, text: *mut c_char, size: usize) -> c_int {
    or_minus_one(|| {
        // SAFETY: a name; room for the text.
        let (name, room) = unsafe { (wire::plain(name)?, wire::room(text, size)?) };
        name.write(room).map(|len| len as c_int).ok_or(Errno::MSGSIZE)
    })
}

/// Writes the name that a text is, without pointers; returns 1 if the text ends with a dot, else 0.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_pton>
#[export]
pub unsafe extern "C" fn ns_name_pton(text: *const c_char, name: *mut u8, size: usize) -> c_int {
    or_minus_one(|| {
        // SAFETY: a string; room for the name.
        let ((parsed, is_absolute), room) = unsafe { (wire::parse(text)?, wire::room(name, size)?) };
        if parsed.bytes().len() > room.len() {
            return Err(Errno::MSGSIZE);
        }
        room.copy_from(parsed.bytes());
        Ok(is_absolute.into())
    })
}

/// Writes a name without pointers to a message, with pointers to the names that the list from `known` to `last` has;
/// returns how many bytes that is.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_pack>
#[export]
pub unsafe extern "C" fn ns_name_pack(
    name: *const u8,
    place: *mut u8,
    size: c_int,
    known: *mut *const u8,
    last: *mut *const u8,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    or_minus_one(|| unsafe { wire::compress(&wire::plain(name)?, place, size, known, last) })
}

/// As `ns_name_pack`, with the name that a text is.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_compress>
#[export]
pub unsafe extern "C" fn ns_name_compress(
    text: *const c_char,
    place: *mut u8,
    size: usize,
    known: *mut *const u8,
    last: *mut *const u8,
) -> c_int {
    let size = c_int::try_from(size).unwrap_or(c_int::MAX);
    // SAFETY: what the caller passes is what C says.
    or_minus_one(|| unsafe { wire::compress(&wire::parse(text)?.0, place, size, known, last) })
}

/// Moves `*at` behind the name that it points to.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_skip>
#[export]
pub unsafe extern "C" fn ns_name_skip(at: *mut *const u8, end: *const u8) -> c_int {
    or_minus_one(|| {
        // SAFETY: a pointer into a message that reaches up to `end`.
        unsafe {
            let (rest, _) = wire::message(*at, end, *at)?;
            *at = (*at).add(skip(rest, 0).ok_or(Errno::MSGSIZE)?);
        }
        Ok(0)
    })
}

/// The names that two texts are.
unsafe fn both(a: *const c_char, b: *const c_char) -> Result<(Name, Name), Errno> {
    // SAFETY: strings, by the caller's word.
    unsafe { Ok((wire::parse(a)?.0, wire::parse(b)?.0)) }
}

/// Whether two texts are the same name: 1 or 0.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_samename>
#[export]
pub unsafe extern "C" fn ns_samename(a: *const c_char, b: *const c_char) -> c_int {
    // SAFETY: C passes two strings.
    or_minus_one(|| unsafe { both(a, b) }.map(|(a, b)| a.same(&b).into()))
}

/// Whether the name `a` is the domain `b` or below it: 1 or 0.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_samedomain>
#[export]
pub unsafe extern "C" fn ns_samedomain(a: *const c_char, b: *const c_char) -> c_int {
    // SAFETY: C passes two strings.
    or_minus_one(|| unsafe { both(a, b) }.map(|(a, b)| a.is_in(&b).into()))
}

/// Whether the name `a` is below the domain `b`: 1 or 0.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_subdomain>
#[export]
pub unsafe extern "C" fn ns_subdomain(a: *const c_char, b: *const c_char) -> c_int {
    // SAFETY: C passes two strings.
    or_minus_one(|| unsafe { both(a, b) }.map(|(a, b)| (a.is_in(&b) && !a.same(&b)).into()))
}
