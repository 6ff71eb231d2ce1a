//! Arguments that are pointers to pointers.

use crate::abi::c_char;
use core::cell::Cell;
use core::marker::PhantomData;

/// `char **` to memory for as many strings as the function stores there and a null pointer.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct OutStringsArg<'a>(*mut *mut c_char, PhantomData<&'a mut [*mut c_char]>);

impl OutStringsArg<'_> {
    /// Stores the strings, of which there are as many as the function's contract says, and a null pointer.
    pub fn store(self, strings: impl Iterator<Item = *mut c_char>) {
        let mut slot = self.0;
        for string in strings.chain([core::ptr::null_mut()]) {
            // SAFETY: memory for the strings and a null pointer, by the type's contract.
            unsafe { slot.write(string) };
            slot = slot.wrapping_add(1);
        }
    }
}

/// `char **` and `size_t *` of `getline`: where the program keeps a block from `malloc`, or null, and its size.
#[derive(Clone, Copy)]
pub struct LineArg<'a, T> {
    block: Option<&'a Cell<*mut T>>,
    size: Option<&'a Cell<usize>>,
}

impl<'a, T> LineArg<'a, T> {
    /// The block whose address is at `block` and whose size is at `size`, each of which may be null.
    ///
    /// # Safety
    /// Pointers that are not null must be valid for reads and writes for `'a`. A block there must be from `malloc` and of that
    /// size.
    #[inline(always)]
    pub unsafe fn from_raw(block: *mut *mut T, size: *mut usize) -> Self {
        // SAFETY: null or valid, by this function's contract.
        unsafe { LineArg { block: block.cast::<Cell<*mut T>>().as_ref(), size: size.cast::<Cell<usize>>().as_ref() } }
    }

    /// The pointer and the size, unless one of them is null.
    #[inline(always)]
    pub fn get(self) -> Option<(&'a Cell<*mut T>, &'a Cell<usize>)> {
        Some((self.block?, self.size?))
    }
}
