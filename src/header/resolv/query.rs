//! Questions: they can be made, and not sent.

use crate::abi::resolver_query::{make, refuse, refuse_to_send};
use crate::abi::resolver_state::{State, shared};
use crate::abi::*;

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
