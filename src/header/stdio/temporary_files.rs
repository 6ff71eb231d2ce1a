//! Temporary files and names for them.

use crate::abi::c::L_tmpnam;
use crate::abi::*;
use crate::os::open::tmpfile::{new_name, open_unnamed, unused_name};
use crate::stdio::file::flag;
use crate::stdio::{FILE, descriptor, memory, open};

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

/// A name in `/tmp` that nothing has, stored at `to` (`L_tmpnam` bytes; null: in memory that the next call reuses); null
/// if there is none. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tmpnam.html>
#[export]
pub extern "C" fn tmpnam(to: OutArg<[u8; L_tmpnam]>) -> *mut [u8; L_tmpnam] {
    static NAME: Static<[u8; L_tmpnam]> = Static::new();
    or_null(|| {
        let mut name = *b"/tmp/tmp_xxxxxxxxxx\0";
        unused_name(&mut name, 10, 1)?;
        let out = to.values().unwrap_or_else(|_| NAME.out());
        out.copy_from(&name);
        Ok(if to.as_mut_ptr().is_null() { NAME.as_mut_ptr() } else { to.as_mut_ptr() })
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
