//! `<nl_types.h>`: message catalogues.

use crate::abi::catalog::{HERE, find, load};
use crate::abi::whole_file::WholeFile;
use crate::abi::{Buffer, Errno, c_char, c_free, c_int, c_void, cstr, export, or, or_minus_one};
use crate::algo::text::catalog::message;
use crate::os::environ;
use core::ptr::without_provenance_mut;

/// Opens a message catalogue: the file `name` if there is a slash in it, else where `NLSPATH` says for the locale's
/// language. Errors: `(nl_catd)-1`, `ENOENT` and what `open` says.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/catopen.html>
#[export]
pub unsafe extern "C" fn catopen(name: *const c_char, _flag: c_int) -> *mut c_void {
    // SAFETY: the caller's.
    let catalog = unsafe { cstr(name) }.and_then(|name| {
        let name = name.to_bytes();
        if name.contains(&b'/') {
            return load(name);
        }
        let mut templates = Buffer::new();
        if !environ::copy(c"NLSPATH", &mut templates)? {
            templates.extend(HERE)?;
        }
        find(templates.as_slice(), name)
    });
    or(without_provenance_mut(usize::MAX), catalog.map(|catalog| catalog.cast()))
}

/// The message with these numbers, or `text` if there is none. Errors: `ENOMSG` with `text`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/catgets.html>
#[export]
pub unsafe extern "C" fn catgets(catalog: *mut c_void, set: c_int, number: c_int, text: *const c_char) -> *mut c_char {
    if catalog.addr() == usize::MAX {
        return or(text.cast_mut(), Err(Errno::BADF));
    }
    // SAFETY: the caller's: an open catalogue.
    let found = message(unsafe { (*catalog.cast::<WholeFile>()).bytes() }, set as u32, number as u32);
    or(text.cast_mut(), found.map(|found| found.as_ptr().cast_mut().cast()).ok_or(Errno::NOMSG))
}

/// Closes a catalogue; its messages go with it. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/catclose.html>
#[export]
pub unsafe extern "C" fn catclose(catalog: *mut c_void) -> c_int {
    or_minus_one(|| {
        if catalog.is_null() || catalog.addr() == usize::MAX {
            return Err(Errno::BADF);
        }
        // SAFETY: the caller's: an open catalogue.
        unsafe {
            (*catalog.cast::<WholeFile>()).discard();
            c_free(catalog.cast());
        }
        Ok(0)
    })
}
