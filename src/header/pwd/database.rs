//! Files with a record on each line and colons between its fields, as /etc/passwd and /etc/group are; and room for the
//! strings of a record. No symbol of C stands here.

use crate::abi::c::{AT_FDCWD, O_RDONLY};
use crate::abi::*;
use crate::header::stdlib::environ::lookup;
use crate::os::fd::{close_quietly, read_slice};
use crate::os::open::open_at;
use crate::stdio::{FILE, input};

/// The environment's value of `name`, or `otherwise`.
pub fn from_environment(name: &[u8], otherwise: &'static [u8]) -> &'static [u8] {
    // SAFETY: null or a string of the environment, copied before the program can change it.
    unsafe { cstr_or_none(lookup(name)) }.map_or(otherwise, |text| text.to_bytes())
}

/// The name of the only user where no file names one.
pub fn user_name() -> &'static [u8] {
    from_environment(b"LOGNAME", from_environment(b"USER", b"user"))
}

/// All of the file at `path`; without it, what `otherwise` adds.
pub fn load(path: &[u8], otherwise: fn(&mut Buffer<u8>) -> Result<(), Errno>) -> Result<Buffer<u8>, Errno> {
    let mut text = Buffer::new();
    let Ok(fd) = open_at(AT_FDCWD, path, O_RDONLY) else {
        otherwise(&mut text)?;
        return Ok(text);
    };
    let mut chunk = [0; 512];
    let result = loop {
        match read_slice(fd, &mut chunk) {
            Ok(0) => break Ok(text),
            Ok(n) => {
                if let Err(error) = text.extend(chunk.get(..n).unwrap_or(&[])) {
                    break Err(error);
                }
            }
            Err(error) => break Err(error),
        }
    };
    close_quietly(fd);
    result
}

/// The next line of a stream, without its end; `None` at the end of the file.
pub fn read_line(f: &FILE) -> Result<Option<Buffer<u8>>, Errno> {
    let mut line = Buffer::new();
    let mut any = false;
    while !f.ahead().is_empty() || input::fill(f).unwrap_or(false) {
        any = true;
        let ahead = f.ahead();
        let end = ahead.iter().position(|&byte| byte == b'\n');
        let len = end.unwrap_or(ahead.len());
        line.extend(ahead.get(..len).unwrap_or(ahead))?;
        f.consume(end.map_or(len, |end| end + 1));
        if end.is_some() {
            break;
        }
    }
    Ok(any.then_some(line))
}

/// The fields of a line, if there are `N`.
pub fn fields<const N: usize>(line: &[u8]) -> Option<[&[u8]; N]> {
    let mut fields: [&[u8]; N] = [b""; N];
    let mut parts = line.split(|&byte| byte == b':');
    for field in &mut fields {
        *field = parts.next()?;
    }
    parts.next().is_none().then_some(fields)
}

/// A decimal number.
pub fn number(text: &[u8]) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    text.iter().try_fold(0u32, |value, &digit| value.checked_mul(10)?.checked_add((digit as char).to_digit(10)?))
}

/// A number in decimal digits, added to `place`.
pub fn add_number(place: &mut Buffer<u8>, number: u32) -> Result<(), Errno> {
    if number > 9 {
        add_number(place, number / 10)?;
    }
    place.push(b'0' + (number % 10) as u8)
}

/// Memory that strings and pointers are placed in, one behind the other.
pub struct Room<'a> {
    left: Out<'a, u8>,
}

impl<'a> Room<'a> {
    /// All of `out`.
    pub fn new(out: Out<'a, u8>) -> Self {
        Room { left: out }
    }

    /// A copy of `text`, terminated. `ERANGE` if it does not fit.
    pub fn string(&mut self, text: &[u8]) -> Result<*mut c_char, Errno> {
        if text.len() >= self.left.len() {
            return Err(Errno::RANGE);
        }
        let place = self.left.as_mut_ptr();
        self.left.copy_from(text);
        self.left.set_at(text.len(), 0);
        self.left = self.left.skip(text.len() + 1);
        Ok(place.cast())
    }

    /// Room for `count` pointers. `ERANGE` if they do not fit.
    pub fn pointers(&mut self, count: usize) -> Result<Out<'a, *mut c_char>, Errno> {
        self.array(count)
    }

    /// Room for `count` values. `ERANGE` if they do not fit.
    pub fn array<T>(&mut self, count: usize) -> Result<Out<'a, T>, Errno> {
        let align = self.left.as_mut_ptr().align_offset(align_of::<T>());
        let place = self.left.skip(align);
        let size = count * size_of::<T>();
        if align > self.left.len() || size > place.len() {
            return Err(Errno::RANGE);
        }
        self.left = place.skip(size);
        // SAFETY: aligned, and within the room.
        unsafe { Out::slice(place.as_mut_ptr().cast(), count) }
    }
}

/// A record as C's structure, its strings in room of the caller's.
pub trait Record: Copy {
    /// The record of a line; `None` for a line that is none.
    fn place(line: &[u8], room: &mut Room<'_>) -> Result<Option<Self>, Errno>;
    /// How much room the record of a line needs at most.
    fn room_for(line: &[u8]) -> usize {
        // Members of a group: a pointer each, and a null pointer.
        line.len() + 16 + 4 * line.iter().filter(|&&byte| byte == b',').count()
    }
}

/// What a look-up wants.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// The record with this name.
    Name(&'a [u8]),
    /// The record with this number.
    Number(u32),
}

impl Key<'_> {
    fn fits(self, line: &[u8]) -> bool {
        let mut fields = line.split(|&byte| byte == b':');
        match self {
            Key::Name(name) => fields.next() == Some(name),
            Key::Number(wanted) => fields.nth(2).and_then(number) == Some(wanted),
        }
    }
}

/// The record that `key` wants, in `room`.
pub fn find<R: Record>(text: &[u8], key: Key<'_>, room: Out<u8>) -> Result<Option<R>, Errno> {
    for line in text.split(|&byte| byte == b'\n').filter(|line| key.fits(line)) {
        if let Some(record) = R::place(line, &mut Room::new(room))? {
            return Ok(Some(record));
        }
    }
    Ok(None)
}

/// What `getpwnam_r` and its like do: 0 or the error, the record at `place` and the pointer to it at `result`.
///
/// # Safety
/// The pointers must be null or places for what C says.
pub unsafe fn find_into<R: Record>(
    text: Result<Buffer<u8>, Errno>,
    key: Key<'_>,
    place: *mut R,
    room: Result<Out<'_, u8>, Errno>,
    result: *mut *mut R,
) -> c_int {
    // SAFETY: the caller's.
    unsafe { answer(text.and_then(|text| find(text.as_slice(), key, room?)), place, result) }
}

/// 0 or the error; a record is placed at `place`, and at `result` the pointer to it, or null.
///
/// # Safety
/// The pointers must be null or places for what C says.
pub unsafe fn answer<R>(found: Result<Option<R>, Errno>, place: *mut R, result: *mut *mut R) -> c_int {
    // SAFETY: the caller's.
    let (out, answer) = unsafe { (Out::one(place), Out::optional(result)) };
    answer.set(core::ptr::null_mut());
    match out.and_then(|out| Ok((out, found?))) {
        Ok((out, Some(record))) => {
            out.set(record);
            answer.set(place);
            0
        }
        Ok((_, None)) => 0,
        Err(error) => error.code(),
    }
}

/// The record of a kind that the functions without a buffer of the caller's return, and where a walk stands.
pub struct Shared<R> {
    block: *mut u8,
    record: Option<R>,
    text: Option<Buffer<u8>>,
    at: usize,
}

impl<R: Record> Shared<R> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Shared { block: core::ptr::null_mut(), record: None, text: None, at: 0 }
    }

    fn room(&mut self, size: usize) -> Result<Out<'static, u8>, Errno> {
        // SAFETY: the block is ours; C says that a further call may overwrite what was returned.
        unsafe {
            self.block = c_realloc(self.block, size)?;
            Out::slice(self.block, size)
        }
    }

    fn keep(&mut self, record: R) -> *mut R {
        self.record.insert(record)
    }

    /// The record that `key` wants, or null.
    pub fn find(&mut self, text: &[u8], key: Key<'_>) -> Result<*mut R, Errno> {
        let room = self.room(R::room_for(text))?;
        let found = find(text, key, room)?;
        Ok(found.map_or(core::ptr::null_mut(), |record| self.keep(record)))
    }

    /// The record of a line, or null if it is none.
    pub fn of_line(&mut self, line: &[u8]) -> Result<*mut R, Errno> {
        self.place(R::room_for(line), |room| R::place(line, room))
    }

    /// The record on the next line of a stream that has one; null at the end.
    pub fn of_stream(&mut self, f: &FILE) -> Result<*mut R, Errno> {
        while let Some(line) = read_line(f)? {
            let found = self.of_line(line.as_slice())?;
            if !found.is_null() {
                return Ok(found);
            }
        }
        Ok(core::ptr::null_mut())
    }

    /// The record that `make` makes in room of this size, or null if it makes none.
    pub fn place(
        &mut self,
        size: usize,
        make: impl FnOnce(&mut Room<'_>) -> Result<Option<R>, Errno>,
    ) -> Result<*mut R, Errno> {
        let room = self.room(size)?;
        let made = make(&mut Room::new(room))?;
        Ok(made.map_or(core::ptr::null_mut(), |record| self.keep(record)))
    }

    /// The next record of the walk, which starts with `load`; null at the end.
    pub fn next(&mut self, load: fn() -> Result<Buffer<u8>, Errno>) -> Result<*mut R, Errno> {
        let next = self.walk(load, |shared, line| {
            let record = shared.of_line(line)?;
            Ok(if record.is_null() { None } else { Some(record) })
        });
        next.map(|record| record.unwrap_or(core::ptr::null_mut()))
    }

    /// Goes on with the walk to the next line that `make` makes something of; nothing at the end. The line that an error
    /// came at comes again.
    pub fn walk<T>(
        &mut self,
        load: fn() -> Result<Buffer<u8>, Errno>,
        mut make: impl FnMut(&mut Self, &[u8]) -> Result<Option<T>, Errno>,
    ) -> Result<Option<T>, Errno> {
        let text = match self.text.take() {
            Some(text) => text,
            None => load()?,
        };
        let mut result = Ok(None);
        while let Some(rest) = text.as_slice().get(self.at..).filter(|rest| !rest.is_empty()) {
            let len = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
            result = make(self, rest.get(..len).unwrap_or(rest));
            if result.is_err() {
                break;
            }
            self.at += len + 1;
            if matches!(result, Ok(Some(_))) {
                break;
            }
        }
        self.text = Some(text);
        result
    }

    /// The walk starts anew.
    pub fn rewind(&mut self) {
        self.text = None;
        self.at = 0;
    }
}
