//! A growable array of values with destructors.

use crate::abi::{Errno, c_free, c_malloc};

/// Values in a row in memory from the program's `malloc`, dropped and given back with this.
pub struct List<T> {
    ptr: *mut T,
    len: usize,
    capacity: usize,
}

impl<T> List<T> {
    /// An empty list, without memory yet.
    pub const fn new() -> Self {
        List { ptr: core::ptr::null_mut(), len: 0, capacity: 0 }
    }

    /// How many values it holds.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether it holds no value.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The values.
    pub fn as_slice(&self) -> &[T] {
        if self.ptr.is_null() {
            return &[];
        }
        // SAFETY: the first `len` values are initialised.
        unsafe { core::slice::from_raw_parts(self.ptr, self.len) }
    }

    /// The values, to be changed.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        if self.ptr.is_null() {
            return &mut [];
        }
        // SAFETY: the first `len` values are initialised, and `self` is lent alone.
        unsafe { core::slice::from_raw_parts_mut(self.ptr, self.len) }
    }

    /// Gets memory for one more value.
    fn grow(&mut self) -> Result<(), Errno> {
        if self.len < self.capacity {
            return Ok(());
        }
        let capacity = if self.capacity == 0 { 4 } else { self.capacity.saturating_mul(2) };
        let new: *mut T = c_malloc(capacity.saturating_mul(size_of::<T>()))?.cast();
        let old = core::mem::replace(&mut self.ptr, new);
        if !old.is_null() {
            // SAFETY: the values move to a larger block that is apart; the old one came from here.
            unsafe {
                old.copy_to_nonoverlapping(new, self.len);
                c_free(old.cast());
            }
        }
        self.capacity = capacity;
        Ok(())
    }

    /// Adds a value at the end. Errors: `ENOMEM`, after dropping it.
    pub fn push(&mut self, value: T) -> Result<(), Errno> {
        self.grow()?;
        // SAFETY: `grow` got memory for it.
        unsafe { self.ptr.add(self.len).write(value) };
        self.len += 1;
        Ok(())
    }

    /// Takes the last value.
    pub fn pop(&mut self) -> Option<T> {
        self.len = self.len.checked_sub(1)?;
        // SAFETY: initialised, and no longer counted.
        Some(unsafe { self.ptr.add(self.len).read() })
    }

    /// Drops all values.
    pub fn clear(&mut self) {
        while self.pop().is_some() {}
    }
}

impl<T> Drop for List<T> {
    fn drop(&mut self) {
        self.clear();
        // SAFETY: null or from `c_malloc`, and it is not used after this.
        unsafe { c_free(self.ptr.cast()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    #[test]
    fn values_are_dropped_once() {
        let value = Rc::new(());
        let mut list = List::new();
        for _ in 0..9 {
            assert_eq!(list.push(value.clone()), Ok(()));
        }
        assert_eq!((list.len(), list.as_slice().len(), Rc::strong_count(&value)), (9, 9, 10));
        drop(list.pop());
        assert_eq!(Rc::strong_count(&value), 9);
        drop(list);
        assert_eq!(Rc::strong_count(&value), 1);
        assert!(List::<u8>::new().pop().is_none() && List::<u8>::new().as_mut_slice().is_empty());
    }
}
