//! Variadic arguments.

use crate::abi::{CStrArg, Errno, LongDouble, WStrArg, c_void, wchar_t};
use core::marker::PhantomData;

/// clang's `va_list` on wasm32, which is also what a variadic function gets as its last parameter: a pointer to slots
/// in memory, each aligned to its own size. With no variadic argument at all the pointer may be null.
#[derive(Clone, Copy, PartialEq, Eq)]
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
    /// The caller of the variadic function must have passed an argument of type `T` here.
    pub unsafe fn next<T: VaArg>(&mut self) -> T {
        let slot = self.0.map_addr(|a| a.wrapping_add(align_of::<T>() - 1) & !(align_of::<T>() - 1));
        self.0 = slot.wrapping_byte_add(size_of::<T>());
        // SAFETY: by the caller's word the slot holds a `T`.
        unsafe { slot.cast::<T>().read() }
    }
}

/// A format of `printf`, `scanf` or their wide relatives, or null, and arguments of the types that it names.
#[derive(Clone, Copy)]
pub struct FormatArgs<'a, U> {
    format: *const U,
    args: VaList,
    text: PhantomData<&'a [U]>,
}

impl<U> FormatArgs<'_, U> {
    /// The format at `format`, which may be null, and its arguments.
    ///
    /// # Safety
    /// A pointer that is not null must point to a terminated text that stays unchanged for the type's lifetime, and `args` must
    /// hold what the text says.
    #[inline(always)]
    pub unsafe fn from_raw(format: *const U, args: VaList) -> Self {
        FormatArgs { format, args, text: PhantomData }
    }
}

/// The text of a format, and arguments of the types that it names.
#[derive(Clone, Copy)]
pub struct Format<'a, U> {
    text: &'a [U],
    args: VaList,
}

impl<'a, U> Format<'a, U> {
    /// The text.
    #[inline(always)]
    pub fn text(self) -> &'a [U] {
        self.text
    }

    /// The arguments, which are what the text says.
    #[inline(always)]
    pub fn args(self) -> VaList {
        self.args
    }
}

impl<'a> FormatArgs<'a, u8> {
    /// The format and its arguments; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn get(self) -> Result<Format<'a, u8>, Errno> {
        Ok(Format { text: self.arg().bytes()?, args: self.args })
    }

    /// The format as an argument.
    #[inline(always)]
    pub fn arg(self) -> CStrArg<'a> {
        // SAFETY: null or terminated, by the type's contract.
        unsafe { CStrArg::from_raw(self.format.cast()) }
    }
}

impl<'a> FormatArgs<'a, wchar_t> {
    /// The format and its arguments; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn get(self) -> Result<Format<'a, wchar_t>, Errno> {
        Ok(Format { text: self.arg().get()?, args: self.args })
    }

    /// The format as an argument.
    #[inline(always)]
    pub fn arg(self) -> WStrArg<'a> {
        // SAFETY: null or terminated, by the type's contract.
        unsafe { WStrArg::from_raw(self.format) }
    }
}
