//! Where C wants a result placed.

use super::Errno;

/// A pointer through which a function returns values of `T`: written, never read, never a `&mut` to memory that may be
/// uninitialised or aliased.
#[derive(Clone, Copy)]
pub struct Out<T> {
    ptr: *mut T,
    len: usize,
}

impl<T> Out<T> {
    /// One value at `ptr`; `EFAULT` if it is null.
    ///
    /// # Safety
    /// A pointer that is not null must be aligned and valid for a write of `T` as long as the `Out` is used.
    pub unsafe fn one(ptr: *mut T) -> Result<Self, Errno> {
        // SAFETY: the caller's.
        unsafe { Self::slice(ptr, 1) }
    }

    /// One value at `ptr`, or nothing wanted if it is null.
    ///
    /// # Safety
    /// As for [`Out::one`].
    pub unsafe fn optional(ptr: *mut T) -> Self {
        Out { ptr, len: if ptr.is_null() { 0 } else { 1 } }
    }

    /// `len` values at `ptr`; a buffer of length 0 may be null, another is `EFAULT`.
    ///
    /// # Safety
    /// A pointer that is not null must be aligned and valid for writes of `len` values as long as the `Out` is used.
    pub unsafe fn slice(ptr: *mut T, len: usize) -> Result<Self, Errno> {
        if ptr.is_null() && len != 0 {
            return Err(Errno::FAULT);
        }
        Ok(Out { ptr, len })
    }

    /// For tests: all of `place`, which lives longer.
    #[cfg(test)]
    pub fn of(place: &mut [T]) -> Self {
        Out { ptr: place.as_mut_ptr(), len: place.len() }
    }

    /// Nothing is wanted.
    pub const fn none() -> Self {
        Out { ptr: core::ptr::null_mut(), len: 0 }
    }

    /// For the boundary kit itself: `len` values at `ptr`, which it vouches for.
    pub(super) fn raw(ptr: *mut T, len: usize) -> Self {
        Out { ptr, len }
    }

    /// What an [`IoVec`](crate::wasi::types::IoVec) describes, whose maker vouched for it. A null pointer has no room.
    pub(crate) fn of_vector(ptr: *mut T, len: usize) -> Self {
        Out { ptr, len: if ptr.is_null() { 0 } else { len } }
    }

    /// How many values fit.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether no value fits.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The pointer, for the host to fill.
    pub fn as_mut_ptr(&self) -> *mut T {
        self.ptr
    }

    /// Places the first value; does nothing where none is wanted.
    pub fn set(self, value: T) {
        self.set_at(0, value);
    }

    /// Places value number `index`; one that does not fit is dropped.
    pub fn set_at(self, index: usize, value: T) {
        if index < self.len {
            // SAFETY: within the `len` values that the constructor's caller vouched for.
            unsafe { self.ptr.add(index).write(value) }
        }
    }

    /// What is left behind the first `n` values.
    pub fn skip(self, n: usize) -> Self {
        let n = if n < self.len { n } else { self.len };
        Out { ptr: self.ptr.wrapping_add(n), len: self.len - n }
    }
}

impl<T: Copy> Out<T> {
    /// Places as many of `values` as fit, and returns how many did.
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
