//! One value in memory from the program's `malloc`.

use super::{Errno, c_free, c_malloc};
use core::ops::{Deref, DerefMut};

/// A value in memory of its own from the program's `malloc`, given back when dropped.
pub struct Owned<T>(*mut T);

impl<T> Owned<T> {
    /// Moves `value` there, or `ENOMEM`.
    pub fn new(value: T) -> Result<Self, Errno> {
        // `malloc` aligns for every ordinary type.
        let place = c_malloc(size_of::<T>())?.cast::<T>();
        // SAFETY: new memory of this size.
        unsafe { place.write(value) };
        Ok(Owned(place))
    }
}

impl<T> Deref for Owned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: initialised, and of this owner alone.
        unsafe { &*self.0 }
    }
}

impl<T> DerefMut for Owned<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: initialised, and of this owner alone.
        unsafe { &mut *self.0 }
    }
}

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        // SAFETY: initialised; nobody uses the memory after this.
        unsafe {
            self.0.drop_in_place();
            c_free(self.0.cast());
        }
    }
}
