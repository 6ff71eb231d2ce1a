//! Questions: they can be made, and not sent.

use super::state::{State, prepare, shared};
use crate::abi::c::{NO_RECOVERY, QUERY, RES_RECURSE};
use crate::abi::*;
use crate::algo::dns::message::{HEAD, question};
use crate::header::arpa_nameser::wire;
use crate::header::netdb::host_error::VALUE;

/// In the flags of a message: ask others.
const RECURSION_DESIRED: u16 = 0x100;

unsafe fn make(
    state: *mut State,
    operation: c_int,
    name: *const c_char,
    class: c_int,
    kind: c_int,
    place: *mut u8,
    size: c_int,
) -> c_int {
    or_minus_one(|| {
        let (Ok(class), Ok(kind), QUERY) = (u16::try_from(class), u16::try_from(kind), operation) else {
            return Err(Errno::INVAL);
        };
        // SAFETY: the caller's.
        unsafe {
            prepare(state)?;
            let ((name, _), room) = (wire::parse(name)?, wire::room(place, size)?);
            let flags = if (*state).options & RES_RECURSE != 0 { RECURSION_DESIRED } else { 0 };
            (*state).id = (*state).id.wrapping_add(1);
            let len = question((*state).id, flags, &name, kind, class, room).ok_or(Errno::MSGSIZE)?;
            Ok(len as c_int)
        }
    })
}

/// Writes a message that asks for the records of a kind that a name has, and returns its length. Errors: `EMSGSIZE` no
/// name, or no room; `EINVAL` for another operation than `QUERY`.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_mkquery>
#[export]
pub unsafe extern "C" fn res_mkquery(
    operation: c_int,
    name: *const c_char,
    class: c_int,
    kind: c_int,
    _data: *const u8,
    _len: c_int,
    _record: *const u8,
    place: *mut u8,
    size: c_int,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe { make(shared(), operation, name, class, kind, place, size) }
}

/// `res_mkquery` with settings.
/// <https://man7.org/linux/man-pages/man3/res_nmkquery.3.html>
#[export]
pub unsafe extern "C" fn res_nmkquery(
    state: *mut State,
    operation: c_int,
    name: *const c_char,
    class: c_int,
    kind: c_int,
    _data: *const u8,
    _len: c_int,
    _record: *const u8,
    place: *mut u8,
    size: c_int,
) -> c_int {
    // SAFETY: what the caller passes is what C says.
    unsafe { make(state, operation, name, class, kind, place, size) }
}

/// Fails with `ENETUNREACH`, or `EINVAL` for what is no message.
fn refuse_to_send(len: c_int) -> c_int {
    or_minus_one(|| Err(if len < HEAD as c_int { Errno::INVAL } else { Errno::NETUNREACH }))
}

/// Fails with `ENETUNREACH`: preview1 has no way to a server.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_send>
#[export]
pub extern "C" fn res_send(_message: *const u8, len: c_int, _answer: *mut u8, _size: c_int) -> c_int {
    refuse_to_send(len)
}

/// Fails with `ENETUNREACH`, as `res_send`.
/// <https://man7.org/linux/man-pages/man3/res_nsend.3.html>
#[export]
pub extern "C" fn res_nsend(
    _state: *mut State,
    _message: *const u8,
    len: c_int,
    _answer: *mut u8,
    _size: c_int,
) -> c_int {
    refuse_to_send(len)
}

/// Says in `h_errno` that there is no answer, and in `errno` why: `ENETUNREACH`, or `EMSGSIZE` for what is no name.
unsafe fn refuse(state: *mut State, names: &[*const c_char]) -> c_int {
    or_minus_one(|| {
        VALUE.set(NO_RECOVERY);
        // SAFETY: the caller's: settings, and null or strings.
        unsafe {
            (*state).h_errno = NO_RECOVERY;
            for &name in names.iter().filter(|name| !name.is_null()) {
                wire::parse(name)?;
            }
        }
        Err(Errno::NETUNREACH)
    })
}

/// Fails with `NO_RECOVERY` in `h_errno`, and `ENETUNREACH`: preview1 has no way to a server.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_query>
#[export(res_search)]
pub unsafe extern "C" fn res_query(
    name: *const c_char,
    _class: c_int,
    _kind: c_int,
    _answer: *mut u8,
    _size: c_int,
) -> c_int {
    // SAFETY: a string.
    unsafe { refuse(shared(), &[name]) }
}

/// As `res_query`, for a name in a domain.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_querydomain>
#[export]
pub unsafe extern "C" fn res_querydomain(
    name: *const c_char,
    domain: *const c_char,
    _class: c_int,
    _kind: c_int,
    _answer: *mut u8,
    _size: c_int,
) -> c_int {
    // SAFETY: null or strings.
    unsafe { refuse(shared(), &[name, domain]) }
}

/// As `res_query`, with settings.
/// <https://man7.org/linux/man-pages/man3/res_nquery.3.html>
#[export(res_nsearch)]
pub unsafe extern "C" fn res_nquery(
    state: *mut State,
    name: *const c_char,
    _class: c_int,
    _kind: c_int,
    _answer: *mut u8,
    _size: c_int,
) -> c_int {
    // SAFETY: settings and a string.
    unsafe { refuse(state, &[name]) }
}

/// As `res_querydomain`, with settings.
/// <https://man7.org/linux/man-pages/man3/res_nquerydomain.3.html>
#[export]
pub unsafe extern "C" fn res_nquerydomain(
    state: *mut State,
    name: *const c_char,
    domain: *const c_char,
    _class: c_int,
    _kind: c_int,
    _answer: *mut u8,
    _size: c_int,
) -> c_int {
    // SAFETY: settings; null or strings.
    unsafe { refuse(state, &[name, domain]) }
}
