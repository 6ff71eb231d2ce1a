//! Numbers in network byte order.

use crate::abi::*;

/// Two bytes as a number.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_get16>
#[export]
pub unsafe extern "C" fn ns_get16(from: *const u8) -> c_uint {
    // SAFETY: two bytes, by the caller's word.
    c_uint::from(u16::from_be_bytes(unsafe { from.cast::<[u8; 2]>().read() }))
}

/// Four bytes as a number.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_get32>
#[export]
pub unsafe extern "C" fn ns_get32(from: *const u8) -> c_ulong {
    // SAFETY: four bytes, by the caller's word.
    u32::from_be_bytes(unsafe { from.cast::<[u8; 4]>().read() }) as c_ulong
}

/// A number as two bytes.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_put16>
#[export]
pub unsafe extern "C" fn ns_put16(number: c_uint, to: *mut u8) {
    // SAFETY: memory for two bytes, by the caller's word.
    unsafe { to.cast::<[u8; 2]>().write((number as u16).to_be_bytes()) }
}

/// A number as four bytes.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_put32>
#[export]
pub unsafe extern "C" fn ns_put32(number: c_ulong, to: *mut u8) {
    // SAFETY: memory for four bytes, by the caller's word.
    unsafe { to.cast::<[u8; 4]>().write((number as u32).to_be_bytes()) }
}
