//! Values behind opaque C pointers.

use crate::abi::{Errno, c_free, c_malloc};
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use core::ptr::NonNull;

/// A value in memory from the program's `malloc`, dropped and given back with this.
pub struct Owned<T>(NonNull<T>, PhantomData<T>);

impl<T> Owned<T> {
    // Inline, here and below: else one object has the code of all types, and what their destructors need.
    /// Moves `value` there. Errors: `ENOMEM`, after dropping it.
    #[inline]
    pub fn new(value: T) -> Result<Self, Errno> {
        const { assert!(align_of::<T>() <= 16, "malloc aligns no further") }
        let memory = NonNull::new(c_malloc(size_of::<T>())?.cast::<T>()).ok_or(Errno::NOMEM)?;
        // SAFETY: new memory of the type's size, aligned for it.
        unsafe { memory.write(value) };
        Ok(Owned(memory, PhantomData))
    }

    /// The pointer, for C, which passes it back to the function that takes an [`OwnedArg`].
    pub fn into_raw(self) -> *mut T {
        core::mem::ManuallyDrop::new(self).0.as_ptr()
    }
}

impl<T> Owned<T> {
    /// Has the value live as long as the program.
    pub fn keep(self) -> &'static mut T
    where
        T: 'static,
    {
        // SAFETY: initialised in `new`, nobody else's, and never freed, as what would do so is forgotten.
        unsafe { &mut *self.into_raw() }
    }
}

impl<T> Deref for Owned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: initialised in `new`, and nobody else's.
        unsafe { self.0.as_ref() }
    }
}

impl<T> DerefMut for Owned<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: initialised in `new`, and nobody else's.
        unsafe { self.0.as_mut() }
    }
}

impl<T> Drop for Owned<T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: initialised in `new`, from `malloc`, and it is not used after this.
        unsafe {
            self.0.drop_in_place();
            c_free(self.0.as_ptr().cast());
        }
    }
}

/// `T *` that C got from [`Owned::into_raw`] and gives up with this call, or null.
#[repr(transparent)]
pub struct OwnedArg<T>(Option<NonNull<T>>, PhantomData<T>);

impl<T> OwnedArg<T> {
    /// The address, for functions whose handles are not all pointers.
    pub fn addr(&self) -> usize {
        self.0.map_or(0, |value| value.addr().get())
    }

    /// The value, or `None` if the pointer is null.
    pub fn take(self) -> Option<Owned<T>> {
        self.0.map(|value| Owned(value, PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    #[test]
    fn is_dropped_once() {
        let value = Rc::new(5);
        let mut owned = Owned::new(value.clone()).unwrap();
        assert_eq!((**owned, Rc::strong_count(&value)), (5, 2));
        *owned = Rc::new(6);
        assert_eq!(Rc::strong_count(&value), 1);
        *owned = value.clone();
        let raw = NonNull::new(owned.into_raw());
        assert_eq!(Rc::strong_count(&value), 2);
        drop(OwnedArg(raw, PhantomData).take());
        assert_eq!(Rc::strong_count(&value), 1);
        assert!(OwnedArg::<u8>(None, PhantomData).take().is_none());
    }
}
