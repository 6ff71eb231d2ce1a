//! `<mntent.h>`: <https://man7.org/linux/man-pages/man3/getmntent.3.html>
#![allow(non_camel_case_types)] // the C name

use crate::abi::records::Arena;
use crate::abi::*;
use crate::algo::mntent::{self as table, Line};
use crate::stdio::FILE;
use crate::stdio::text_line::read_line;

/// C's `struct mntent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct mntent {
    pub(crate) texts: [*mut c_char; 4],
    pub(crate) numbers: [c_int; 2],
}

/// The entry that a function without a buffer of the caller's returns, and its strings.
pub(crate) struct Shared {
    pub(crate) entry: mntent,
    pub(crate) room: Buffer<u8>,
}

pub(crate) const NO_ENTRY: mntent = mntent { texts: [core::ptr::null_mut(); 4], numbers: [0; 2] };

pub(crate) static SHARED: GlobalRef<Shared> = GlobalRef::new(Shared { entry: NO_ENTRY, room: Buffer::new() });

/// The entry of a line, with its strings in an arena.
pub(crate) fn entry_of(line: Line<'_>, strings: &mut Arena<'_>) -> Result<mntent, Errno> {
    let mut entry = mntent { numbers: line.numbers, ..NO_ENTRY };
    for (to, text) in entry.texts.iter_mut().zip(line.texts) {
        let mut plain = Buffer::new();
        let mut result = Ok(());
        table::unescape(text, |byte| result = result.and(plain.push(byte)));
        result?;
        *to = strings.string(plain.as_slice())?;
    }
    Ok(entry)
}

/// The next line of a stream that has an entry.
pub(crate) fn next_line(f: &FILE) -> Result<Option<Buffer<u8>>, Errno> {
    while let Some(line) = read_line(f)? {
        if table::parse(line.as_slice()).is_some() {
            return Ok(Some(line));
        }
    }
    Ok(None)
}
