//! Invalid values of a type, and unreachable code.

use super::data::{Builtin, Converted, Plain, Typed};
use super::handlers;
use super::value::{put, put_number};
use crate::abi::export;

handlers! {
    /// A floating-point number that an integer cannot hold.
    __ubsan_handle_float_cast_overflow, __ubsan_handle_float_cast_overflow_abort(data: Converted, value) |line| {
        put_number(line, data.from, value);
        line.put(b" does not fit in ");
        line.put(data.to.name());
    }

    /// An invalid value of its type.
    __ubsan_handle_load_invalid_value, __ubsan_handle_load_invalid_value_abort(data: Typed, value) |line| {
        put(line, data.of, value);
        line.put(b" is not a value of type ");
        line.put(data.of.name());
    }

    /// A conversion that changes the value.
    __ubsan_handle_implicit_conversion, __ubsan_handle_implicit_conversion_abort(data: Converted, before, after) |line| {
        put(line, data.from, before);
        line.put(b" of type ");
        line.put(data.from.name());
        line.put(b" becomes ");
        put(line, data.to, after);
        line.put(b" in type ");
        line.put(data.to.name());
    }

    /// A builtin called with what it does not take.
    __ubsan_handle_invalid_builtin, __ubsan_handle_invalid_builtin_abort(data: Builtin) |line| {
        line.put(match data.kind {
            0 => b"__builtin_ctz of 0",
            1 => b"__builtin_clz of 0",
            _ => b"an assumption does not hold",
        });
    }
}

/// A point that was said to be unreachable.
#[export]
pub unsafe extern "C" fn __ubsan_handle_builtin_unreachable(data: *mut Plain) -> ! {
    // SAFETY: clang's description, which is there as long as the program.
    let data = unsafe { &*data };
    super::super::report(&data.location, |line| line.put(b"what is marked as unreachable was reached"));
    super::super::end()
}

/// The end of a function that should have returned a value.
#[export]
pub unsafe extern "C" fn __ubsan_handle_missing_return(data: *mut Plain) -> ! {
    // SAFETY: clang's description, which is there as long as the program.
    let data = unsafe { &*data };
    super::super::report(&data.location, |line| line.put(b"a function that returns a value ended without `return`"));
    super::super::end()
}
