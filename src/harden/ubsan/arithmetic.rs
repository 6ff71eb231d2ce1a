//! Operations on integers.

use super::data::{Converted, Typed};
use super::handlers;
use super::line::Line;
use super::value::{integer, put};
use crate::abi::export;

fn overflow(line: &mut Line, data: &Typed, left: usize, operator: &[u8], right: usize) {
    put(line, data.of, left);
    line.put(operator);
    put(line, data.of, right);
    line.put(b" does not fit in ");
    line.put(data.of.name());
}

handlers! {
    /// A sum that does not fit.
    __ubsan_handle_add_overflow, __ubsan_handle_add_overflow_abort(data: Typed, left, right) |line| {
        super::overflow(line, data, left, b" + ", right);
    }

    /// A difference that does not fit.
    __ubsan_handle_sub_overflow, __ubsan_handle_sub_overflow_abort(data: Typed, left, right) |line| {
        super::overflow(line, data, left, b" - ", right);
    }

    /// A product that does not fit.
    __ubsan_handle_mul_overflow, __ubsan_handle_mul_overflow_abort(data: Typed, left, right) |line| {
        super::overflow(line, data, left, b" * ", right);
    }

    /// The negative of a number, which does not fit.
    __ubsan_handle_negate_overflow, __ubsan_handle_negate_overflow_abort(data: Typed, value) |line| {
        line.put(b"the negative of ");
        put(line, data.of, value);
        line.put(b" does not fit in ");
        line.put(data.of.name());
    }

    /// A division by 0, or of the least number by -1.
    __ubsan_handle_divrem_overflow, __ubsan_handle_divrem_overflow_abort(data: Typed, left, right) |line| {
        if data.of.kind == 0 && data.of.is_signed() && integer(data.of, right) == -1 {
            super::overflow(line, data, left, b" / ", right);
        } else {
            line.put(b"division by zero");
        }
    }

    /// A shift by too much, or of what must not be shifted.
    __ubsan_handle_shift_out_of_bounds, __ubsan_handle_shift_out_of_bounds_abort(data: Converted, left, right) |line| {
        super::shift(line, data, left, right);
    }
}

fn shift(line: &mut Line, data: &Converted, left: usize, right: usize) {
    let (value, by) = (integer(data.from, left), integer(data.to, right));
    if by < 0 || by >= i128::from(data.from.bits()) {
        line.put(b"shift by ");
        put(line, data.to, right);
        line.put(b" of ");
        line.put(data.from.name());
        line.put(b", which has ");
        line.number(u64::from(data.from.bits()));
        line.put(b" bits");
    } else if value < 0 && data.from.is_signed() {
        line.put(b"left shift of ");
        put(line, data.from, left);
        line.put(b", which is negative");
    } else {
        put(line, data.from, left);
        line.put(b" << ");
        put(line, data.to, right);
        line.put(b" does not fit in ");
        line.put(data.from.name());
    }
}
