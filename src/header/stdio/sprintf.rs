//! `printf` to memory.

use crate::abi::*;
use crate::algo::fmt::{self, Buffer, Context};
use crate::stdio::context;
use crate::stdio::print::print_growing;

/// Formats to at most `size` bytes at `to`, terminator included; returns how many there would be without a limit.
///
/// # Safety
/// `to` must be memory for `size` bytes or for the whole text, `args` must hold what `format` says.
#[inline(always)]
pub(crate) unsafe fn to_memory(
    to: *mut c_char,
    size: usize,
    format: CStrArg,
    args: VaList,
    context: fn() -> Context,
) -> c_int {
    // A size beyond the end of memory means "as much as needed".
    let size = size.min(usize::MAX - to.addr());
    or_minus_one(|| {
        // SAFETY: memory for `size` bytes.
        let mut sink = Buffer::new(unsafe { Out::slice(to.cast(), size) }?);
        // SAFETY: the arguments are what the format says.
        let result = unsafe { fmt::format(&mut sink, format.bytes()?, args, &context()) };
        sink.terminate();
        result
    })
}

/// Formats to a new block from `malloc` and stores its address; null there on failure.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(always)]
pub(crate) unsafe fn to_block(
    to: OutArg<*mut c_char>,
    format: CStrArg,
    args: VaList,
    context: fn() -> Context,
) -> c_int {
    // SAFETY: the arguments are what the format says.
    let result = format.bytes().and_then(|format| unsafe { print_growing(format, args, &context()) });
    let (block, n) = or((core::ptr::null_mut(), -1), result);
    to.set(block.cast());
    n
}

/// Stores formatted text at `to`, at most `size` bytes with the terminator; returns the length that the text has without
/// that limit, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/snprintf.html>
#[export]
pub unsafe extern "C" fn snprintf(to: *mut c_char, size: usize, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes memory for `size` bytes, and what the format says.
    unsafe { to_memory(to, size, format, args, context::print) }
}

/// The same as `snprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsnprintf.html>
#[export]
pub unsafe extern "C" fn vsnprintf(to: *mut c_char, size: usize, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes memory for `size` bytes, and what the format says.
    unsafe { to_memory(to, size, format, args, context::print) }
}

/// Stores formatted text at `to`, which must be large enough; returns its length.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sprintf.html>
#[export]
pub unsafe extern "C" fn sprintf(to: *mut c_char, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes memory for the text, and what the format says.
    unsafe { to_memory(to, usize::MAX, format, args, context::print) }
}

/// The same as `sprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsprintf.html>
#[export]
pub unsafe extern "C" fn vsprintf(to: *mut c_char, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes memory for the text, and what the format says.
    unsafe { to_memory(to, usize::MAX, format, args, context::print) }
}

/// Stores formatted text in a new block from `malloc`, the program's to free, and its address at `to`; returns its
/// length, or -1 with `errno` set and a null pointer stored.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/asprintf.html>
#[export]
pub unsafe extern "C" fn asprintf(to: OutArg<*mut c_char>, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { to_block(to, format, args, context::print) }
}

/// The same as `asprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/asprintf.html>
#[export]
pub unsafe extern "C" fn vasprintf(to: OutArg<*mut c_char>, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { to_block(to, format, args, context::print) }
}
