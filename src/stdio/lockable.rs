//! Locking the `FILE *` argument of a C function.

use super::FILE;
use super::lock::Taken;

/// A C function's stream argument.
pub trait Lockable {
    /// The stream's lock, taken; none of a null pointer.
    fn locked(&self) -> Option<Taken<'_>>;
}

impl Lockable for &FILE {
    #[inline]
    fn locked(&self) -> Option<Taken<'_>> {
        Some(self.lock.take())
    }
}

impl Lockable for Option<&FILE> {
    #[inline]
    fn locked(&self) -> Option<Taken<'_>> {
        self.map(|file| file.lock.take())
    }
}

impl Lockable for *mut FILE {
    #[inline]
    fn locked(&self) -> Option<Taken<'_>> {
        // SAFETY: C passes null or an open stream.
        unsafe { self.as_ref() }.map(|file| file.lock.take())
    }
}
