//! `<nl_types.h>`: message catalogues.

use crate::abi::locale::catalog::{CatalogArg, close, open};
use crate::abi::records::whole_file::WholeFile;
use crate::abi::{CStrArg, Errno, Owned, OwnedArg, c_char, c_int, export, or, zero_or_minus_one};
use crate::algo::text::catalog::message;
use core::ptr::without_provenance_mut;

/// Opens a message catalogue: the file `name` if there is a slash in it, else where `NLSPATH` says for the locale's
/// language. Errors: `(nl_catd)-1`, `ENOENT` and what `open` says.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/catopen.html>
#[export]
pub extern "C" fn catopen(name: CStrArg, _flag: c_int) -> *mut WholeFile {
    or(without_provenance_mut(usize::MAX), open(name).map(Owned::into_raw))
}

/// The message with these numbers, or `text` if there is none. Errors: `ENOMSG` with `text`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/catgets.html>
#[export]
pub extern "C" fn catgets(catalog: CatalogArg, set: c_int, number: c_int, text: *const c_char) -> *mut c_char {
    let found = catalog.get().and_then(|bytes| message(bytes, set as u32, number as u32).ok_or(Errno::NOMSG));
    or(text.cast_mut(), found.map(|found| found.as_ptr().cast_mut().cast()))
}

/// Closes a catalogue; its messages go with it. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/catclose.html>
#[export]
pub extern "C" fn catclose(catalog: OwnedArg<WholeFile>) -> c_int {
    zero_or_minus_one(|| close(catalog))
}
