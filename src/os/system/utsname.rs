//! `uname`.

use crate::abi::Out;

const LENGTH: usize = 65;

/// C's `struct utsname`.
#[repr(C)]
pub struct Utsname {
    sysname: [u8; LENGTH],
    nodename: [u8; LENGTH],
    release: [u8; LENGTH],
    version: [u8; LENGTH],
    machine: [u8; LENGTH],
    domainname: [u8; LENGTH],
}

/// `text` with as many zeros as fill the field.
const fn field(text: &[u8]) -> [u8; LENGTH] {
    let mut field = [0; LENGTH];
    let mut at = 0;
    while at < text.len() {
        field[at] = text[at];
        at += 1;
    }
    field
}

/// The name of the machine and of its domain: WASI has none.
pub const NO_NAME: &[u8] = b"(none)";

/// The result of `uname`.
pub const SYSTEM: Utsname = Utsname {
    sysname: field(b"wasi"),
    nodename: field(NO_NAME),
    release: field(b"0.0.0"),
    version: field(b"0.0.0"),
    machine: field(b"wasm32"),
    domainname: field(NO_NAME),
};

/// Stores the missing name, cut if it does not fit, as POSIX wants it.
#[inline]
pub fn store_no_name(out: Out<u8>) {
    out.copy_from(NO_NAME);
    out.set_at(NO_NAME.len(), 0);
}
