//! The list of strings that `glob` and `wordexp` make for C.

use crate::abi::{Errno, c_char, c_free, c_malloc, c_realloc};
use crate::algo::text::bulk;

/// The members that C's `glob_t` and `wordexp_t` start with. `list` is null, or a block from `malloc` with `offset` null
/// pointers, `count` strings from `malloc` and a null pointer.
#[repr(C)]
pub struct StringList {
    count: usize,
    list: *mut *mut c_char,
    offset: usize,
}

impl StringList {
    /// Makes it an empty list with so many null pointers in front, without regard to what was there.
    pub fn restart(&mut self, offset: usize) {
        (self.count, self.list, self.offset) = (0, core::ptr::null_mut(), offset);
    }

    /// The null pointers in front.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// Adds copies of the `len` strings that `get` returns for 0 and above. Errors: `ENOMEM`, with as many as there was
    /// memory for.
    pub fn extend<'a>(&mut self, len: usize, get: impl Fn(usize) -> &'a [u8]) -> Result<(), Errno> {
        let capacity = self.count.checked_add(len + 1).and_then(|n| n.checked_add(self.offset)).ok_or(Errno::NOMEM)?;
        let size = capacity.checked_mul(size_of::<*mut c_char>()).ok_or(Errno::NOMEM)?;
        // SAFETY: the list is null or from `malloc`, by the type's invariant; it is written within its capacity.
        unsafe {
            let is_new = self.list.is_null();
            self.list = c_realloc(self.list.cast(), size)?.cast();
            if is_new {
                self.list.write_bytes(0, self.offset);
            }
            let mut at = self.list.add(self.offset + self.count);
            *at = core::ptr::null_mut();
            for text in (0..len).map(get) {
                let copy = c_malloc(text.len() + 1)?;
                bulk::copy(copy, text.as_ptr(), text.len());
                *copy.add(text.len()) = 0;
                *at = copy.cast();
                at = at.add(1);
                *at = core::ptr::null_mut();
                self.count += 1;
            }
        }
        Ok(())
    }

    /// Frees the strings and the list, and makes it an empty one.
    pub fn free(&mut self) {
        if !self.list.is_null() {
            for i in 0..self.count {
                // SAFETY: one of the strings, each from `malloc`, by the type's invariant.
                unsafe { c_free((*self.list.add(self.offset + i)).cast()) };
            }
            // SAFETY: from `malloc`, by the type's invariant.
            unsafe { c_free(self.list.cast()) };
        }
        (self.count, self.list) = (0, core::ptr::null_mut());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::ffi::CStr;

    fn strings(list: &StringList) -> Vec<Option<Vec<u8>>> {
        let get = |i| unsafe { (*list.list.add(i)).as_ref() };
        (0..=list.offset + list.count)
            .map(|i| get(i).map(|text| unsafe { CStr::from_ptr(core::ptr::from_ref(text).cast()) }.to_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn grows_behind_the_offset() {
        let mut list = StringList { count: 7, list: core::ptr::dangling_mut(), offset: 9 };
        list.restart(2);
        list.extend(2, |i| [&b"a"[..], b"bc"][i]).unwrap();
        list.extend(0, |_| b"").unwrap();
        list.extend(1, |_| b"").unwrap();
        let text = |text: &[u8]| Some(text.to_vec());
        assert_eq!(strings(&list), [None, None, text(b"a"), text(b"bc"), text(b""), None]);
        list.free();
        assert_eq!((list.count, list.list.is_null(), list.offset()), (0, true, 2));
        list.free();
        assert!(list.extend(usize::MAX / 8, |_| b"").is_err());
    }
}
