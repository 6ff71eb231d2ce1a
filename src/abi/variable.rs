//! Exported C variables.

use super::Out;
use core::cell::UnsafeCell;

/// A variable that C declares (`optind`, `timezone`): the program reads and assigns it without a call, so the library
/// remembers nothing about it, reads it whole and never lends a reference to it.
#[repr(transparent)]
pub struct Variable<T>(UnsafeCell<T>);

// SAFETY: the library reads and writes it whole. That two threads do not use one of these at once is the program's
// duty, as C and POSIX have it for each of them; without threads there is only one.
#[cfg(target_arch = "wasm32")]
unsafe impl<T> Sync for Variable<T> {}

impl<T: Copy> Variable<T> {
    /// With `value` at the start.
    pub const fn new(value: T) -> Self {
        Variable(UnsafeCell::new(value))
    }

    /// The present value.
    #[inline(always)]
    pub fn get(&self) -> T {
        // SAFETY: aligned and initialised; there are no references to it.
        unsafe { self.0.get().read() }
    }

    /// Assigns the variable.
    #[inline(always)]
    pub fn set(&self, value: T) {
        // SAFETY: aligned and ours; there are no references to it.
        unsafe { self.0.get().write(value) }
    }

    /// Its address, as C's `&` takes it.
    pub const fn as_mut_ptr(&self) -> *mut T {
        self.0.get()
    }
}

impl<const N: usize> Variable<[u8; N]> {
    /// An array that a function returns to C, up to `size` bytes.
    pub fn out(&self, size: usize) -> Out<'_, u8> {
        // SAFETY: within the array, to which there are no references; one thread at a time uses the functions that return it.
        unsafe { Out::slice(self.0.get().cast(), size.min(N)) }.unwrap_or_else(|_| Out::of(&mut []))
    }
}
