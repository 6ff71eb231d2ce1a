//! An argz vector: consecutive strings in one block from `malloc`. Exports no symbol.

use crate::abi::*;
use crate::algo::text::argz::{entries, find, inserted, parts, replaced};
use core::ffi::CStr;
use core::marker::PhantomData;

/// C's pointers to the block and its length.
#[derive(Clone, Copy)]
pub struct Vector<'a, T> {
    block: *mut *mut T,
    len: *mut size_t,
    bytes: PhantomData<&'a mut [T]>,
}

impl<T> Vector<'_, T> {
    /// # Safety
    /// The pointers must be valid as long as it is used: a block from `malloc`, or null, and its length.
    pub unsafe fn from_raw(block: *mut *mut T, len: *mut size_t) -> Self {
        Vector { block, len, bytes: PhantomData }
    }
}

impl<'a> Vector<'a, u8> {
    /// All bytes.
    pub fn bytes(self) -> &'a [u8] {
        // SAFETY: as `from_raw` says.
        unsafe { bytes((*self.block).cast(), *self.len) }.unwrap_or(&[])
    }

    /// Makes it an empty one, whatever stood there.
    pub fn reset(self) {
        // SAFETY: as `from_raw` says.
        unsafe {
            *self.block = core::ptr::null_mut();
            *self.len = 0;
        }
    }

    /// Adds bytes.
    pub fn append(self, more: &[u8]) -> Result<(), Errno> {
        if more.is_empty() {
            return Ok(());
        }
        // SAFETY: as `from_raw` says; the block has memory for all.
        unsafe {
            let len = *self.len;
            let block = c_realloc((*self.block).cast(), len.checked_add(more.len()).ok_or(Errno::NOMEM)?)?;
            *self.block = block.cast();
            Out::slice(block.wrapping_add(len), more.len())?.copy_from(more);
            *self.len = len + more.len();
        }
        Ok(())
    }

    /// Adds a string.
    pub fn push(self, text: &[u8]) -> Result<(), Errno> {
        // A failure in the middle must leave what was there.
        let before = self.bytes().len();
        self.append(text).and_then(|()| self.append(&[0])).inspect_err(|_| self.cut(before, text.len()))
    }

    /// Puts another block in its place.
    pub fn replace(self, other: Buffer<u8>) {
        let len = other.len();
        // SAFETY: as `from_raw` says.
        unsafe {
            c_free((*self.block).cast());
            *self.block = other.into_raw().cast();
            *self.len = len;
        }
    }

    /// Takes `count` bytes out; with the last one the block goes as well.
    pub fn cut(self, at: usize, count: usize) {
        let len = self.bytes().len();
        let count = count.min(len.saturating_sub(at));
        // SAFETY: as `from_raw` says; all within the block.
        unsafe {
            if count < len {
                let hole = (*self.block).add(at);
                hole.copy_from(hole.add(count), len - at - count);
            } else {
                c_free((*self.block).cast());
                *self.block = core::ptr::null_mut();
            }
            *self.len = len - count;
        }
    }

    /// Adds the parts of `text` between separators; an empty one only at the end.
    pub fn push_parts(self, text: CStrArg, separator: c_int) -> Result<(), Errno> {
        self.append(parts(text.bytes()?, separator as u8)?.as_slice())
    }

    /// Makes it one of these strings. Errors: `ENOMEM`, with an empty one.
    pub fn create<'b>(self, strings: impl Iterator<Item = &'b CStr>) -> Result<(), Errno> {
        self.reset();
        for text in strings {
            self.append(text.to_bytes_with_nul()).inspect_err(|_| self.cut(0, usize::MAX))?;
        }
        Ok(())
    }

    /// Takes the string at `entry`, which is in it, out.
    pub fn delete(self, entry: CStrArg) {
        if let Some(text) = entry.optional() {
            self.cut(entry.as_ptr().addr() - self.bytes().as_ptr().addr(), text.count_bytes() + 1);
        }
    }

    /// Puts a string in front of the one that `before` points into, or at the end.
    pub fn insert(self, before: CStrArg, entry: CStrArg) -> Result<(), Errno> {
        let text = entry.get()?.to_bytes_with_nul();
        if before.is_null() {
            return self.append(text);
        }
        let old = self.bytes();
        let offset = before.as_ptr().addr().checked_sub(old.as_ptr().addr()).ok_or(Errno::INVAL)?;
        self.replace(inserted(old, offset, text)?);
        Ok(())
    }

    /// Puts `with` wherever `text` is, and adds to `count` how often.
    pub fn replace_all(self, text: CStrArg, with: CStrArg, count: Option<&mut c_uint>) -> Result<(), Errno> {
        let (new, found) = replaced(self.bytes(), text.bytes()?, with.bytes()?)?;
        if found != 0 {
            self.replace(new);
            if let Some(count) = count {
                *count = count.wrapping_add(found);
            }
        }
        Ok(())
    }

    /// Takes the entry with a name out, if there is one.
    pub fn remove(self, name: &[u8]) {
        if let Some((start, entry)) = find(self.bytes(), name) {
            self.cut(start, entry.len() + 1);
        }
    }

    /// Adds an entry in place of one with its name; without `=` if `value` is null.
    pub fn set(self, name: CStrArg, value: CStrArg) -> Result<(), Errno> {
        let name = name.bytes()?;
        let mut entry = Buffer::new();
        entry.extend(name)?;
        if let Some(value) = value.optional() {
            entry.push(b'=')?;
            entry.extend(value.to_bytes())?;
        }
        entry.push(0)?;
        self.remove(name);
        self.append(entry.as_slice())
    }

    /// Adds the entries of another vector; those whose names there are already only to `replace` them.
    pub fn merge(self, other: &[u8], replace: bool) -> Result<(), Errno> {
        for (_, entry) in entries(other) {
            let known = find(self.bytes(), entry).is_some();
            if known && replace {
                self.remove(entry);
            }
            if !known || replace {
                self.push(entry)?;
            }
        }
        Ok(())
    }

    /// Takes the entries without `=` out.
    pub fn strip(self) {
        while let Some((start, entry)) = entries(self.bytes()).find(|(_, entry)| !entry.contains(&b'=')) {
            self.cut(start, entry.len() + 1);
        }
    }
}

/// The offset of the entry with a name, and the entry.
pub fn find_entry<'a>(vector: Slice<'a, u8>, name: CStrArg) -> Option<(usize, &'a [u8])> {
    find(vector.get().ok()?, name.bytes().unwrap_or(b""))
}

/// 0 or the error.
pub fn code(result: Result<(), Errno>) -> c_int {
    result.map_or_else(|error| error.code(), |()| 0)
}
