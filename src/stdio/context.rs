//! The context of formatted I/O, with its optional parts.

use super::floating_point;
use crate::abi::*;
use crate::algo::scan::{Heap, Input, ScanUnit, TextEnd, float_item};
use crate::algo::utf8::Encoding;
use crate::algo::{fmt, scan};
use crate::os::locale::encoding;

/// For `printf` and its relatives.
pub const PRINT: fmt::Context = fmt::Context { float: floating_point::print, ..PRINT_INTEGERS };

/// For formats without floating point.
pub const PRINT_INTEGERS: fmt::Context =
    fmt::Context { message: fmt::put_message, numbered: fmt::run_numbered, ..PRINT_PLAIN_INTEGERS };

/// For formats without `%m` and numbered arguments.
pub const PRINT_PLAIN: fmt::Context = fmt::Context { float: floating_point::print, ..PRINT_PLAIN_INTEGERS };

/// For formats without floating point, `%m` and numbered arguments.
pub const PRINT_PLAIN_INTEGERS: fmt::Context =
    fmt::Context { encoding: state::encoding, error: state::error, other: fmt::convert_other, ..PRINT_BARE };

/// For formats that have only `%d`, `%i`, `%u`, `%s`, `%c` and `%%`.
pub const PRINT_BARE: fmt::Context = fmt::Context {
    encoding: || Encoding::Bytes,
    error: || 0,
    float: |_, _| Err(Errno::INVAL),
    message: |_, _, _| Err(Errno::INVAL),
    numbered: |_, _, _, _| Err(Errno::INVAL),
    other: |_, _, _, _| Err(Errno::INVAL),
};

/// For the wide functions: without what converts the narrow ones.
pub const PRINT_WIDE: fmt::Context = fmt::Context {
    encoding: state::encoding,
    error: state::error,
    float: floating_point::print,
    message: fmt::put_message,
    ..PRINT_BARE
};

/// What formatted output asks of the program's state: an object of its own.
mod state {
    use crate::abi::{c_int, errno_value};
    use crate::algo::utf8::Encoding;
    use crate::os::locale;

    /// [`locale::encoding`].
    #[inline(never)]
    pub fn encoding() -> Encoding {
        locale::encoding()
    }

    /// [`errno_value`].
    #[inline(never)]
    pub fn error() -> c_int {
        errno_value()
    }
}

/// For `scanf` and its relatives.
pub fn scan<U: ScanUnit>() -> scan::Context<U> {
    scan::Context { float: scan_float, heap: Heap::MALLOC, ..scan_integers() }
}

/// For formats without floating point and `%m`.
pub fn scan_integers<U: ScanUnit>() -> scan::Context<U> {
    scan::Context { encoding: encoding(), text: scan::text, ..scan_numbers() }
}

/// For formats without texts, floating point and `%m`.
pub fn scan_numbers<U: ScanUnit>() -> scan::Context<U> {
    scan::Context {
        encoding: Encoding::Bytes,
        float: |_, _, _| (false, Some(Errno::INVAL)),
        text: |_, _, _, _, _| Err(TextEnd::Failure(Errno::INVAL)),
        heap: Heap::NONE,
    }
}

unsafe fn scan_float<U: ScanUnit>(input: &mut Input<'_, U>, kind: c_int, to: *mut c_void) -> (bool, Option<Errno>) {
    // SAFETY: `to` is null, or an object of the type that `kind` says, by `FloatReader`'s contract.
    unsafe { float_item::read(input, kind, to, floating_point::scan, Heap::MALLOC) }
}

/// Converts a scan's result to C's.
pub fn outcome(outcome: scan::Outcome) -> c_int {
    if let Some(error) = outcome.error {
        set_errno(error);
    }
    outcome.items
}
