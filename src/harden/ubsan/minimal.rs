//! What `-fsanitize-minimal-runtime` calls: the kind of an error alone is known. With `-fno-sanitize-recover` the trap that follows has
//! the location.

use crate::abi::export;
use crate::harden::report::say;

/// Reports an error of a kind.
fn report(kind: &[u8]) {
    say(&[b"ubsan: ", kind, b"\n"]);
}

macro_rules! minimal {
    ($($name:ident, $abort:ident = $kind:literal;)*) => {
        $(
            /// Reports an error of this kind.
            #[export]
            pub extern "C" fn $name() {
                super::report($kind);
            }

            /// The same, and aborts.
            #[export]
            pub extern "C" fn $abort() -> ! {
                super::report($kind);
                super::super::end()
            }
        )*
    };
}

minimal! {
    __ubsan_handle_type_mismatch_minimal, __ubsan_handle_type_mismatch_minimal_abort = b"type mismatch";
    __ubsan_handle_alignment_assumption_minimal, __ubsan_handle_alignment_assumption_minimal_abort = b"alignment assumption";
    __ubsan_handle_add_overflow_minimal, __ubsan_handle_add_overflow_minimal_abort = b"add overflow";
    __ubsan_handle_sub_overflow_minimal, __ubsan_handle_sub_overflow_minimal_abort = b"sub overflow";
    __ubsan_handle_mul_overflow_minimal, __ubsan_handle_mul_overflow_minimal_abort = b"mul overflow";
    __ubsan_handle_negate_overflow_minimal, __ubsan_handle_negate_overflow_minimal_abort = b"negate overflow";
    __ubsan_handle_divrem_overflow_minimal, __ubsan_handle_divrem_overflow_minimal_abort = b"divrem overflow";
    __ubsan_handle_shift_out_of_bounds_minimal, __ubsan_handle_shift_out_of_bounds_minimal_abort = b"shift out of bounds";
    __ubsan_handle_out_of_bounds_minimal, __ubsan_handle_out_of_bounds_minimal_abort = b"out of bounds";
    __ubsan_handle_local_out_of_bounds_minimal, __ubsan_handle_local_out_of_bounds_minimal_abort = b"local out of bounds";
    __ubsan_handle_vla_bound_not_positive_minimal, __ubsan_handle_vla_bound_not_positive_minimal_abort = b"vla bound not positive";
    __ubsan_handle_float_cast_overflow_minimal, __ubsan_handle_float_cast_overflow_minimal_abort = b"float cast overflow";
    __ubsan_handle_load_invalid_value_minimal, __ubsan_handle_load_invalid_value_minimal_abort = b"load invalid value";
    __ubsan_handle_invalid_builtin_minimal, __ubsan_handle_invalid_builtin_minimal_abort = b"invalid builtin";
    __ubsan_handle_function_type_mismatch_minimal, __ubsan_handle_function_type_mismatch_minimal_abort = b"function type mismatch";
    __ubsan_handle_implicit_conversion_minimal, __ubsan_handle_implicit_conversion_minimal_abort = b"implicit conversion";
    __ubsan_handle_nonnull_arg_minimal, __ubsan_handle_nonnull_arg_minimal_abort = b"nonnull arg";
    __ubsan_handle_nonnull_return_minimal, __ubsan_handle_nonnull_return_minimal_abort = b"nonnull return";
    __ubsan_handle_nullability_arg_minimal, __ubsan_handle_nullability_arg_minimal_abort = b"nullability arg";
    __ubsan_handle_nullability_return_minimal, __ubsan_handle_nullability_return_minimal_abort = b"nullability return";
    __ubsan_handle_pointer_overflow_minimal, __ubsan_handle_pointer_overflow_minimal_abort = b"pointer overflow";
    __ubsan_handle_builtin_unreachable_minimal, __ubsan_handle_builtin_unreachable_minimal_abort = b"builtin unreachable";
    __ubsan_handle_missing_return_minimal, __ubsan_handle_missing_return_minimal_abort = b"missing return";
}
