//! Uses of pointers and arrays.

use super::data::{Argument, Assumption, Converted, Location, Mismatch, Plain, Typed};
use super::handlers;
use super::line::Line;
use super::value::put;
use crate::abi::export;
use crate::harden::report::say;

/// How a pointer is used.
const USES: [&[u8]; 12] = [
    b"load of ",
    b"store to ",
    b"reference to ",
    b"access to a member of ",
    b"call of a member of ",
    b"call of a constructor of ",
    b"downcast to ",
    b"downcast to ",
    b"upcast of ",
    b"cast to a virtual base of ",
    b"binding of ",
    b"dynamic operation on ",
];

fn mismatch(line: &mut Line, data: &Mismatch, pointer: usize) {
    line.put(USES.get(usize::from(data.kind)).copied().unwrap_or(b"use of "));
    line.put(data.of.name());
    let align = 1usize << (data.log_align & 31);
    if pointer == 0 {
        return line.put(b" through a null pointer");
    }
    line.put(b" at ");
    line.hex(pointer as u128);
    if pointer % align != 0 {
        line.put(b", which is not aligned to ");
        line.number(align as u64);
        line.put(b" bytes");
    } else {
        line.put(b", where there is not enough memory for it");
    }
}

fn wrapped(line: &mut Line, base: usize, result: usize) {
    if base == 0 {
        line.put(b"offset ");
        line.number(result as u64);
        return line.put(b" from a null pointer");
    }
    line.put(b"offset from ");
    line.hex(base as u128);
    if result == 0 {
        return line.put(b" gives a null pointer");
    }
    line.put(b" wraps around to ");
    line.hex(result as u128);
}

handlers! {
    /// A null pointer, one that is not aligned, or one to less than the type needs.
    __ubsan_handle_type_mismatch_v1, __ubsan_handle_type_mismatch_v1_abort(data: Mismatch, pointer) |line| {
        super::mismatch(line, data, pointer);
    }

    /// A pointer that is not aligned as was assumed.
    __ubsan_handle_alignment_assumption, __ubsan_handle_alignment_assumption_abort
    (data: Assumption, pointer, align, offset) |line| {
        line.hex(pointer.wrapping_sub(offset) as u128);
        line.put(b" is not aligned to ");
        line.number(align as u64);
        line.put(b" bytes, as was assumed");
    }

    /// An index beyond an array.
    __ubsan_handle_out_of_bounds, __ubsan_handle_out_of_bounds_abort(data: Converted, index) |line| {
        line.put(b"index ");
        put(line, data.to, index);
        line.put(b" is out of bounds of ");
        line.put(data.from.name());
    }

    /// An array whose length is not positive.
    __ubsan_handle_vla_bound_not_positive, __ubsan_handle_vla_bound_not_positive_abort(data: Typed, bound) |line| {
        line.put(b"an array of length ");
        put(line, data.of, bound);
    }

    /// Arithmetic on a pointer that leaves the address space, or starts or ends at null.
    __ubsan_handle_pointer_overflow, __ubsan_handle_pointer_overflow_abort(data: Plain, base, result) |line| {
        super::wrapped(line, base, result);
    }

    /// Null passed where it must not be.
    __ubsan_handle_nonnull_arg, __ubsan_handle_nonnull_arg_abort(data: Argument) |line| {
        super::null_argument(line, data);
    }

    /// The same for `_Nonnull`.
    __ubsan_handle_nullability_arg, __ubsan_handle_nullability_arg_abort(data: Argument) |line| {
        super::null_argument(line, data);
    }

    /// A call through a pointer to another type of function.
    __ubsan_handle_function_type_mismatch, __ubsan_handle_function_type_mismatch_abort(data: Typed, function) |line| {
        line.put(b"call of function ");
        line.number(function as u64);
        line.put(b" as ");
        line.put(data.of.name());
    }
}

fn null_argument(line: &mut Line, data: &Argument) {
    line.put(b"null passed as argument ");
    line.number(u64::from(data.index.unsigned_abs()));
    line.put(b", which must not be null");
}

/// Null returned where it must not be: the location of the `return` comes apart from the description.
fn null_result(location: *mut Location) {
    // SAFETY: clang's constant description of a source location.
    let location = unsafe { &*location };
    super::report(location, |line| line.put(b"null returned by a function whose result must not be null"));
}

macro_rules! returns {
    ($($name:ident, $abort:ident;)*) => {
        $(
            /// Null returned where it must not be.
            #[export]
            pub unsafe extern "C" fn $name(_: *mut Plain, location: *mut Location) {
                super::null_result(location);
            }

            /// The same, and aborts.
            #[export]
            pub unsafe extern "C" fn $abort(_: *mut Plain, location: *mut Location) -> ! {
                super::null_result(location);
                super::super::end()
            }
        )*
    };
}

returns! {
    __ubsan_handle_nonnull_return_v1, __ubsan_handle_nonnull_return_v1_abort;
    __ubsan_handle_nullability_return_v1, __ubsan_handle_nullability_return_v1_abort;
}

/// An access beyond a local object, of which clang tells no more.
#[export]
pub extern "C" fn __ubsan_handle_local_out_of_bounds() {
    say(&[b"runtime error: access beyond a local object\n"]);
}

/// The same, and aborts.
#[export]
pub extern "C" fn __ubsan_handle_local_out_of_bounds_abort() -> ! {
    __ubsan_handle_local_out_of_bounds();
    super::super::end()
}
