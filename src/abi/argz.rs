//! A vector of strings in one block from `malloc`, one behind the other, as C keeps it. No symbol of C stands here.

use crate::abi::*;

/// Where C keeps the block and its length.
#[derive(Clone, Copy)]
pub struct Vector {
    block: *mut *mut c_char,
    len: *mut size_t,
}

impl Vector {
    /// # Safety
    /// The pointers must be valid as long as it is used: a block from `malloc`, or null, and its length.
    pub unsafe fn new(block: *mut *mut c_char, len: *mut size_t) -> Self {
        Vector { block, len }
    }

    /// All bytes.
    pub fn bytes<'a>(self) -> &'a [u8] {
        // SAFETY: as `new` says.
        unsafe { bytes((*self.block).cast(), *self.len) }.unwrap_or(&[])
    }

    /// Makes it an empty one, whatever stood there.
    pub fn reset(self) {
        // SAFETY: as `new` says.
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
        // SAFETY: as `new` says; the block has memory for all.
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
        // SAFETY: as `new` says.
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
        // SAFETY: as `new` says; all within the block.
        unsafe {
            if count < len {
                let place = (*self.block).add(at);
                place.copy_from(place.add(count), len - at - count);
            } else {
                c_free((*self.block).cast());
                *self.block = core::ptr::null_mut();
            }
            *self.len = len - count;
        }
    }

    /// Adds the parts of `text` between separators; an empty one only at the end.
    pub fn push_parts(self, text: &[u8], separator: u8) -> Result<(), Errno> {
        let mut all = Buffer::new();
        let mut rest = text;
        while let Some(at) = rest.iter().position(|&byte| byte == separator) {
            let (part, behind) = rest.split_at(at);
            if !part.is_empty() {
                all.extend(part)?;
                all.push(0)?;
            }
            rest = behind.get(1..).unwrap_or(&[]);
        }
        if !text.is_empty() {
            all.extend(rest)?;
            all.push(0)?;
        }
        self.append(all.as_slice())
    }
}

/// The strings of a vector, each with the place where it starts.
pub fn entries(vector: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let rest = vector.get(at..).filter(|rest| !rest.is_empty())?;
        let len = rest.iter().position(|&byte| byte == 0).unwrap_or(rest.len());
        let start = at;
        at += len + 1;
        Some((start, rest.get(..len).unwrap_or(rest)))
    })
}

/// 0 or the error.
pub fn code(result: Result<(), Errno>) -> c_int {
    result.map_or_else(|error| error.code(), |()| 0)
}
