//! Queries: they can be built, but not sent.

use crate::abi::c::{NO_RECOVERY, QUERY, RES_RECURSE};
use crate::abi::net::nameser_wire as wire;
use crate::abi::net::resolver_state::{State, prepare};
use crate::abi::*;
use crate::algo::dns::message::{HEAD, question};
use crate::os::netdb::host_error::VALUE;

/// In the flags of a message: ask others.
pub(crate) const RECURSION_DESIRED: u16 = 0x100;

/// Writes a question to `message`, and returns its length.
pub(crate) fn make(
    state: ObjArg<State>,
    operation: c_int,
    name: CStrArg,
    class: c_int,
    kind: c_int,
    message: OutSlice<u8>,
) -> Result<c_int, Errno> {
    let (Ok(class), Ok(kind), QUERY) = (u16::try_from(class), u16::try_from(kind), operation) else {
        return Err(Errno::INVAL);
    };
    let state = state.get()?;
    prepare(state)?;
    let ((name, _), message) = (wire::parse(name)?, wire::sized(message)?);
    let flags = if state.options & RES_RECURSE != 0 { RECURSION_DESIRED } else { 0 };
    state.id = state.id.wrapping_add(1);
    let len = question(state.id, flags, &name, kind, class, message).ok_or(Errno::MSGSIZE)?;
    Ok(len as c_int)
}

/// Fails with `ENETUNREACH`, or `EINVAL` for what is not a message.
pub(crate) fn refuse_to_send(len: c_int) -> c_int {
    or_minus_one(|| Err(if len < HEAD as c_int { Errno::INVAL } else { Errno::NETUNREACH }))
}

/// Says in `h_errno` that there is no answer, and in `errno` why: `ENETUNREACH`, or `EMSGSIZE` for what is not a name.
pub(crate) fn refuse(state: ObjArg<State>, names: &[CStrArg]) -> c_int {
    or_minus_one(|| {
        VALUE.set(NO_RECOVERY);
        state.get()?.h_errno = NO_RECOVERY;
        for &name in names.iter().filter(|name| !name.is_null()) {
            wire::parse(name)?;
        }
        Err(Errno::NETUNREACH)
    })
}
