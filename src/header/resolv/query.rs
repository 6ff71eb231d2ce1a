//! Queries: they can be built, but not sent.

use crate::abi::net::resolver_query::{make, refuse, refuse_to_send};
use crate::abi::net::resolver_state::{State, shared};
use crate::abi::*;

/// Writes a message that asks for the records of a kind that a name has, and returns its length. Errors: `EMSGSIZE` not a
/// name, or too long; `EINVAL` for another operation than `QUERY`.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_mkquery>
#[export]
pub extern "C" fn res_mkquery(
    operation: c_int,
    name: CStrArg,
    class: c_int,
    kind: c_int,
    _data: *const u8,
    _len: c_int,
    _record: *const u8,
    message: OutSlice<u8>,
) -> c_int {
    or_minus_one(|| make(shared(), operation, name, class, kind, message))
}

/// `res_mkquery` with settings.
/// <https://man7.org/linux/man-pages/man3/res_nmkquery.3.html>
#[export]
pub extern "C" fn res_nmkquery(
    state: ObjArg<State>,
    operation: c_int,
    name: CStrArg,
    class: c_int,
    kind: c_int,
    _data: *const u8,
    _len: c_int,
    _record: *const u8,
    message: OutSlice<u8>,
) -> c_int {
    or_minus_one(|| make(state, operation, name, class, kind, message))
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

/// Fails with `NO_RECOVERY` in `h_errno`, and `ENETUNREACH`: preview1 has no way to a server.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_query>
#[export(res_search)]
pub extern "C" fn res_query(name: CStrArg, _class: c_int, _kind: c_int, _answer: *mut u8, _size: c_int) -> c_int {
    refuse(shared(), &[name])
}

/// As `res_query`, for a name in a domain.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_querydomain>
#[export]
pub extern "C" fn res_querydomain(
    name: CStrArg,
    domain: CStrArg,
    _class: c_int,
    _kind: c_int,
    _answer: *mut u8,
    _size: c_int,
) -> c_int {
    refuse(shared(), &[name, domain])
}

/// As `res_query`, with settings.
/// <https://man7.org/linux/man-pages/man3/res_nquery.3.html>
#[export(res_nsearch)]
pub extern "C" fn res_nquery(
    state: ObjArg<State>,
    name: CStrArg,
    _class: c_int,
    _kind: c_int,
    _answer: *mut u8,
    _size: c_int,
) -> c_int {
    refuse(state, &[name])
}

/// As `res_querydomain`, with settings.
/// <https://man7.org/linux/man-pages/man3/res_nquerydomain.3.html>
#[export]
pub extern "C" fn res_nquerydomain(
    state: ObjArg<State>,
    name: CStrArg,
    domain: CStrArg,
    _class: c_int,
    _kind: c_int,
    _answer: *mut u8,
    _size: c_int,
) -> c_int {
    refuse(state, &[name, domain])
}
