//! A growable array in memory from the program's `malloc`.

use crate::abi::{Errno, c_free, c_malloc, small};
use crate::algo::text::scan;
use core::ffi::CStr;

/// A growable array of plain values in memory from the program's `malloc`, given back when dropped.
#[repr(C)]
pub struct Buffer<T: Copy> {
    ptr: *mut T,
    len: usize,
    capacity: usize,
}

/// [`Buffer::reserve_exact`] for values of `size` bytes.
///
/// # Safety
/// The array's values must have that size.
#[small]
#[inline(never)]
unsafe fn reallocate(array: &mut Buffer<u8>, capacity: usize, size: usize) -> Result<(), Errno> {
    if capacity <= array.capacity {
        return Ok(());
    }
    // `malloc` aligns for every plain type. (No `realloc`: most programs would have it for this alone.)
    let new = c_malloc(capacity.checked_mul(size).ok_or(Errno::NOMEM)?)?;
    let old = core::mem::replace(&mut array.ptr, new);
    if !old.is_null() {
        // SAFETY: both have memory for `len` values; the old memory came from here.
        unsafe {
            old.copy_to_nonoverlapping(new, array.len * size);
            c_free(old);
        }
    }
    array.capacity = capacity;
    Ok(())
}

/// [`Buffer::reserve`] for values of `size` bytes.
///
/// # Safety
/// The array's values must have that size.
#[small]
#[inline(never)]
unsafe fn reserve(array: &mut Buffer<u8>, more: usize, size: usize) -> Result<(), Errno> {
    let needed = array.len.checked_add(more).ok_or(Errno::NOMEM)?;
    if needed <= array.capacity {
        return Ok(());
    }
    // By half, and by some, so that the first few values are not moved one by one.
    let wanted = array.capacity + array.capacity / 2 + 4;
    // SAFETY: the array's values have that size, by this function's contract.
    unsafe { reallocate(array, if needed > wanted { needed } else { wanted }, size) }
}

/// [`Buffer::extend`] for values of `size` bytes.
///
/// # Safety
/// The array's values must have that size, and there must be `count` of them at `values`.
#[small]
#[inline(never)]
unsafe fn extend(array: &mut Buffer<u8>, values: *const u8, count: usize, size: usize) -> Result<(), Errno> {
    // SAFETY: the caller's; then there is memory behind the values, which those at `values` may not overlap, as the array is
    // borrowed to be changed.
    unsafe {
        reserve(array, count, size)?;
        if count != 0 {
            array.ptr.add(array.len * size).copy_from_nonoverlapping(values, count * size);
        }
    }
    array.len += count;
    Ok(())
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

    /// A pointer to the values for C, valid until the next change.
    pub fn as_mut_ptr(&mut self) -> *mut T {
        self.ptr
    }

    /// Reserves memory for exactly `capacity` values in all, if there is less.
    #[inline]
    pub fn reserve_exact(&mut self, capacity: usize) -> Result<(), Errno> {
        // SAFETY: the fields are those of an array of `T`.
        unsafe { reallocate(self.untyped(), capacity, size_of::<T>()) }
    }

    /// Reserves memory for `more` further values; grows by half at least, so that pushing is cheap.
    #[inline]
    pub fn reserve(&mut self, more: usize) -> Result<(), Errno> {
        // SAFETY: the fields are those of an array of `T`.
        unsafe { reserve(self.untyped(), more, size_of::<T>()) }
    }

    /// The fields, as [`reallocate`] takes them: every kind of array has the same code for what is rare.
    #[inline]
    fn untyped(&mut self) -> &mut Buffer<u8> {
        // SAFETY: `repr(C)`, and no field's layout depends on `T`. The values are not reached through the result.
        unsafe { &mut *(&raw mut *self).cast() }
    }

    /// Reserves memory for one value, out of the way of [`push`](Self::push).
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
        // SAFETY: below the capacity. A store, as a bulk copy of one value costs ten times as much.
        unsafe { self.ptr.add(self.len).write(value) };
        self.len += 1;
        Ok(())
    }

    /// Adds `values`.
    #[inline]
    pub fn extend(&mut self, values: &[T]) -> Result<(), Errno> {
        // SAFETY: the fields are those of an array of `T`.
        unsafe { extend(self.untyped(), values.as_ptr().cast(), values.len(), size_of::<T>()) }
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
            // SAFETY: `reserve` made the capacity.
            unsafe { self.ptr.add(self.len).write_bytes(0, len - self.len) };
        }
        self.len = len;
        Ok(())
    }
}

impl Buffer<u8> {
    /// The bytes up to the first zero byte; none if there is no zero byte.
    pub fn as_cstr(&self) -> &CStr {
        scan::terminated(self.as_slice()).unwrap_or(c"")
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
            // SAFETY: it came from `c_malloc`, and it is not used after this.
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
