//! Intrusive links between C objects.

use core::ptr::null_mut;
use core::sync::atomic::{AtomicPtr, Ordering::Relaxed};

/// A link to an object of the program's that stays where it is as long as it is linked, as C demands of a mutex that is locked.
pub struct Link<T>(AtomicPtr<T>);

impl<T> Link<T> {
    /// To nothing.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Link(AtomicPtr::new(null_mut()))
    }

    /// The object.
    pub fn get(&self) -> Option<&'static T> {
        // SAFETY: `set` took its address from a reference, and the object stays as long as it is linked.
        unsafe { self.0.load(Relaxed).as_ref() }
    }

    /// Changes what it links to.
    pub fn set(&self, object: Option<&T>) {
        self.0.store(object.map_or(null_mut(), |object| (&raw const *object).cast_mut()), Relaxed);
    }
}
