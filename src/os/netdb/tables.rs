//! Lookups in the tables. Exports no symbol.

use crate::abi::records::{Arena, Record, Shared, answer, answer_next};
use crate::abi::*;
use crate::algo::netdb::{Words, builtin};
use crate::os::accounts::{Load, load};

/// The table of hosts.
pub fn hosts() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/hosts", |text| text.extend(builtin::HOSTS))
}

/// The table of services.
pub fn services() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/services", |text| text.extend(builtin::SERVICES))
}

/// The table of protocols.
pub fn protocols() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/protocols", |text| text.extend(builtin::PROTOCOLS))
}

/// The table of networks.
pub fn networks() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/networks", |text| text.extend(builtin::NETWORKS))
}

/// A list of the words, with a null pointer at its end.
pub fn list(words: Words<'_>, strings: &mut Arena<'_>) -> Result<*mut *mut c_char, Errno> {
    let count = words.count();
    let list = strings.pointers(count + 1)?;
    for (i, word) in words.enumerate() {
        list.set_at(i, strings.string(word)?);
    }
    list.set_at(count, core::ptr::null_mut());
    Ok(list.as_mut_ptr())
}

/// The most memory that the strings of a line and a list of them need.
pub fn size_of_strings(line: &[u8]) -> usize {
    line.len() + 16 + size_of::<*mut c_char>() * Words::of(line).count()
}

/// A record in the memory of its kind, which the next one overwrites; null if there is none.
pub fn shared<R: Record>(
    records: &GlobalRef<Shared<R>>,
    body: impl FnOnce(&mut Shared<R>) -> Result<*mut R, Errno>,
) -> *mut R {
    or_null(|| records.with(body).unwrap_or(Err(Errno::DEADLK)))
}

/// The record of the line that `find` finds in the table.
pub fn found<R: Record>(
    shared: &mut Shared<R>,
    table: Result<Buffer<u8>, Errno>,
    find: impl FnOnce(&[u8]) -> Option<&[u8]>,
) -> Result<*mut R, Errno> {
    match find(table?.as_slice()) {
        Some(line) => shared.of_line(line),
        None => Ok(core::ptr::null_mut()),
    }
}

/// The arguments of an `_r` function: memory for a record and its strings, and for the pointer to it.
pub struct Results<'a, R> {
    /// The record.
    pub record: OutArg<'a, R>,
    /// Its strings.
    pub buffer: OutSlice<'a, u8>,
    /// The address of the record, or null.
    pub result: OutArg<'a, *mut R>,
}

impl<R: Record> Results<'_, R> {
    /// Stores the record of the line that `find` finds in the table; returns 0 or the error.
    pub fn found(self, table: Result<Buffer<u8>, Errno>, find: impl FnOnce(&[u8]) -> Option<&[u8]>) -> c_int {
        let record = table.and_then(|table| match find(table.as_slice()) {
            Some(line) => R::parse(line, &mut self.strings()?),
            None => Ok(None),
        });
        answer(record, self.record, self.result)
    }

    /// Stores the next record of the walk; returns 0, `ENOENT` at the end, or the error.
    pub fn next(self, walk: &GlobalRef<Shared<R>>, table: Load) -> c_int {
        let next = walk.with(|walk| walk.walk(table, |_, line| R::parse(line, &mut self.strings()?)));
        answer_next(next.unwrap_or(Err(Errno::DEADLK)), self.record, self.result)
    }

    /// The memory for the strings.
    pub fn strings(&self) -> Result<Arena<'_>, Errno> {
        Ok(Arena::new(self.buffer.get()?))
    }
}
