//! A growable array in memory from the program's `malloc`.

use super::{Errno, Out, c_free, c_malloc};
use core::ffi::CStr;

/// A growable array of plain values in memory from the program's `malloc`, given back when dropped.
pub struct Buffer<T: Copy> {
    ptr: *mut T,
    len: usize,
    capacity: usize,
}

impl<T: Copy> Buffer<T> {
    /// An empty array, without memory yet.
    pub const fn new() -> Self {
        Buffer { ptr: core::ptr::null_mut(), len: 0, capacity: 0 }
    }

    /// How many values it holds.
    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether it holds no value.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many values fit before it must grow.
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// The values.
    #[inline]
    pub fn as_slice(&self) -> &[T] {
        if self.ptr.is_null() {
            return &[];
        }
        // SAFETY: the first `len` values are initialised.
        unsafe { core::slice::from_raw_parts(self.ptr, self.len) }
    }

    /// The values, to be changed.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        if self.ptr.is_null() {
            return &mut [];
        }
        // SAFETY: the first `len` values are initialised.
        unsafe { core::slice::from_raw_parts_mut(self.ptr, self.len) }
    }

    /// Where the values are: for C, which may keep it until the next change.
    pub fn as_mut_ptr(&mut self) -> *mut T {
        self.ptr
    }

    /// Makes room for exactly `capacity` values in all, if there is less.
    pub fn reserve_exact(&mut self, capacity: usize) -> Result<(), Errno> {
        if capacity <= self.capacity {
            return Ok(());
        }
        let size = capacity.checked_mul(size_of::<T>()).ok_or(Errno::NOMEM)?;
        // `malloc` aligns for every plain type. (No `realloc`: most programs would have it for this alone.)
        let new = c_malloc(size)?.cast();
        let old = core::mem::replace(&mut self.ptr, new);
        if !old.is_null() {
            // SAFETY: both have room for `len` values; the old memory came from here.
            unsafe {
                old.copy_to_nonoverlapping(new, self.len);
                c_free(old.cast());
            }
        }
        self.capacity = capacity;
        Ok(())
    }

    /// Makes room for `more` further values; grows by half at least, so that pushing is cheap.
    pub fn reserve(&mut self, more: usize) -> Result<(), Errno> {
        let needed = self.len.checked_add(more).ok_or(Errno::NOMEM)?;
        if needed <= self.capacity {
            return Ok(());
        }
        let half_more = self.capacity + self.capacity / 2;
        self.reserve_exact(if needed > half_more { needed } else { half_more })
    }

    /// Makes room for one value, out of the way of [`push`](Self::push).
    #[cold]
    #[inline(never)]
    fn grow(&mut self) -> Result<(), Errno> {
        self.reserve(1)
    }

    /// Adds one value.
    #[inline]
    pub fn push(&mut self, value: T) -> Result<(), Errno> {
        if self.len == self.capacity {
            self.grow()?;
        }
        // SAFETY: there is room. A store, as a bulk copy of one value costs ten times as much.
        unsafe { self.ptr.add(self.len).write(value) };
        self.len += 1;
        Ok(())
    }

    /// Adds `values`.
    pub fn extend(&mut self, values: &[T]) -> Result<(), Errno> {
        self.reserve(values.len())?;
        self.spare().copy_from(values);
        self.len += values.len();
        Ok(())
    }

    /// The room behind the values.
    fn spare(&mut self) -> Out<'_, T> {
        Out::raw(self.ptr.wrapping_add(self.len), self.capacity - self.len)
    }

    /// Forgets all values behind the first `len`.
    #[inline]
    pub fn truncate(&mut self, len: usize) {
        if len < self.len {
            self.len = len;
        }
    }

    /// Hands the memory to C, which gives it back with `free`.
    pub fn into_raw(self) -> *mut T {
        core::mem::ManuallyDrop::new(self).ptr
    }

    /// Adds one value before the one with number `at`, or at the end.
    pub fn insert(&mut self, at: usize, value: T) -> Result<(), Errno> {
        self.push(value)?;
        let last = self.len - 1;
        if at < last {
            // SAFETY: all within the values.
            unsafe {
                self.ptr.add(at).copy_to(self.ptr.add(at + 1), last - at);
                self.ptr.add(at).write(value);
            }
        }
        Ok(())
    }

    /// Forgets `count` values from number `at` on, as far as there are so many; those behind them move forward.
    pub fn remove(&mut self, at: usize, count: usize) {
        let at = if at < self.len { at } else { self.len };
        let count = if count < self.len - at { count } else { self.len - at };
        if count > 0 {
            // SAFETY: all within the values.
            unsafe { self.ptr.add(at + count).copy_to(self.ptr.add(at), self.len - at - count) };
            self.len -= count;
        }
    }

    /// Forgets the first `n` values; the others move to the front.
    pub fn drain_front(&mut self, n: usize) {
        let n = if n < self.len { n } else { self.len };
        if n > 0 {
            self.as_mut_slice().copy_within(n.., 0);
            self.len -= n;
        }
    }
}

impl Buffer<u8> {
    /// Sets the length to `len`, with zeros where there was nothing.
    pub fn resize_zeroed(&mut self, len: usize) -> Result<(), Errno> {
        if len > self.len {
            self.reserve(len - self.len)?;
            // SAFETY: `reserve` made the room.
            unsafe { self.ptr.add(self.len).write_bytes(0, len - self.len) };
        }
        self.len = len;
        Ok(())
    }
}

impl Buffer<u8> {
    /// The bytes up to the first zero byte; none if there is no zero byte.
    pub fn as_cstr(&self) -> &CStr {
        CStr::from_bytes_until_nul(self.as_slice()).unwrap_or(c"")
    }
}

impl<T: Copy> Default for Buffer<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy> Drop for Buffer<T> {
    fn drop(&mut self) {
        if !self.ptr.is_null() {
            // SAFETY: it came from `c_malloc`, and nobody uses it after this.
            unsafe { c_free(self.ptr.cast()) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn insert_and_remove() {
        let mut buffer = Buffer::new();
        for (at, value) in [(0, 'c'), (0, 'a'), (1, 'b'), (9, 'd')] {
            assert_eq!(buffer.insert(at, value), Ok(()));
        }
        assert_eq!(buffer.as_slice(), ['a', 'b', 'c', 'd']);
        buffer.remove(1, 2);
        assert_eq!(buffer.as_slice(), ['a', 'd']);
        buffer.remove(5, 1);
        buffer.remove(1, usize::MAX);
        assert_eq!(buffer.as_slice(), ['a']);
    }
}
