//! The host functions that `getaddrinfo` replaced: /etc/hosts.

use crate::abi::c::{AF_INET, HOST_NOT_FOUND, NETDB_INTERNAL};
use crate::abi::records::Shared;
use crate::abi::*;
use crate::os::netdb::hosts::{SHARED, by_address, by_name, hostent, shared_host, store};
use crate::os::netdb::tables::{Results, hosts, shared};

/// The host with a name, or with an IPv4 address as text; null, with `h_errno` set, if there is none. A later call
/// overwrites it. Errors: `HOST_NOT_FOUND`, `NO_DATA` no address of the family.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/gethostbyaddr.html>
#[export]
pub extern "C" fn gethostbyname(name: CStrArg) -> *mut hostent {
    shared_host(AF_INET, &|take| by_name(name.bytes()?, AF_INET, take))
}

/// As `gethostbyname`, with addresses of a family. Errors: also `NETDB_INTERNAL` with `EAFNOSUPPORT` for another family
/// than `AF_INET` and `AF_INET6`.
/// <https://man7.org/linux/man-pages/man3/gethostbyname.3.html>
#[export]
pub extern "C" fn gethostbyname2(name: CStrArg, family: c_int) -> *mut hostent {
    shared_host(family, &|take| by_name(name.bytes()?, family, take))
}

/// The host with an address, a `struct in_addr` or `in6_addr`. Errors: `HOST_NOT_FOUND`; `NETDB_INTERNAL` with
/// `EAFNOSUPPORT` for another family, or `EINVAL` for another size.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/gethostbyaddr.html>
#[export]
pub unsafe extern "C" fn gethostbyaddr(address: *const c_void, size: c_uint, family: c_int) -> *mut hostent {
    // SAFETY: `size` bytes, by C's contract for the pair.
    let address = unsafe { bytes(address, size as usize) };
    shared_host(family, &|take| by_address(address?, family, take))
}

/// `gethostbyname`, with the host in `*record`, its strings in `buffer` and the `h_errno` in `*h_error`. Returns 0 or the
/// error: `ERANGE` if the buffer is too small; if there is no host, 0, and `*result` is null.
/// <https://man7.org/linux/man-pages/man3/gethostbyname.3.html>
#[export]
pub extern "C" fn gethostbyname_r(
    name: CStrArg,
    record: OutArg<hostent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut hostent>,
    h_error: OutArg<c_int>,
) -> c_int {
    store(Results { record, buffer, result }, AF_INET, h_error, &|take| by_name(name.bytes()?, AF_INET, take))
}

/// `gethostbyname2`, as `gethostbyname_r`.
/// <https://man7.org/linux/man-pages/man3/gethostbyname.3.html>
#[export]
pub extern "C" fn gethostbyname2_r(
    name: CStrArg,
    family: c_int,
    record: OutArg<hostent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut hostent>,
    h_error: OutArg<c_int>,
) -> c_int {
    store(Results { record, buffer, result }, family, h_error, &|take| by_name(name.bytes()?, family, take))
}

/// `gethostbyaddr`, as `gethostbyname_r`.
/// <https://man7.org/linux/man-pages/man3/gethostbyname.3.html>
#[export]
pub unsafe extern "C" fn gethostbyaddr_r(
    address: *const c_void,
    address_size: c_uint,
    family: c_int,
    record: OutArg<hostent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut hostent>,
    h_error: OutArg<c_int>,
) -> c_int {
    // SAFETY: `address_size` bytes, by C's contract for the pair.
    let address = unsafe { bytes(address, address_size as usize) };
    store(Results { record, buffer, result }, family, h_error, &|take| by_address(address?, family, take))
}

/// The next host of the table; null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endhostent.html>
#[export]
pub extern "C" fn gethostent() -> *mut hostent {
    shared(&SHARED, |shared| shared.next(hosts))
}

/// Makes `gethostent` start with the first entry again.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endhostent.html>
#[export]
pub extern "C" fn sethostent(_stay_open: c_int) {
    SHARED.with(Shared::rewind);
}

/// Ends what `gethostent` began.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/endhostent.html>
#[export]
pub extern "C" fn endhostent() {
    SHARED.with(Shared::rewind);
}

/// `gethostent`, as `gethostbyname_r`; `ENOENT` at the end.
/// <https://man7.org/linux/man-pages/man3/gethostbyname.3.html>
#[export]
pub extern "C" fn gethostent_r(
    record: OutArg<hostent>,
    buffer: OutSlice<u8>,
    result: OutArg<*mut hostent>,
    h_error: OutArg<c_int>,
) -> c_int {
    let error = Results { record, buffer, result }.next(&SHARED, hosts);
    if error != 0 {
        h_error.set(if error == Errno::NOENT.code() { HOST_NOT_FOUND } else { NETDB_INTERNAL });
    }
    error
}
