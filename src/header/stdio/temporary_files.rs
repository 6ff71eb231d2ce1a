//! Temporary files and names for them.

use crate::abi::c::L_tmpnam;
use crate::abi::*;
use crate::os::tmpfile::{new_name, open_unnamed, unused_name};
use crate::stdio::file::flag;
use crate::stdio::{FILE, descriptor, memory, open};
use core::cell::UnsafeCell;

/// A stream for writing and reading on a file without a name, which is gone when it is closed; where the program may
/// not make files, the stream is in memory. Null with `errno` set if that fails.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tmpfile.html>
#[export(tmpfile64)]
pub extern "C" fn tmpfile() -> *mut FILE {
    or_null(|| match open_unnamed() {
        Ok(fd) => open::new_stream(fd, flag::READABLE | flag::WRITABLE).inspect_err(|_| _ = descriptor::close(fd)),
        Err(_) => memory::open_temporary(),
    })
}

/// Memory for a name.
struct Name(UnsafeCell<[u8; L_tmpnam]>);

// SAFETY: wasm32-wasip1 has one thread.
unsafe impl Sync for Name {}

/// A name in `/tmp` that nothing has, stored at `to` (`L_tmpnam` bytes; null: in memory that the next call reuses); null
/// if there is none. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tmpnam.html>
#[export]
pub unsafe extern "C" fn tmpnam(to: *mut c_char) -> *mut c_char {
    static NAME: Name = Name(UnsafeCell::new([0; L_tmpnam]));
    let to = if to.is_null() { NAME.0.get().cast() } else { to };
    or_null(|| {
        let mut name = *b"/tmp/tmp_xxxxxxxxxx\0";
        unused_name(&mut name, 10, 1)?;
        // SAFETY: C passes memory for `L_tmpnam` bytes, or it is ours.
        unsafe { Out::slice(to.cast(), L_tmpnam) }?.copy_from(&name);
        Ok(to)
    })
}

/// A name in `dir` (null: `/tmp`) that starts with at most five bytes of `prefix` and that nothing has, in memory from
/// `malloc`; null with `errno` set if that fails. From older standards.
#[export]
pub extern "C" fn tempnam(dir: CStrArg, prefix: CStrArg) -> *mut c_char {
    or_null(|| {
        let dir = dir.optional().map_or(&b"/tmp"[..], |text| text.to_bytes());
        Ok(new_name(dir, prefix.optional().map_or(&[], |text| text.to_bytes()))?.into_raw().cast())
    })
}
