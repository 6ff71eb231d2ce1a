//! Checked `printf` and its relatives. Those named `_chk` take a flag that asks for a look at the format; those that clang
//! calls for `<stdio.h>` get an object's size behind its pointer, and look at the format if the name ends in `_n` or nothing is
//! stored in memory.

use super::{check, constant};
use crate::abi::messages::syslog;
use crate::abi::search::obstack::Obstack;
use crate::abi::*;
use crate::algo::fmt::{self, Context};
use crate::stdio::FILE;
use crate::stdio::context::{PRINT, PRINT_INTEGERS};
use crate::stdio::print::{print, print_growing, print_to_descriptor};
use crate::stdio::print_memory::print_to_memory;
use crate::stdio::standard::output::STREAM as STDOUT;

/// `sprintf` into an object: beyond it nothing is written.
#[inline(always)]
fn whole(function: &[u8], to: OutSlice<u8>, format: FormatArgs<u8>, context: &Context) -> c_int {
    let len = print_to_memory(to, format, context);
    if len >= 0 {
        check(function, len as usize + 1, to.len());
    }
    len
}

/// Looks at the format on behalf of `function` if the flag of a `_chk` function asks for that.
#[inline(always)]
fn look(flag: c_int, function: &[u8], format: FormatArgs<u8>) {
    if flag > 0 {
        constant::check(function, format.arg());
    }
}

/// `sprintf` into an object of `size` bytes.
#[export]
pub extern "C" fn __sprintf_chk(to: OutSlice<u8, size>, flag: c_int, size: usize, format: FormatArgs<u8>) -> c_int {
    look(flag, b"sprintf", format);
    whole(b"sprintf", to, format, &PRINT)
}

/// `vsprintf` into an object of `size` bytes.
#[export]
pub extern "C" fn __vsprintf_chk(to: OutSlice<u8, size>, flag: c_int, size: usize, format: FormatArgs<u8>) -> c_int {
    look(flag, b"vsprintf", format);
    whole(b"vsprintf", to, format, &PRINT)
}

/// `sprintf` into an object of `size` bytes.
#[export]
pub extern "C" fn __fortify_sprintf(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    whole(b"sprintf", to, format, &PRINT)
}

/// `sprintf` into an object of `size` bytes, with a look at the format.
#[export]
pub extern "C" fn __fortify_sprintf_n(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    look(1, b"sprintf", format);
    whole(b"sprintf", to, format, &PRINT)
}

/// `sprintf` into an object of `size` bytes, without floating point.
#[export]
pub extern "C" fn __fortify_sprintf_integer(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    whole(b"sprintf", to, format, &PRINT_INTEGERS)
}

/// `snprintf` into an object of `size` bytes.
#[export]
pub extern "C" fn __snprintf_chk(
    to: OutSlice<u8, n>,
    n: usize,
    flag: c_int,
    size: usize,
    format: FormatArgs<u8>,
) -> c_int {
    look(flag, b"snprintf", format);
    check(b"snprintf", n, size);
    print_to_memory(to, format, &PRINT)
}

/// `vsnprintf` into an object of `size` bytes.
#[export]
pub extern "C" fn __vsnprintf_chk(
    to: OutSlice<u8, n>,
    n: usize,
    flag: c_int,
    size: usize,
    format: FormatArgs<u8>,
) -> c_int {
    look(flag, b"vsnprintf", format);
    check(b"vsnprintf", n, size);
    print_to_memory(to, format, &PRINT)
}

/// `snprintf` into an object of `size` bytes.
#[export]
pub extern "C" fn __fortify_snprintf(to: OutSlice<u8, n>, size: usize, n: usize, format: FormatArgs<u8>) -> c_int {
    check(b"snprintf", n, size);
    print_to_memory(to, format, &PRINT)
}

/// `snprintf` into an object of `size` bytes, with a look at the format.
#[export]
pub extern "C" fn __fortify_snprintf_n(to: OutSlice<u8, n>, size: usize, n: usize, format: FormatArgs<u8>) -> c_int {
    look(1, b"snprintf", format);
    check(b"snprintf", n, size);
    print_to_memory(to, format, &PRINT)
}

/// `snprintf` into an object of `size` bytes, without floating point.
#[export]
pub extern "C" fn __fortify_snprintf_integer(
    to: OutSlice<u8, n>,
    size: usize,
    n: usize,
    format: FormatArgs<u8>,
) -> c_int {
    check(b"snprintf", n, size);
    print_to_memory(to, format, &PRINT_INTEGERS)
}

/// `printf` with a look at the format.
#[export]
pub extern "C" fn __printf_chk(flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"printf", format);
    print(&STDOUT, format, &PRINT)
}

/// `vprintf` with a look at the format.
#[export]
pub extern "C" fn __vprintf_chk(flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"vprintf", format);
    print(&STDOUT, format, &PRINT)
}

/// `printf` with a look at the format.
#[export]
pub extern "C" fn __fortify_printf(format: FormatArgs<u8>) -> c_int {
    look(1, b"printf", format);
    print(&STDOUT, format, &PRINT)
}

/// `fprintf` with a look at the format.
#[export]
pub extern "C" fn __fprintf_chk(file: &FILE, flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"fprintf", format);
    print(file, format, &PRINT)
}

/// `vfprintf` with a look at the format.
#[export]
pub extern "C" fn __vfprintf_chk(file: &FILE, flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"vfprintf", format);
    print(file, format, &PRINT)
}

/// `fprintf` with a look at the format.
#[export]
pub extern "C" fn __fortify_fprintf(file: &FILE, format: FormatArgs<u8>) -> c_int {
    look(1, b"fprintf", format);
    print(file, format, &PRINT)
}

/// `dprintf` with a look at the format.
#[export]
pub extern "C" fn __dprintf_chk(fd: c_int, flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"dprintf", format);
    print_to_descriptor(fd, format, &PRINT)
}

/// `vdprintf` with a look at the format.
#[export]
pub extern "C" fn __vdprintf_chk(fd: c_int, flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"vdprintf", format);
    print_to_descriptor(fd, format, &PRINT)
}

/// `dprintf` with a look at the format.
#[export]
pub extern "C" fn __fortify_dprintf(fd: c_int, format: FormatArgs<u8>) -> c_int {
    look(1, b"dprintf", format);
    print_to_descriptor(fd, format, &PRINT)
}

/// `asprintf` with a look at the format.
#[export]
pub extern "C" fn __asprintf_chk(to: OutArg<*mut c_char>, flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"asprintf", format);
    print_growing(to, format, &PRINT)
}

/// `vasprintf` with a look at the format.
#[export]
pub extern "C" fn __vasprintf_chk(to: OutArg<*mut c_char>, flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"vasprintf", format);
    print_growing(to, format, &PRINT)
}

/// `asprintf` with a look at the format.
#[export]
pub extern "C" fn __fortify_asprintf(to: OutArg<*mut c_char>, format: FormatArgs<u8>) -> c_int {
    look(1, b"asprintf", format);
    print_growing(to, format, &PRINT)
}

/// `obstack_printf` with a look at the format.
#[export]
pub extern "C" fn __fortify_obstack_printf(to: ObjArg<Obstack>, format: FormatArgs<u8>) -> c_int {
    look(1, b"obstack_printf", format);
    or_minus_one(|| fmt::print(to.get()?, format.get()?, &PRINT))
}

/// `obstack_vprintf` with a look at the format.
#[export(__obstack_printf_chk)]
pub extern "C" fn __obstack_vprintf_chk(to: ObjArg<Obstack>, flag: c_int, format: FormatArgs<u8>) -> c_int {
    look(flag, b"obstack_vprintf", format);
    or_minus_one(|| fmt::print(to.get()?, format.get()?, &PRINT))
}

/// `syslog` with a look at the format.
#[export]
pub extern "C" fn __fortify_syslog(priority: c_int, format: FormatArgs<u8>) {
    look(1, b"syslog", format);
    syslog::report(priority, format);
}

/// `vsyslog` with a look at the format.
#[export(__syslog_chk)]
pub extern "C" fn __vsyslog_chk(priority: c_int, flag: c_int, format: FormatArgs<u8>) {
    look(flag, b"vsyslog", format);
    syslog::report(priority, format);
}
