//! Output arguments: memory that C gives for results.

use crate::abi::Errno;
use core::marker::PhantomData;

/// A pointer through which a function returns values of `T`: written, never read, never a `&mut` to memory that may be
/// uninitialised or aliased. `'a` is how long the memory may be written.
pub struct Out<'a, T> {
    ptr: *mut T,
    len: usize,
    memory: PhantomData<&'a mut [T]>,
}

// Copies may write the same memory in turn: it is never lent as a reference.
impl<T> Clone for Out<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Out<'_, T> {}

impl<T> Out<'_, T> {
    /// One value at `ptr`; `EFAULT` if it is null.
    ///
    /// # Safety
    /// A pointer that is not null must be aligned and valid for a write of `T` for the lifetime of the `Out`.
    pub unsafe fn one(ptr: *mut T) -> Result<Self, Errno> {
        // SAFETY: the same contract, for one value.
        unsafe { Self::slice(ptr, 1) }
    }

    /// One value at `ptr`, or nothing wanted if it is null.
    ///
    /// # Safety
    /// As for [`Out::one`].
    pub unsafe fn optional(ptr: *mut T) -> Self {
        Out { ptr, len: if ptr.is_null() { 0 } else { 1 }, memory: PhantomData }
    }

    /// `len` values at `ptr`; a buffer of length 0 may be null, another is `EFAULT`.
    ///
    /// # Safety
    /// A pointer that is not null must be aligned and valid for writes of `len` values for the lifetime of the `Out`.
    pub unsafe fn slice(ptr: *mut T, len: usize) -> Result<Self, Errno> {
        if ptr.is_null() && len != 0 {
            return Err(Errno::FAULT);
        }
        Ok(Out { ptr, len, memory: PhantomData })
    }

    /// Nothing is wanted.
    pub const fn none() -> Self {
        Out { ptr: core::ptr::null_mut(), len: 0, memory: PhantomData }
    }

    /// For the boundary kit itself: `len` values at `ptr`, which it vouches for.
    pub(crate) fn raw(ptr: *mut T, len: usize) -> Self {
        Out { ptr, len, memory: PhantomData }
    }

    /// What an [`IoVec`](crate::wasi::types::IoVec) describes, whose maker vouched for it. A null pointer has no capacity.
    pub(crate) fn of_vector(ptr: *mut T, len: usize) -> Self {
        Out { ptr, len: if ptr.is_null() { 0 } else { len }, memory: PhantomData }
    }

    /// The capacity in values.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the capacity is 0.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The pointer, for the host to fill.
    pub fn as_mut_ptr(&self) -> *mut T {
        self.ptr
    }

    /// Stores the first value; does nothing if the capacity is 0.
    pub fn set(self, value: T) {
        self.set_at(0, value);
    }

    /// Stores the value at `index`; one that does not fit is dropped.
    pub fn set_at(self, index: usize, value: T) {
        if index < self.len {
            // SAFETY: within the `len` values that the constructor's caller vouched for.
            unsafe { self.ptr.add(index).write(value) }
        }
    }

    /// The memory for the first `n` values, if there is so much.
    pub fn first(self, n: usize) -> Self {
        Out { ptr: self.ptr, len: if n < self.len { n } else { self.len }, memory: PhantomData }
    }

    /// The memory after the first `n` values.
    pub fn skip(self, n: usize) -> Self {
        let n = if n < self.len { n } else { self.len };
        Out { ptr: self.ptr.wrapping_add(n), len: self.len - n, memory: PhantomData }
    }
}

impl<'a, T> Out<'a, T> {
    /// All of `slice`.
    pub fn of(slice: &'a mut [T]) -> Self {
        Out { ptr: slice.as_mut_ptr(), len: slice.len(), memory: PhantomData }
    }
}

impl<T: Copy> Out<'_, T> {
    /// Stores `value` everywhere.
    pub fn fill(self, value: T) {
        for at in 0..self.len {
            self.set_at(at, value);
        }
    }

    /// Stores as many of `values` as fit, and returns how many did.
    pub fn copy_from(self, values: &[T]) -> usize {
        let n = if values.len() < self.len { values.len() } else { self.len };
        if n == 0 {
            return 0;
        }
        // SAFETY: `n` is within both; `copy` allows C to pass overlapping memory.
        unsafe { core::ptr::copy(values.as_ptr(), self.ptr, n) };
        n
    }
}
