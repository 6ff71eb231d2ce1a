//! The tables, and what the functions have in common that look things up in them. No symbol of C stands here.

use crate::abi::*;
use crate::algo::netdb::{Words, builtin};
use crate::header::pwd::database::{Record, Room, Shared, answer, load};

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
pub fn list(words: Words<'_>, room: &mut Room) -> Result<*mut *mut c_char, Errno> {
    let count = words.count();
    let list = room.pointers(count + 1)?;
    for (i, word) in words.enumerate() {
        list.set_at(i, room.string(word)?);
    }
    list.set_at(count, core::ptr::null_mut());
    Ok(list.as_mut_ptr())
}

/// How much room the strings of a line need at most, and a list of them.
pub fn room_for(line: &[u8]) -> usize {
    line.len() + 16 + size_of::<*mut c_char>() * Words::of(line).count()
}

/// A record in the memory of its kind, which the next one writes over; null if there is none.
pub fn shared<R: Record>(
    place: &GlobalRef<Shared<R>>,
    body: impl FnOnce(&mut Shared<R>) -> Result<*mut R, Errno>,
) -> *mut R {
    or_null(|| place.with(body).unwrap_or(Err(Errno::DEADLK)))
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

/// Where the caller wants a record, its strings, and the pointer to it.
pub struct Caller<R> {
    /// The record.
    pub place: *mut R,
    /// Memory for its strings.
    pub buffer: *mut c_char,
    /// How much that is.
    pub size: usize,
    /// The pointer to the record, or null.
    pub result: *mut *mut R,
}

impl<R: Record> Caller<R> {
    /// The record of the line that `find` finds in the table, where the caller wants it; returns 0 or the error.
    ///
    /// # Safety
    /// The pointers must be null or places for what C says.
    pub unsafe fn found(self, table: Result<Buffer<u8>, Errno>, find: impl FnOnce(&[u8]) -> Option<&[u8]>) -> c_int {
        // SAFETY: the caller's.
        unsafe {
            let record = table.and_then(|table| match find(table.as_slice()) {
                Some(line) => R::place(line, &mut self.room()?),
                None => Ok(None),
            });
            answer(record, self.place, self.result)
        }
    }

    /// The next record of the walk, where the caller wants it; returns 0, `ENOENT` at the end, or the error.
    ///
    /// # Safety
    /// The pointers must be null or places for what C says.
    pub unsafe fn next(self, walk: &GlobalRef<Shared<R>>, table: fn() -> Result<Buffer<u8>, Errno>) -> c_int {
        // SAFETY: the caller's.
        unsafe {
            let next = walk.with(|walk| walk.walk(table, |_, line| R::place(line, &mut self.room()?)));
            let next = next.unwrap_or(Err(Errno::DEADLK));
            answer(next.and_then(|record| record.ok_or(Errno::NOENT).map(Some)), self.place, self.result)
        }
    }

    /// The memory for the strings.
    ///
    /// # Safety
    /// The pointer must be null or point to so many bytes.
    pub unsafe fn room(&self) -> Result<Room<'_>, Errno> {
        // SAFETY: the caller's.
        Ok(Room::new(unsafe { Out::slice(self.buffer.cast(), self.size) }?))
    }
}
