//! The only code that turns a `Result` into a return value and `errno`.

use super::c::{EOF, thrd_busy, thrd_error, thrd_timedout};
use super::{Errno, c_int};

#[cfg(target_arch = "wasm32")]
mod variable {
    use super::super::Variable;
    use super::c_int;

    unsafe extern "C" {
        #[cfg_attr(target_feature = "atomics", thread_local)]
        safe static errno: Variable<c_int>;
    }

    pub fn get() -> c_int {
        errno.get()
    }

    pub fn set(value: c_int) {
        errno.set(value);
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod variable {
    use super::c_int;
    use core::sync::atomic::{AtomicI32, Ordering};

    static ERRNO: AtomicI32 = AtomicI32::new(0);

    pub fn get() -> c_int {
        ERRNO.load(Ordering::Relaxed)
    }

    pub fn set(value: c_int) {
        ERRNO.store(value, Ordering::Relaxed);
    }
}

/// The present value of `errno`.
pub fn errno_value() -> c_int {
    variable::get()
}

/// Sets `errno`. For the mapping below, and for the few functions that the standard lets return a result and set
/// `errno` at once (`strtol`, `strtod`, `strerror`, the mathematical functions).
pub fn set_errno(error: Errno) {
    variable::set(error.code());
}

/// Puts `errno` back to what [`errno_value`] said before a call whose errors are not to show, or to 0 for the few functions
/// that tell success by it.
pub fn restore_errno(value: c_int) {
    variable::set(value);
}

/// Returns the result, or sets `errno` and returns `otherwise`. Inlined, like the two below: an instance of its own
/// would stand in this module's object together with those of all other callers, and tie them together.
#[inline(always)]
pub fn or<T>(otherwise: T, result: Result<T, Errno>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => {
            set_errno(error);
            otherwise
        }
    }
}

/// A byte that was read, or `EOF` at the end and, with `errno` set, on errors.
#[inline(always)]
pub fn byte_or_eof(result: Result<Option<u8>, Errno>) -> c_int {
    match result {
        Ok(Some(byte)) => c_int::from(byte),
        Ok(None) => EOF,
        Err(error) => or(EOF, Err(error)),
    }
}

/// A number that C functions return, with the -1 that says "see `errno`".
pub trait MinusOne {
    /// -1.
    const MINUS_ONE: Self;
}

impl MinusOne for i32 {
    const MINUS_ONE: Self = -1;
}

impl MinusOne for i64 {
    const MINUS_ONE: Self = -1;
}

impl MinusOne for isize {
    const MINUS_ONE: Self = -1;
}

/// Returns what `body` returns, or -1 with `errno` set.
#[inline(always)]
pub fn or_minus_one<T: MinusOne>(body: impl FnOnce() -> Result<T, Errno>) -> T {
    or(T::MINUS_ONE, body())
}

/// 0, or -1 with `errno` set.
#[inline(always)]
pub fn zero_or_minus_one(body: impl FnOnce() -> Result<(), Errno>) -> c_int {
    or(-1, body().map(|()| 0))
}

/// 0 or the error number, for the functions that return it and leave `errno` alone (`pthread_*`, `posix_*`, `*_r`).
#[inline(always)]
pub fn error_number(body: impl FnOnce() -> Result<(), Errno>) -> c_int {
    match body() {
        Ok(()) => 0,
        Err(error) => error.code(),
    }
}

/// `thrd_success`, `thrd_busy`, `thrd_timedout` or `thrd_error`, for the functions of `<threads.h>`.
#[inline(always)]
pub fn thread_status(result: Result<(), Errno>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(Errno::BUSY) => thrd_busy,
        Err(Errno::TIMEDOUT) => thrd_timedout,
        Err(_) => thrd_error,
    }
}

/// Returns what `body` returns, or a null pointer with `errno` set.
#[inline(always)]
pub fn or_null<T>(body: impl FnOnce() -> Result<*mut T, Errno>) -> *mut T {
    or(core::ptr::null_mut(), body())
}

/// Returns what `body` returns, or a null pointer with `errno` set; `errno` is 0 if `body` returns a null pointer.
#[inline(always)]
pub fn or_null_at_end<T>(body: impl FnOnce() -> Result<*mut T, Errno>) -> *mut T {
    or_null(|| {
        body().inspect(|found| {
            if found.is_null() {
                restore_errno(0)
            }
        })
    })
}
