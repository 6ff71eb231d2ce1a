//! Mutable state of the library.

use super::Out;
#[cfg(not(target_feature = "atomics"))]
use core::cell::RefCell;
use core::cell::{Cell, UnsafeCell};
use core::mem::MaybeUninit;

/// A value that lives as long as the program and is copied in and out whole.
///
/// `get` and `set` never lend a reference, so no re-entrant call (a signal handler raised by the program, a `malloc` of
/// the program's own that opens a file) can find it half-written.
#[repr(transparent)] // C's structures have fields of this type
pub struct Global<T: Copy>(Cell<T>);

// SAFETY: wasm32-wasip1 has no threads, so no two of them can reach the cell. Where there are threads, the cell is reached with
// the library's lock held (`abi::lock`), or it is the thread's own, or it is a word that is read and written whole. Natively,
// where the tests do run in threads, the type is not `Sync` and no static of it can be made.
#[cfg(target_arch = "wasm32")]
unsafe impl<T: Copy> Sync for Global<T> {}

impl<T: Copy> Global<T> {
    /// With `value` at the start.
    #[inline]
    pub const fn new(value: T) -> Self {
        Global(Cell::new(value))
    }

    /// The present value.
    #[inline]
    pub fn get(&self) -> T {
        #[cfg(target_feature = "atomics")]
        if size_of::<T>() <= 8 {
            // SAFETY: the cell's own value. Other threads may change it, which an access that must be made allows for.
            return unsafe { self.0.as_ptr().read_volatile() };
        }
        self.0.get()
    }

    /// Replaces the value.
    #[inline]
    pub fn set(&self, value: T) {
        #[cfg(target_feature = "atomics")]
        if size_of::<T>() <= 8 {
            // SAFETY: as in `get`; the type is `Copy`, so nothing is dropped.
            return unsafe { self.0.as_ptr().write_volatile(value) };
        }
        self.0.set(value);
    }

    /// Replaces the value and returns the old one. With threads that is not one step.
    #[inline]
    pub fn replace(&self, value: T) -> T {
        #[cfg(target_feature = "atomics")]
        {
            let old = self.get();
            self.set(value);
            old
        }
        #[cfg(not(target_feature = "atomics"))]
        self.0.replace(value)
    }
}

/// A value that lives as long as the program and is changed in place: a table, a growing buffer.
#[cfg(not(target_feature = "atomics"))]
pub struct GlobalRef<T>(RefCell<T>);

// SAFETY: as for `Global`.
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
unsafe impl<T> Sync for GlobalRef<T> {}

#[cfg(not(target_feature = "atomics"))]
impl<T> GlobalRef<T> {
    /// With `value` at the start.
    #[inline]
    pub const fn new(value: T) -> Self {
        GlobalRef(RefCell::new(value))
    }

    /// Lends the value to `body`; `None`, without a call, while an outer `with` on the same value is still running.
    #[inline]
    pub fn with<R>(&self, body: impl FnOnce(&mut T) -> R) -> Option<R> {
        match self.0.try_borrow_mut() {
            Ok(mut value) => Some(body(&mut value)),
            Err(_) => None,
        }
    }
}

/// A function, or a table of functions, that one part of the library installs for another to call, so that programs that never install it do not link
/// it: "flush the streams at exit", "forget the locks of a closed descriptor". One installer; installing again is harmless.
pub struct Hook<F: Copy>(Global<Option<F>>);

impl<F: Copy> Hook<F> {
    /// A hook that is not installed yet.
    #[allow(clippy::new_without_default)]
    #[inline]
    pub const fn new() -> Self {
        Hook(Global::new(None))
    }

    /// Installs the function.
    #[inline]
    pub fn install(&self, function: F) {
        self.0.set(Some(function));
    }

    /// The function, if it is installed.
    #[inline]
    pub fn get(&self) -> Option<F> {
        self.0.get()
    }
}

/// Memory for the result of a C function that returns a pointer into memory of the library, which its next call
/// overwrites.
pub struct Static<T>(UnsafeCell<MaybeUninit<T>>);

// SAFETY: as for `Global`; the library only writes it, whole.
#[cfg(target_arch = "wasm32")]
unsafe impl<T> Sync for Static<T> {}

impl<T> Static<T> {
    /// Without a value yet.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Static(UnsafeCell::new(MaybeUninit::uninit()))
    }

    /// With `value` at the start.
    pub const fn with(value: T) -> Self {
        Static(UnsafeCell::new(MaybeUninit::new(value)))
    }

    /// Stores a value, and returns C's pointer to it.
    pub fn set(&self, value: T) -> *mut T {
        let to: *mut T = self.0.get().cast();
        // SAFETY: ours, and never lent as a reference.
        unsafe { to.write(value) };
        to
    }

    /// Where a function stores the value.
    #[cfg(target_arch = "wasm32")]
    #[inline(always)]
    pub fn arg(&self) -> super::OutArg<'_, T> {
        // SAFETY: ours, and never lent as a reference.
        unsafe { super::OutArg::from_raw(self.as_mut_ptr()) }
    }

    /// C's pointer to the value.
    pub const fn as_mut_ptr(&self) -> *mut T {
        self.0.get().cast()
    }
}

impl<T, const N: usize> Static<[T; N]> {
    /// The memory, to be written.
    pub fn out(&self) -> Out<'_, T> {
        Out::raw(self.0.get().cast(), N)
    }
}
