//! Arguments of exported functions that are a pointer and a count, which `#[export]` (in `macros/`) makes of two of C's.

use crate::abi::{Errno, Out};
use core::marker::PhantomData;

/// A pointer to values to read, and their number.
pub struct Slice<'a, T> {
    ptr: *const T,
    len: usize,
    values: PhantomData<&'a [T]>,
}

impl<T> Clone for Slice<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<'_, T> {}

impl<'a, T> Slice<'a, T> {
    /// `len` values at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must be aligned and valid for reads of `len` values that stay unchanged for `'a`.
    pub unsafe fn from_raw(ptr: *const T, len: usize) -> Self {
        Slice { ptr, len, values: PhantomData }
    }

    /// The values. `EFAULT` if the pointer is null and the number is not 0, or if no object can be so large.
    #[inline(always)]
    pub fn get(self) -> Result<&'a [T], Errno> {
        if self.len == 0 {
            return Ok(&[]);
        }
        if self.ptr.is_null() || self.len > isize::MAX as usize / size_of::<T>().max(1) {
            return Err(Errno::FAULT);
        }
        // SAFETY: not null, of a size that an object can have, and readable by the type's contract.
        Ok(unsafe { core::slice::from_raw_parts(self.ptr, self.len) })
    }

    /// The number of values.
    pub fn len(self) -> usize {
        self.len
    }

    /// Whether there is no value.
    pub fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The pointer.
    pub fn as_ptr(self) -> *const T {
        self.ptr
    }
}

/// A pointer to memory for values to return, and how many it can hold.
#[derive(Clone, Copy)]
pub struct OutSlice<'a, T> {
    ptr: *mut T,
    len: usize,
    values: PhantomData<&'a mut [T]>,
}

impl<'a, T> OutSlice<'a, T> {
    /// Memory for `len` values at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must be aligned and valid for writes of `len` values for `'a`.
    pub unsafe fn from_raw(ptr: *mut T, len: usize) -> Self {
        OutSlice { ptr, len, values: PhantomData }
    }

    /// The memory; `EFAULT` if the pointer is null and the capacity is not 0.
    #[inline(always)]
    pub fn get(self) -> Result<Out<'a, T>, Errno> {
        // SAFETY: the type's contract is the same.
        unsafe { Out::slice(self.ptr, self.len) }
    }

    /// The memory, of which a length beyond the end of all means "as much as needed". Errors: `EFAULT`.
    #[inline(always)]
    pub fn within_memory(self) -> Result<Out<'a, T>, Errno> {
        let len = self.len.min((usize::MAX - self.ptr.addr()) / size_of::<T>().max(1));
        // SAFETY: the type's contract for a part of the memory.
        unsafe { Out::slice(self.ptr, len) }
    }

    /// The capacity in values.
    pub fn len(self) -> usize {
        self.len
    }

    /// Whether the capacity is 0.
    pub fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The pointer, to be returned or compared.
    pub fn as_mut_ptr(self) -> *mut T {
        self.ptr
    }
}

/// A pointer to initialised values that the function reads and changes, and their number.
pub struct MutSlice<'a, T> {
    ptr: *mut T,
    len: usize,
    values: PhantomData<&'a mut [T]>,
}

impl<'a, T> MutSlice<'a, T> {
    /// `len` values at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must point to `len` initialised values that nothing else uses for `'a`.
    pub unsafe fn from_raw(ptr: *mut T, len: usize) -> Self {
        MutSlice { ptr, len, values: PhantomData }
    }

    /// The values. `EINVAL` if no memory can hold so many, `EFAULT` if the pointer is null and the number is not 0.
    #[inline(always)]
    pub fn get(self) -> Result<&'a mut [T], Errno> {
        if self.len > isize::MAX as usize / size_of::<T>().max(1) {
            return Err(Errno::INVAL);
        }
        if self.len == 0 {
            return Ok(&mut []);
        }
        if self.ptr.is_null() {
            return Err(Errno::FAULT);
        }
        // SAFETY: not null, of a size that an object can have, and initialised by the type's contract.
        Ok(unsafe { core::slice::from_raw_parts_mut(self.ptr, self.len) })
    }

    /// All values but the last.
    pub fn without_last(self) -> Self {
        MutSlice { len: self.len.saturating_sub(1), ..self }
    }

    /// Calls `body` with each value.
    #[inline(always)]
    pub fn for_each(self, mut body: impl FnMut(&mut T)) {
        let len = if self.ptr.is_null() { 0 } else { self.len };
        for at in 0..len {
            // SAFETY: one of the values, by the type's contract.
            body(unsafe { &mut *self.ptr.add(at) });
        }
    }

    /// The number of values.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The pointer, to be returned or compared.
    pub fn as_mut_ptr(&self) -> *mut T {
        self.ptr
    }
}
