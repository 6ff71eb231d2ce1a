//! `printf` to streams and descriptors.

use crate::abi::*;
use crate::algo::fmt::Context;
use crate::stdio::context;
use crate::stdio::file::flag;
use crate::stdio::standard::output::STREAM as STDOUT;
use crate::stdio::{FILE, print};

/// Prints to a stream.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(always)]
pub(crate) unsafe fn to_stream(file: &FILE, format: CStrArg, args: VaList, context: fn() -> Context) -> c_int {
    // SAFETY: the arguments are what the format says.
    or_minus_one(|| unsafe { print::print(file, format.bytes()?, args, &context()) })
}

/// Prints to a descriptor, through a stream that lives as long as the call.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(always)]
pub(crate) unsafe fn to_descriptor(fd: c_int, format: CStrArg, args: VaList, context: fn() -> Context) -> c_int {
    // Marked as listed: exit must not look for it. Nothing stays pending in an unbuffered stream.
    let file = FILE::new(fd, flag::WRITABLE | flag::LISTED, core::ptr::null_mut(), 0);
    // SAFETY: the arguments are what the format says.
    unsafe { to_stream(&file, format, args, context) }
}

/// Writes formatted text to the standard output; returns the number of bytes, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/printf.html>
#[export(iprintf, __small_printf)]
pub unsafe extern "C" fn printf(format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { to_stream(&STDOUT, format, args, context::print) }
}

/// The same as `printf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vprintf.html>
#[export]
pub unsafe extern "C" fn vprintf(format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { to_stream(&STDOUT, format, args, context::print) }
}

/// Writes formatted text to `file`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fprintf.html>
#[export]
pub unsafe extern "C" fn fprintf(file: &FILE, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { to_stream(file, format, args, context::print) }
}

/// The same as `fprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfprintf.html>
#[export]
pub unsafe extern "C" fn vfprintf(file: &FILE, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { to_stream(file, format, args, context::print) }
}

/// Writes formatted text to the descriptor `fd`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dprintf.html>
#[export]
pub unsafe extern "C" fn dprintf(fd: c_int, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { to_descriptor(fd, format, args, context::print) }
}

/// The same as `dprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vdprintf.html>
#[export]
pub unsafe extern "C" fn vdprintf(fd: c_int, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { to_descriptor(fd, format, args, context::print) }
}
