//! `<sys/utsname.h>`, and `gethostname` and its relatives of `<unistd.h>`.

use crate::abi::*;

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
const NO_NAME: &[u8] = b"(none)";

const SYSTEM: Utsname = Utsname {
    sysname: field(b"wasi"),
    nodename: field(NO_NAME),
    release: field(b"0.0.0"),
    version: field(b"0.0.0"),
    machine: field(b"wasm32"),
    domainname: field(NO_NAME),
};

/// Places the names of the system in `*names`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/uname.html>
#[export]
pub unsafe extern "C" fn uname(names: *mut Utsname) -> c_int {
    or_minus_one(|| {
        // SAFETY: a place for the names, by the caller's word.
        unsafe { Out::one(names) }?.set(SYSTEM);
        Ok(0)
    })
}

/// Places the name that there is not, cut if it does not fit, as POSIX wants it.
unsafe fn place_name(buffer: *mut c_char, size: usize) -> Result<(), Errno> {
    // SAFETY: C passes memory for the structure.
    let out = unsafe { Out::slice(buffer.cast::<u8>(), size) }?;
    out.copy_from(NO_NAME);
    out.set_at(NO_NAME.len(), 0);
    Ok(())
}

/// Places the name of the machine in `buffer`, without terminator if it does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gethostname.html>
#[export]
pub unsafe extern "C" fn gethostname(buffer: *mut c_char, size: usize) -> c_int {
    // SAFETY: so many bytes, by the caller's word.
    or_minus_one(|| unsafe { place_name(buffer, size) }.map(|()| 0))
}

/// Places the name of the machine's domain in `buffer`. Errors: `EINVAL` if it does not fit.
/// <https://man7.org/linux/man-pages/man2/getdomainname.2.html>
#[export]
pub unsafe extern "C" fn getdomainname(buffer: *mut c_char, size: usize) -> c_int {
    or_minus_one(|| {
        if size <= NO_NAME.len() {
            return Err(Errno::INVAL);
        }
        // SAFETY: so many bytes, by the caller's word.
        unsafe { place_name(buffer, size) }.map(|()| 0)
    })
}

/// The number of the machine: 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gethostid.html>
#[export]
pub extern "C" fn gethostid() -> c_long {
    0
}
