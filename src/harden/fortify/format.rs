//! Checked `printf` and its relatives. Those named `_chk` take a flag that asks for a look at the format; those that clang
//! calls for `<stdio.h>` get an object's size behind its pointer, and look at the format if the name ends in `_n` or nothing is
//! stored in memory.

use super::{check, constant};
use crate::abi::obstack::Obstack;
use crate::abi::syslog;
use crate::abi::*;
use crate::algo::fmt::{self, Context};
use crate::header::stdio::printf::{to_descriptor, to_stream};
use crate::header::stdio::sprintf::{to_block, to_memory};
use crate::stdio::FILE;
use crate::stdio::context;
use crate::stdio::standard::output::STREAM as STDOUT;

/// `sprintf` into an object of `size` bytes: beyond them nothing is written.
#[inline(always)]
unsafe fn whole(
    function: &[u8],
    to: *mut c_char,
    size: usize,
    format: CStrArg,
    args: VaList,
    context: fn() -> Context,
) -> c_int {
    // SAFETY: an object of `size` bytes, and what the format says.
    let len = unsafe { to_memory(to, size, format, args, context) };
    if len >= 0 {
        check(function, len as usize + 1, size);
    }
    len
}

/// `sprintf` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __sprintf_chk(
    to: *mut c_char,
    flag: c_int,
    size: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    if flag > 0 {
        constant::check(b"sprintf", format);
    }
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { whole(b"sprintf", to, size, format, args, context::print) }
}

/// `vsprintf` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __vsprintf_chk(
    to: *mut c_char,
    flag: c_int,
    size: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    if flag > 0 {
        constant::check(b"vsprintf", format);
    }
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { whole(b"vsprintf", to, size, format, args, context::print) }
}

/// `sprintf` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __fortify_sprintf(to: *mut c_char, size: usize, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { whole(b"sprintf", to, size, format, args, context::print) }
}

/// `sprintf` into an object of `size` bytes, with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_sprintf_n(to: *mut c_char, size: usize, format: CStrArg, args: VaList) -> c_int {
    constant::check(b"sprintf", format);
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { whole(b"sprintf", to, size, format, args, context::print) }
}

/// `sprintf` into an object of `size` bytes, without floating point.
#[export]
pub unsafe extern "C" fn __fortify_sprintf_integer(
    to: *mut c_char,
    size: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { whole(b"sprintf", to, size, format, args, context::print_integers) }
}

/// `snprintf` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __snprintf_chk(
    to: *mut c_char,
    n: usize,
    flag: c_int,
    size: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    if flag > 0 {
        constant::check(b"snprintf", format);
    }
    check(b"snprintf", n, size);
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { to_memory(to, n, format, args, context::print) }
}

/// `vsnprintf` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __vsnprintf_chk(
    to: *mut c_char,
    n: usize,
    flag: c_int,
    size: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    if flag > 0 {
        constant::check(b"vsnprintf", format);
    }
    check(b"vsnprintf", n, size);
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { to_memory(to, n, format, args, context::print) }
}

/// `snprintf` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __fortify_snprintf(
    to: *mut c_char,
    size: usize,
    n: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    check(b"snprintf", n, size);
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { to_memory(to, n, format, args, context::print) }
}

/// `snprintf` into an object of `size` bytes, with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_snprintf_n(
    to: *mut c_char,
    size: usize,
    n: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    constant::check(b"snprintf", format);
    check(b"snprintf", n, size);
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { to_memory(to, n, format, args, context::print) }
}

/// `snprintf` into an object of `size` bytes, without floating point.
#[export]
pub unsafe extern "C" fn __fortify_snprintf_integer(
    to: *mut c_char,
    size: usize,
    n: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    check(b"snprintf", n, size);
    // SAFETY: C passes what the format says, and memory as large as it says.
    unsafe { to_memory(to, n, format, args, context::print_integers) }
}

/// `printf` with a look at the format.
#[export]
pub unsafe extern "C" fn __printf_chk(flag: c_int, format: CStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check(b"printf", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { to_stream(&STDOUT, format, args, context::print) }
}

/// `vprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __vprintf_chk(flag: c_int, format: CStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check(b"vprintf", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { to_stream(&STDOUT, format, args, context::print) }
}

/// `printf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_printf(format: CStrArg, args: VaList) -> c_int {
    constant::check(b"printf", format);
    // SAFETY: C passes what the format says.
    unsafe { to_stream(&STDOUT, format, args, context::print) }
}

/// `fprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fprintf_chk(file: &FILE, flag: c_int, format: CStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check(b"fprintf", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { to_stream(file, format, args, context::print) }
}

/// `vfprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __vfprintf_chk(file: &FILE, flag: c_int, format: CStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check(b"vfprintf", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { to_stream(file, format, args, context::print) }
}

/// `fprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_fprintf(file: &FILE, format: CStrArg, args: VaList) -> c_int {
    constant::check(b"fprintf", format);
    // SAFETY: C passes what the format says.
    unsafe { to_stream(file, format, args, context::print) }
}

/// `dprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __dprintf_chk(fd: c_int, flag: c_int, format: CStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check(b"dprintf", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { to_descriptor(fd, format, args, context::print) }
}

/// `vdprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __vdprintf_chk(fd: c_int, flag: c_int, format: CStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check(b"vdprintf", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { to_descriptor(fd, format, args, context::print) }
}

/// `dprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_dprintf(fd: c_int, format: CStrArg, args: VaList) -> c_int {
    constant::check(b"dprintf", format);
    // SAFETY: C passes what the format says.
    unsafe { to_descriptor(fd, format, args, context::print) }
}

/// `asprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __asprintf_chk(to: OutArg<*mut c_char>, flag: c_int, format: CStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check(b"asprintf", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { to_block(to, format, args, context::print) }
}

/// `vasprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __vasprintf_chk(to: OutArg<*mut c_char>, flag: c_int, format: CStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check(b"vasprintf", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { to_block(to, format, args, context::print) }
}

/// `asprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_asprintf(to: OutArg<*mut c_char>, format: CStrArg, args: VaList) -> c_int {
    constant::check(b"asprintf", format);
    // SAFETY: C passes what the format says.
    unsafe { to_block(to, format, args, context::print) }
}

/// `obstack_printf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_obstack_printf(to: ObjArg<Obstack>, format: CStrArg, args: VaList) -> c_int {
    constant::check(b"obstack_printf", format);
    // SAFETY: C passes an obstack, and what the format says.
    or_minus_one(|| unsafe { fmt::format(to.get()?, format.bytes()?, args, &context::print()) })
}

/// `obstack_vprintf` with a look at the format.
#[export(__obstack_printf_chk)]
pub unsafe extern "C" fn __obstack_vprintf_chk(
    to: ObjArg<Obstack>,
    flag: c_int,
    format: CStrArg,
    args: VaList,
) -> c_int {
    if flag > 0 {
        constant::check(b"obstack_vprintf", format);
    }
    // SAFETY: C passes an obstack, and what the format says.
    or_minus_one(|| unsafe { fmt::format(to.get()?, format.bytes()?, args, &context::print()) })
}

/// `syslog` with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_syslog(priority: c_int, format: CStrArg, args: VaList) {
    constant::check(b"syslog", format);
    // SAFETY: C passes what the format says.
    unsafe { syslog::report(priority, format.as_ptr(), args) }
}

/// `vsyslog` with a look at the format.
#[export(__syslog_chk)]
pub unsafe extern "C" fn __vsyslog_chk(priority: c_int, flag: c_int, format: CStrArg, args: VaList) {
    if flag > 0 {
        constant::check(b"vsyslog", format);
    }
    // SAFETY: C passes what the format says.
    unsafe { syslog::report(priority, format.as_ptr(), args) }
}
