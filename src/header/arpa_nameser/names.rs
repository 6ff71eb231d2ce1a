//! Names of domains in messages and as text. Errors: -1 with `EMSGSIZE`, for what is not a name and for what does not fit.

use crate::abi::net::nameser_wire::{self as wire, MessagePtr, NameArg, NamesArg};
use crate::abi::*;
use crate::algo::dns::name::skip;

/// Writes the name at `at` in a message as text; returns how many bytes it has in the message.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_uncompress>
#[export]
pub extern "C" fn ns_name_uncompress(start: MessagePtr, end: MessagePtr, at: MessagePtr, text: OutSlice<u8>) -> c_int {
    or_minus_one(|| {
        let (name, len) = wire::read(start, end, at)?;
        name.write(text.get()?).map(|_| len).ok_or(Errno::MSGSIZE)
    })
}

/// Copies the name at `at` in a message without pointers; returns how many bytes it has in the message.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_unpack>
#[export]
pub extern "C" fn ns_name_unpack(start: MessagePtr, end: MessagePtr, at: MessagePtr, copy: OutSlice<u8>) -> c_int {
    or_minus_one(|| {
        let (name, len) = wire::read(start, end, at)?;
        wire::store(&name, copy.get()?).map(|()| len)
    })
}

/// Writes a name without pointers as text; returns how many bytes that is, with the terminator.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_ntop>
#[export]
pub extern "C" fn ns_name_ntop(name: NameArg, text: OutSlice<u8>) -> c_int {
    or_minus_one(|| name.get()?.write(text.get()?).map(|len| len as c_int).ok_or(Errno::MSGSIZE))
}

/// Writes the name that a text is, without pointers; returns 1 if the text ends with a dot, else 0.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_pton>
#[export]
pub extern "C" fn ns_name_pton(text: CStrArg, name: OutSlice<u8>) -> c_int {
    or_minus_one(|| {
        let (parsed, is_absolute) = wire::parse(text)?;
        wire::store(&parsed, name.get()?).map(|()| is_absolute.into())
    })
}

/// Writes a name without pointers to a message, with pointers to the names that the list from `known` to `last` has;
/// returns how many bytes that is.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_pack>
#[export]
pub extern "C" fn ns_name_pack(name: NameArg, memory: OutSlice<u8>, known: NamesArg, last: NamesArg) -> c_int {
    or_minus_one(|| wire::compress(&name.get()?, memory, known, last))
}

/// As `ns_name_pack`, with the name that a text is.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_compress>
#[export]
pub extern "C" fn ns_name_compress(text: CStrArg, memory: OutSlice<u8>, known: NamesArg, last: NamesArg) -> c_int {
    or_minus_one(|| wire::compress(&wire::parse(text)?.0, memory, known, last))
}

/// Moves `*at` behind the name that it points to.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_name_skip>
#[export]
pub extern "C" fn ns_name_skip(at: ObjArg<MessagePtr>, end: MessagePtr) -> c_int {
    zero_or_minus_one(|| {
        let at = at.get()?;
        let (rest, _) = wire::message(*at, end, *at)?;
        *at = at.ahead(skip(rest, 0).ok_or(Errno::MSGSIZE)?);
        Ok(())
    })
}

/// Whether two texts are the same name: 1 or 0.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_samename>
#[export]
pub extern "C" fn ns_samename(a: CStrArg, b: CStrArg) -> c_int {
    or_minus_one(|| wire::both(a, b).map(|(a, b)| a.same(&b).into()))
}

/// Whether the name `a` is the domain `b` or below it: 1 or 0.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_samedomain>
#[export]
pub extern "C" fn ns_samedomain(a: CStrArg, b: CStrArg) -> c_int {
    or_minus_one(|| wire::both(a, b).map(|(a, b)| a.is_in(&b).into()))
}

/// Whether the name `a` is below the domain `b`: 1 or 0.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_subdomain>
#[export]
pub extern "C" fn ns_subdomain(a: CStrArg, b: CStrArg) -> c_int {
    or_minus_one(|| wire::both(a, b).map(|(a, b)| (a.is_in(&b) && !a.same(&b)).into()))
}
