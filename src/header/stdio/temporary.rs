//! Temporary files and names for them.

use super::file::{FILE, flag};
use super::{descriptor, memory, open};
use crate::abi::*;
use crate::os::temporary::{open_unnamed, place, unused_name};
use core::cell::UnsafeCell;
use core::ptr::null_mut;

/// A stream for writing and reading on a file without a name, which is gone when it is closed; where the program may
/// not make files, the stream is in memory. Null with `errno` set if that fails.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tmpfile.html>
#[export(tmpfile64)]
pub unsafe extern "C" fn tmpfile() -> *mut FILE {
    or_null(|| match open_unnamed() {
        Ok(fd) => open::new_stream(fd, flag::READABLE | flag::WRITABLE).inspect_err(|_| _ = descriptor::close(fd)),
        Err(_) => memory::temporary(),
    })
}

/// `L_tmpnam`.
const NAME_SIZE: usize = 20;

/// Memory for the name if C brings none.
struct Name(UnsafeCell<[u8; NAME_SIZE]>);

// SAFETY: there is one thread.
unsafe impl Sync for Name {}

/// A name in `/tmp` that nothing has, stored at `to` (`L_tmpnam` bytes; null: in memory that the next call reuses); null
/// if there is none. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tmpnam.html>
#[export]
pub unsafe extern "C" fn tmpnam(to: *mut c_char) -> *mut c_char {
    static NAME: Name = Name(UnsafeCell::new([0; NAME_SIZE]));
    let to = if to.is_null() { NAME.0.get().cast() } else { to };
    or_null(|| {
        let mut name = *b"/tmp/tmp_xxxxxxxxxx";
        unused_name(&mut name, 10)?;
        // SAFETY: C passes room for `L_tmpnam` bytes, or it is ours.
        place(unsafe { Out::slice(to.cast(), NAME_SIZE) }?, &name);
        Ok(to)
    })
}

/// A name in `dir` (null: `/tmp`) that starts with at most five bytes of `prefix` and that nothing has, in memory from
/// `malloc`; null with `errno` set if that fails. From older standards.
#[export]
pub unsafe extern "C" fn tempnam(dir: *const c_char, prefix: *const c_char) -> *mut c_char {
    or_null(|| {
        // SAFETY: C passes null or strings.
        let (dir, prefix) = unsafe { (cstr_or_none(dir), cstr_or_none(prefix)) };
        let prefix = prefix.map_or(&[][..], |text| text.to_bytes());
        let mut name = Buffer::new();
        name.extend(dir.map_or(b"/tmp", |text| text.to_bytes()))?;
        name.push(b'/')?;
        name.extend(prefix.get(..5).unwrap_or(prefix))?;
        name.extend(b"_xxxxxxxxxx")?;
        unused_name(name.as_mut_slice(), 10)?;
        name.push(0)?;
        let block = name.into_raw();
        Ok(if block.is_null() { null_mut() } else { block.cast() })
    })
}
