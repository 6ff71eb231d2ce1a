//! `<error.h>` from GNU.

use crate::abi::messages::error::{Line, report, report_line};
use crate::abi::*;

/// How many messages there were.
#[export]
pub static error_message_count: Global<c_uint> = Global::new(0);

/// Nonzero: `error_at_line` reports a line once.
#[export]
pub static error_one_per_line: Global<c_int> = Global::new(0);

/// Called, if set, to write what stands in front of a message in place of the program's name.
#[export]
pub static error_print_progname: Global<Option<extern "C" fn()>> = Global::new(None);

/// Flushes the standard output; writes the program's name, the formatted text and, unless `error` is 0, what that
/// error number means; and ends the program with `code` unless that is 0.
#[export]
pub unsafe extern "C" fn error(code: c_int, error_number: c_int, format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { report(code, error_number, None, format, args) }
}

/// `error` with a line of a source file in front of the text. While `error_one_per_line` is set, a line is reported once.
#[export]
pub unsafe extern "C" fn error_at_line(
    code: c_int,
    error_number: c_int,
    file: CStrArg<'static>,
    line: c_uint,
    format: CStrArg,
    args: VaList,
) {
    // SAFETY: C passes what the format says.
    unsafe { report_line(code, error_number, Line { file, number: line }, format, args) }
}
