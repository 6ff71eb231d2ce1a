//! Records of text files as C's structures: memory for their strings, the results of the `_r` functions, and the memory
//! that the others return.

#[cfg(target_arch = "wasm32")]
pub mod mntent;
#[cfg(target_arch = "wasm32")]
pub mod whole_file;

use super::{Buffer, CStrArg, Errno, Out, OutArg, StringsArg, c_char, c_int, c_realloc};
use crate::algo::records::Key;
use core::ptr::null_mut;

/// Memory of C's for strings and pointers, one behind the other.
pub struct Arena<'a> {
    left: Out<'a, u8>,
}

impl<'a> Arena<'a> {
    /// All of `out`.
    pub fn new(out: Out<'a, u8>) -> Self {
        Arena { left: out }
    }

    /// A copy of `text`, terminated. `ERANGE` if it does not fit.
    pub fn string(&mut self, text: &[u8]) -> Result<*mut c_char, Errno> {
        if text.len() >= self.left.len() {
            return Err(Errno::RANGE);
        }
        let start = self.left.as_mut_ptr();
        self.left.copy_from(text);
        self.left.set_at(text.len(), 0);
        self.left = self.left.skip(text.len() + 1);
        Ok(start.cast())
    }

    /// A copy of `text` for a member of C's structure. `ERANGE` if it does not fit.
    pub fn text(&mut self, text: &[u8]) -> Result<CStrArg<'static>, Errno> {
        let copy = self.string(text)?;
        // SAFETY: terminated, in memory that C keeps as long as the structure.
        Ok(unsafe { CStrArg::from_raw(copy) })
    }

    /// Copies of `texts` for a member of C's structure. `ERANGE` if they do not fit.
    pub fn texts<'t>(&mut self, texts: impl Iterator<Item = &'t [u8]> + Clone) -> Result<StringsArg<'static>, Errno> {
        let list = self.pointers(texts.clone().count() + 1)?;
        let mut count = 0;
        for text in texts {
            list.set_at(count, self.string(text)?);
            count += 1;
        }
        list.set_at(count, null_mut());
        // SAFETY: strings up to the null pointer, in memory that C keeps as long as the structure.
        Ok(unsafe { StringsArg::from_raw(list.as_mut_ptr().cast_const().cast()) })
    }

    /// Memory for `count` pointers. `ERANGE` if they do not fit.
    pub fn pointers(&mut self, count: usize) -> Result<Out<'a, *mut c_char>, Errno> {
        self.array(count)
    }

    /// Memory for `count` values. `ERANGE` if they do not fit.
    pub fn array<T>(&mut self, count: usize) -> Result<Out<'a, T>, Errno> {
        let align = self.left.as_mut_ptr().align_offset(align_of::<T>());
        let array = self.left.skip(align);
        let size = count * size_of::<T>();
        if align > self.left.len() || size > array.len() {
            return Err(Errno::RANGE);
        }
        self.left = array.skip(size);
        // SAFETY: aligned, and within what is left.
        unsafe { Out::slice(array.as_mut_ptr().cast(), count) }
    }
}

/// A record as C's structure, with its strings in an arena.
pub trait Record: Copy {
    /// The record of a line; `None` if the line is no record.
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno>;
    /// The most memory that the record of a line needs.
    fn size_of_strings(line: &[u8]) -> usize {
        // Members of a group: a pointer each, and a null pointer.
        line.len() + 16 + 4 * line.iter().filter(|&&byte| byte == b',').count()
    }
}

/// The record that `key` wants, with its strings in `memory`.
pub fn find<R: Record>(text: &[u8], key: Key<'_>, memory: Out<u8>) -> Result<Option<R>, Errno> {
    for line in text.split(|&byte| byte == b'\n').filter(|line| key.matches(line)) {
        if let Some(record) = R::parse(line, &mut Arena::new(memory))? {
            return Ok(Some(record));
        }
    }
    Ok(None)
}

/// What `getpwnam_r` and its like return: 0 or the error. A record is stored in `record` and its address in `result`,
/// else null.
pub fn answer<R: Copy>(found: Result<Option<R>, Errno>, record: OutArg<R>, result: OutArg<*mut R>) -> c_int {
    result.set(null_mut());
    match record.get().and_then(|out| Ok((out, found?))) {
        Ok((out, Some(found))) => {
            out.set(found);
            result.set(record.as_mut_ptr());
            0
        }
        Ok((_, None)) => 0,
        Err(error) => error.code(),
    }
}

/// [`answer`] for a walk, which ends with `ENOENT`.
pub fn answer_next<R: Copy>(found: Result<Option<R>, Errno>, record: OutArg<R>, result: OutArg<*mut R>) -> c_int {
    answer(found.and_then(|found| found.ok_or(Errno::NOENT).map(Some)), record, result)
}

/// The record of the next line that is one, with its strings in `memory`; `next` returns the lines.
pub fn next_of<R: Record>(
    memory: Out<'_, u8>,
    mut next: impl FnMut() -> Result<Option<Buffer<u8>>, Errno>,
) -> Result<Option<R>, Errno> {
    while let Some(line) = next()? {
        if let Some(record) = R::parse(line.as_slice(), &mut Arena::new(memory))? {
            return Ok(Some(record));
        }
    }
    Ok(None)
}

/// The record that the functions without a buffer of the program's return, and the state of a walk.
pub struct Shared<R> {
    block: *mut u8,
    record: Option<R>,
    text: Option<Buffer<u8>>,
    at: usize,
}

impl<R: Record> Shared<R> {
    /// No record yet.
    pub const fn new() -> Self {
        Shared { block: null_mut(), record: None, text: None, at: 0 }
    }

    fn memory(&mut self, size: usize) -> Result<Out<'static, u8>, Errno> {
        // SAFETY: the block is null or from `malloc`; C lets a further call overwrite what was returned.
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
        let memory = self.memory(R::size_of_strings(text))?;
        let found = find(text, key, memory)?;
        Ok(found.map_or(null_mut(), |record| self.keep(record)))
    }

    /// [`Shared::find`], for the library.
    pub fn find_copy(&mut self, text: &[u8], key: Key<'_>) -> Result<Option<R>, Errno> {
        let found = self.find(text, key)?;
        Ok(self.record.filter(|_| !found.is_null()))
    }

    /// The record of a line, or null if the line is no record.
    pub fn of_line(&mut self, line: &[u8]) -> Result<*mut R, Errno> {
        self.store(R::size_of_strings(line), |strings| R::parse(line, strings))
    }

    /// The record of the next line that is one, or null; `next` returns the lines.
    pub fn of_lines(&mut self, mut next: impl FnMut() -> Result<Option<Buffer<u8>>, Errno>) -> Result<*mut R, Errno> {
        while let Some(line) = next()? {
            let found = self.of_line(line.as_slice())?;
            if !found.is_null() {
                return Ok(found);
            }
        }
        Ok(null_mut())
    }

    /// The record that `make` makes with this much memory for its strings, or null if it makes none.
    pub fn store(
        &mut self,
        size: usize,
        make: impl FnOnce(&mut Arena<'_>) -> Result<Option<R>, Errno>,
    ) -> Result<*mut R, Errno> {
        let memory = self.memory(size)?;
        let made = make(&mut Arena::new(memory))?;
        Ok(made.map_or(null_mut(), |record| self.keep(record)))
    }

    /// The next record of the walk over the text that `load` returns; null at the end.
    pub fn next(&mut self, load: fn() -> Result<Buffer<u8>, Errno>) -> Result<*mut R, Errno> {
        let next = self.walk(load, |shared, line| {
            let record = shared.of_line(line)?;
            Ok(if record.is_null() { None } else { Some(record) })
        });
        next.map(|record| record.unwrap_or(null_mut()))
    }

    /// Continues the walk up to the next line that `make` makes something of; nothing at the end. A line with an error
    /// comes again.
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

    /// Starts the walk anew.
    pub fn rewind(&mut self) {
        self.text = None;
        self.at = 0;
    }
}
