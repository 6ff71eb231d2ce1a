//! `<mntent.h>`: <https://man7.org/linux/man-pages/man3/getmntent.3.html>
#![allow(non_camel_case_types)] // the C name

use crate::abi::c::SEEK_END;
use crate::abi::records::Arena;
use crate::abi::*;
use crate::algo::mntent::{self as table, Line};
use crate::algo::records::push_number;
use crate::stdio::text_line::read_line;
use crate::stdio::{FILE, output, position};

/// C's `struct mntent`. Each text is null or a string.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct mntent {
    texts: [*mut c_char; 4],
    numbers: [c_int; 2],
}

/// The entry that a function without a buffer of the caller's returns, and its strings.
pub struct Shared {
    entry: mntent,
    strings: Buffer<u8>,
}

const NO_ENTRY: mntent = mntent { texts: [core::ptr::null_mut(); 4], numbers: [0; 2] };

/// The one of the program.
pub static SHARED: GlobalRef<Shared> = GlobalRef::new(Shared { entry: NO_ENTRY, strings: Buffer::new() });

impl Shared {
    /// `getmntent`: the next entry; null at the end.
    pub fn next(&mut self, f: &FILE) -> Result<*mut mntent, Errno> {
        let Some(text) = next_line(f)? else { return Ok(core::ptr::null_mut()) };
        let Some(line) = table::parse(text.as_slice()) else { return Ok(core::ptr::null_mut()) };
        // Four terminators.
        self.strings.resize_zeroed(text.len() + 4)?;
        self.entry = entry_of(line, &mut Arena::new(Out::of(self.strings.as_mut_slice())))?;
        Ok(&raw mut self.entry)
    }
}

/// `getmntent_r`: stores the next entry and its strings; false at the end.
pub fn next(f: &FILE, to: Out<mntent>, strings: Out<u8>) -> Result<bool, Errno> {
    let Some(text) = next_line(f)? else { return Ok(false) };
    let Some(line) = table::parse(text.as_slice()) else { return Ok(false) };
    to.set(entry_of(line, &mut Arena::new(strings))?);
    Ok(true)
}

impl mntent {
    /// One of the texts, from the device to the options.
    fn text(&self, number: usize) -> CStrArg<'_> {
        // SAFETY: null or a string, by the type's invariant.
        unsafe { CStrArg::from_raw(self.texts.get(number).map_or(core::ptr::null(), |text| text.cast_const())) }
    }

    /// `addmntent`: adds the entry at the end of a table.
    pub fn append(&self, f: &FILE) -> Result<(), Errno> {
        let mut line = Buffer::new();
        for number in 0..self.texts.len() {
            let mut result = Ok(());
            let text = self.text(number).bytes().unwrap_or(b"");
            table::escape(text, |bytes| result = result.and(line.extend(bytes)));
            result?;
            line.push(b' ')?;
        }
        for (number, end) in self.numbers.iter().zip(*b" \n") {
            push_number(&mut line, u32::try_from(*number).unwrap_or(0))?;
            line.push(end)?;
        }
        position::seek(f, 0, SEEK_END)?;
        output::put_all(f, line.as_slice())
    }

    /// `hasmntopt`: where among the options one stands, or null.
    pub fn find_option(&self, wanted: CStrArg) -> *mut c_char {
        let options = self.text(3);
        match (options.bytes(), wanted.bytes()) {
            (Ok(text), Ok(wanted)) => table::option(text, wanted)
                .map_or(core::ptr::null_mut(), |at| options.as_ptr().cast_mut().wrapping_add(at)),
            _ => core::ptr::null_mut(),
        }
    }
}

/// The entry of a line, with its strings in an arena.
fn entry_of(line: Line<'_>, strings: &mut Arena<'_>) -> Result<mntent, Errno> {
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
fn next_line(f: &FILE) -> Result<Option<Buffer<u8>>, Errno> {
    while let Some(line) = read_line(f)? {
        if table::parse(line.as_slice()).is_some() {
            return Ok(Some(line));
        }
    }
    Ok(None)
}
