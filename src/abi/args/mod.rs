//! The arguments of exported functions.
//!
//! Each is a C pointer with the contract that C's caller keeps, so that a shim that takes them needs no unsafe code. They
//! are made where C calls, or by unsafe functions; nothing in safe Rust can forge one. `#[export]` (in `macros/`) makes a
//! [`Slice`](super::Slice) or an [`OutSlice`](super::OutSlice) of a pointer and the count that follows it.

pub mod cstr;
pub mod out;
pub mod pointers;
pub mod slices;
pub mod text;
pub mod units;
pub mod va_list;

use super::{Errno, Out, OutSlice, Slice, c_char, wchar_t};
use core::ffi::CStr;
use core::marker::PhantomData;
use core::ptr::NonNull;

/// `const char *`: a terminated string that stays unchanged during the call, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct CStrArg<'a>(*const c_char, PhantomData<&'a CStr>);

impl<'a> CStrArg<'a> {
    /// A null pointer.
    pub const NULL: Self = CStrArg(core::ptr::null(), PhantomData);

    /// The string at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must point to a terminated string that stays unchanged for `'a`.
    pub unsafe fn from_raw(ptr: *const c_char) -> Self {
        CStrArg(ptr, PhantomData)
    }

    /// The string; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn get(self) -> Result<&'a CStr, Errno> {
        self.optional().ok_or(Errno::FAULT)
    }

    /// Its bytes, without the terminator; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn bytes(self) -> Result<&'a [u8], Errno> {
        Ok(self.get()?.to_bytes())
    }

    /// The string, or `None` if the pointer is null.
    #[inline(always)]
    pub fn optional(self) -> Option<&'a CStr> {
        // SAFETY: a pointer that is not null is a terminated string, by the type's contract.
        (!self.0.is_null()).then(|| unsafe { CStr::from_ptr(self.0.cast()) })
    }

    /// The pointer, to be returned or compared.
    pub fn as_ptr(self) -> *const c_char {
        self.0
    }

    /// Whether the pointer is null.
    pub fn is_null(self) -> bool {
        self.0.is_null()
    }

    /// The number of bytes without the terminator; 0 if the pointer is null.
    #[inline(always)]
    pub fn len_or_0(self) -> usize {
        self.optional().map_or(0, CStr::count_bytes)
    }
}

/// `const wchar_t *`: a terminated wide string that stays unchanged during the call, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct WStrArg<'a>(*const wchar_t, PhantomData<&'a [wchar_t]>);

impl<'a> WStrArg<'a> {
    /// The wide string at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must point to a terminated wide string that stays unchanged for `'a`.
    pub unsafe fn from_raw(ptr: *const wchar_t) -> Self {
        WStrArg(ptr, PhantomData)
    }

    /// The string without its terminator; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn get(self) -> Result<&'a [wchar_t], Errno> {
        if self.0.is_null() {
            return Err(Errno::FAULT);
        }
        // SAFETY: a terminated wide string by the type's contract, which is read up to its terminator.
        Ok(unsafe { core::slice::from_raw_parts(self.0, crate::algo::text::wide::len(self.0)) })
    }

    /// The pointer, to be returned or compared.
    pub fn as_ptr(self) -> *const wchar_t {
        self.0
    }
}

/// `const T *`: a value to read, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct InArg<'a, T>(Option<NonNull<T>>, PhantomData<&'a T>);

impl<'a, T> InArg<'a, T> {
    /// The value; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn get(self) -> Result<&'a T, Errno> {
        self.optional().ok_or(Errno::FAULT)
    }

    /// The value, or `None` if the pointer is null.
    #[inline(always)]
    pub fn optional(self) -> Option<&'a T> {
        // SAFETY: a pointer that is not null is aligned and readable for the call, by the type's contract.
        self.0.map(|value| unsafe { value.as_ref() })
    }
}

/// `T *` through which a function returns one value, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct OutArg<'a, T>(Option<NonNull<T>>, PhantomData<&'a mut T>);

impl<'a, T> OutArg<'a, T> {
    /// Memory for a value at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must be aligned and valid for writes of `T` for `'a`.
    pub unsafe fn from_raw(ptr: *mut T) -> Self {
        OutArg(NonNull::new(ptr), PhantomData)
    }

    /// Memory for one value; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn get(self) -> Result<Out<'a, T>, Errno> {
        if self.0.is_none() { Err(Errno::FAULT) } else { Ok(self.optional()) }
    }

    /// Memory for one value, or for none if the pointer is null.
    #[inline(always)]
    pub fn optional(self) -> Out<'a, T> {
        // SAFETY: null, or aligned and writable for the call, by the type's contract.
        unsafe { Out::optional(self.as_mut_ptr()) }
    }

    /// Stores the value; does nothing if the pointer is null.
    #[inline(always)]
    pub fn set(self, value: T) {
        self.optional().set(value);
    }

    /// The pointer, to be returned or compared.
    pub fn as_mut_ptr(self) -> *mut T {
        self.0.map_or(core::ptr::null_mut(), NonNull::as_ptr)
    }
}

impl<'a, T> OutArg<'a, T> {
    /// Memory that the library itself has for a value.
    pub fn of(value: &'a mut T) -> Self {
        OutArg(Some(NonNull::from(value)), PhantomData)
    }
}

impl<'a, T, const N: usize> OutArg<'a, [T; N]> {
    /// Memory for `N` values; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn values(self) -> Result<Out<'a, T>, Errno> {
        // SAFETY: null, or writable for `N` values for the call, by the type's contract.
        unsafe { Out::slice(self.as_mut_ptr().cast(), N) }
    }
}

/// `char *`: a terminated string that the function changes in place, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct StrArg<'a>(*mut c_char, PhantomData<&'a mut [u8]>);

impl<'a> StrArg<'a> {
    /// Its bytes, without the terminator; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn get(self) -> Result<&'a mut [u8], Errno> {
        if self.0.is_null() {
            return Err(Errno::FAULT);
        }
        // SAFETY: a terminated string that may be changed and that nothing else uses during the call, by the type's contract.
        unsafe {
            let len = CStr::from_ptr(self.0.cast()).count_bytes();
            Ok(core::slice::from_raw_parts_mut(self.0.cast(), len))
        }
    }

    /// Stores a terminator in front; does nothing if the pointer is null.
    pub fn make_empty(self) {
        if !self.0.is_null() {
            // SAFETY: a string has its terminator at least.
            unsafe { self.0.write(0) }
        }
    }

    /// The pointer, to be returned.
    pub fn as_mut_ptr(self) -> *mut c_char {
        self.0
    }
}

/// `T *` to an object that the caller owns and that the function reads and changes, or null. For objects that reach a
/// function through one argument only: two of them may not be the same.
#[repr(transparent)]
pub struct ObjArg<'a, T>(Option<NonNull<T>>, PhantomData<&'a mut T>);

impl<'a, T> ObjArg<'a, T> {
    /// The object to look at, or `None` if the pointer is null.
    #[inline(always)]
    pub fn shared(&self) -> Option<&T> {
        // SAFETY: a pointer that is not null is an initialised object that nothing else uses, by the type's contract.
        self.0.map(|object| unsafe { object.as_ref() })
    }

    /// The object at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must point to an initialised object that nothing else uses for `'a`.
    pub unsafe fn from_raw(ptr: *mut T) -> Self {
        ObjArg(NonNull::new(ptr), PhantomData)
    }

    /// The object; `EFAULT` if the pointer is null.
    #[inline(always)]
    pub fn get(self) -> Result<&'a mut T, Errno> {
        self.optional().ok_or(Errno::FAULT)
    }

    /// The object, or `None` if the pointer is null.
    #[inline(always)]
    pub fn optional(self) -> Option<&'a mut T> {
        // SAFETY: a pointer that is not null is an initialised object that nothing else uses during the call, by the
        // type's contract.
        self.0.map(|mut object| unsafe { object.as_mut() })
    }
}

/// `T *` that a function reads or writes, as another argument says, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct InOutArg<'a, T>(Option<NonNull<T>>, PhantomData<&'a mut T>);

impl<'a, T> InOutArg<'a, T> {
    /// The value at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must be aligned, valid for writes of `T` for `'a`, and point to a value where the function reads it.
    pub unsafe fn from_raw(ptr: *mut T) -> Self {
        InOutArg(NonNull::new(ptr), PhantomData)
    }

    /// The value; `EFAULT` if the pointer is null.
    pub fn get(self) -> Result<T, Errno>
    where
        T: Copy,
    {
        // SAFETY: aligned and a value where the function reads it, by the type's contract.
        self.0.map(|value| unsafe { value.read() }).ok_or(Errno::FAULT)
    }

    /// Memory for one value; `EFAULT` if the pointer is null.
    pub fn out(self) -> Result<Out<'a, T>, Errno> {
        // SAFETY: null, or aligned and writable for the call, by the type's contract.
        unsafe { Out::one(self.0.map_or(core::ptr::null_mut(), NonNull::as_ptr)) }
    }
}

/// C's `datum` as an argument: a pointer to bytes that stay unchanged during the call, and their number.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct DatumArg<'a> {
    ptr: *const u8,
    len: usize,
    values: PhantomData<&'a [u8]>,
}

impl<'a> DatumArg<'a> {
    /// The bytes. Errors: as for [`Slice::get`].
    pub fn get(self) -> Result<&'a [u8], Errno> {
        // SAFETY: bytes that stay unchanged, by the type's contract.
        unsafe { Slice::from_raw(self.ptr, self.len) }.get()
    }
}

/// A pointer and a number of bytes in a structure of C's: memory that a request reads into or writes out.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Memory<'a> {
    ptr: *mut u8,
    len: usize,
    values: PhantomData<&'a mut [u8]>,
}

impl<'a> Memory<'a> {
    /// The number of bytes.
    pub fn len(self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The memory to read into. Errors: `EFAULT`.
    pub fn out(self) -> Result<Out<'a, u8>, Errno> {
        // SAFETY: null or so many writable bytes, by the type's contract.
        unsafe { Out::slice(self.ptr, self.len) }
    }

    /// The bytes to write out. Errors: `EFAULT`.
    pub fn bytes(self) -> Result<&'a [u8], Errno> {
        // SAFETY: initialised bytes, by the type's contract.
        unsafe { Slice::from_raw(self.ptr.cast_const(), self.len) }.get()
    }
}

/// `char *const *`: an array of terminated strings that ends with a null pointer, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct StringsArg<'a>(*const *const c_char, PhantomData<&'a CStr>);

impl<'a> StringsArg<'a> {
    /// The strings.
    pub fn iter(self) -> impl Iterator<Item = &'a CStr> {
        let mut at = self.0;
        core::iter::from_fn(move || {
            if at.is_null() {
                return None;
            }
            // SAFETY: within the array, up to its null pointer; every other element is a terminated string, by the type's
            // contract.
            let string = unsafe { super::cstr_or_none(at.read()) }?;
            at = at.wrapping_add(1);
            Some(string)
        })
    }
}

impl<'a> StringsArg<'a> {
    /// The array at `ptr`, which may be null.
    ///
    /// # Safety
    /// A pointer that is not null must point to terminated strings and behind them a null pointer, which stay for `'a`.
    pub unsafe fn from_raw(ptr: *const *const c_char) -> Self {
        StringsArg(ptr, PhantomData)
    }
}

/// `char *` to memory for a string that is as long as the function's contract lets it be, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct OutStrArg<'a>(*mut c_char, PhantomData<&'a mut [u8]>);

impl<'a> OutStrArg<'a> {
    /// Stores `text` and a terminator; `EFAULT` if the pointer is null. For texts that the function's contract allows.
    pub fn store(self, text: &[u8]) -> Result<(), Errno> {
        // SAFETY: null or memory for the string and its terminator, by the type's contract.
        let out = unsafe { Out::slice(self.0.cast::<u8>(), text.len() + 1) }?;
        out.copy_from(text);
        out.set_at(text.len(), 0);
        Ok(())
    }

    /// The memory, up to the end of all: the function's contract limits what is stored.
    #[inline(always)]
    pub fn unlimited(self) -> OutSlice<'a, u8> {
        // SAFETY: no more is stored than the function's contract allows, by the type's.
        unsafe { OutSlice::from_raw(self.0.cast(), usize::MAX) }
    }

    /// The pointer, to be returned.
    pub fn as_mut_ptr(self) -> *mut c_char {
        self.0
    }
}
