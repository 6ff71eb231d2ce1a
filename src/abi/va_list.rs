//! Variadic arguments.

use super::{LongDouble, c_void};

/// clang's `va_list` on wasm32, which is also what a variadic function gets as its last parameter: a pointer to slots
/// in memory, each aligned to its own size. With no variadic argument at all the pointer may be null.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct VaList(*mut c_void);

/// A type that C passes through `...` after the default argument promotions.
pub trait VaArg: Copy {}

impl VaArg for i32 {}
impl VaArg for u32 {}
impl VaArg for i64 {}
impl VaArg for u64 {}
impl VaArg for isize {}
impl VaArg for usize {}
impl VaArg for f64 {}
impl VaArg for LongDouble {}
impl<T> VaArg for *mut T {}
impl<T> VaArg for *const T {}

impl VaList {
    /// The list that starts at `slots`.
    pub const fn new(slots: *mut c_void) -> Self {
        VaList(slots)
    }

    /// Whether there was certainly no argument.
    pub fn is_null(&self) -> bool {
        self.0.is_null()
    }

    /// The next argument.
    ///
    /// # Safety
    /// The caller of the variadic function must have passed an argument of type `T` at this place.
    pub unsafe fn next<T: VaArg>(&mut self) -> T {
        let slot = self.0.map_addr(|a| a.wrapping_add(align_of::<T>() - 1) & !(align_of::<T>() - 1));
        self.0 = slot.wrapping_byte_add(size_of::<T>());
        // SAFETY: by the caller's word the slot holds a `T`.
        unsafe { slot.cast::<T>().read() }
    }
}
