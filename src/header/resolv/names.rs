//! Names in messages, under their older functions. Errors: -1 with `EMSGSIZE`.

use crate::abi::net::nameser_wire::{self as wire, MessagePtr, NamesArg};
use crate::abi::*;
use crate::algo::dns::name::skip;

/// Writes the name at `at` in a message as text, the root as the empty text; returns how many bytes it has in the
/// message.
/// <https://man.freebsd.org/cgi/man.cgi?query=dn_expand>
#[export(__dn_expand)]
pub extern "C" fn dn_expand(start: MessagePtr, end: MessagePtr, at: MessagePtr, text: OutSlice<u8>) -> c_int {
    or_minus_one(|| {
        let ((name, len), text) = (wire::read(start, end, at)?, wire::sized(text)?);
        if name.bytes().len() == 1 && !text.is_empty() {
            text.set(0);
            return Ok(len);
        }
        name.write(text).map(|_| len).ok_or(Errno::MSGSIZE)
    })
}

/// Writes the name that a text is to a message, with pointers to the names that the list from `known` to `last` has;
/// returns how many bytes that is.
/// <https://man.freebsd.org/cgi/man.cgi?query=dn_comp>
#[export]
pub extern "C" fn dn_comp(text: CStrArg, memory: OutSlice<u8>, known: NamesArg, last: NamesArg) -> c_int {
    or_minus_one(|| wire::compress(&wire::parse(text)?.0, memory, known, last))
}

/// How many bytes the name at `at` has in its message.
/// <https://man.freebsd.org/cgi/man.cgi?query=dn_skipname>
#[export]
pub extern "C" fn dn_skipname(at: MessagePtr, end: MessagePtr) -> c_int {
    or_minus_one(|| {
        let (rest, _) = wire::message(at, end, at)?;
        skip(rest, 0).map(|len| len as c_int).ok_or(Errno::MSGSIZE)
    })
}
