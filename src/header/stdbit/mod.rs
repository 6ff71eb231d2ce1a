//! `<stdbit.h>`: bits of unsigned numbers. ISO C23, 7.18.

pub mod c2y;

use crate::abi::*;
use crate::algo::bits::position;

/// One function for each of the five unsigned types.
macro_rules! bits {
    ($(#[$doc:meta])* $uc:ident $us:ident $ui:ident $ul:ident $ull:ident, |$x:ident| $result:ident: $body:expr) => {
        bits!(@one $(#[$doc])* $uc, c_uchar, $x, $result, $body);
        bits!(@one $(#[$doc])* $us, c_ushort, $x, $result, $body);
        bits!(@one $(#[$doc])* $ui, c_uint, $x, $result, $body);
        bits!(@one $(#[$doc])* $ul, c_ulong, $x, $result, $body);
        bits!(@one $(#[$doc])* $ull, c_ulonglong, $x, $result, $body);
    };
    (@one $(#[$doc:meta])* $name:ident, $type:ident, $x:ident, same, $body:expr) => {
        $(#[$doc])*
        #[export]
        pub extern "C" fn $name($x: $type) -> $type {
            $body
        }
    };
    (@one $(#[$doc:meta])* $name:ident, $type:ident, $x:ident, $result:ident, $body:expr) => {
        $(#[$doc])*
        #[export]
        pub extern "C" fn $name($x: $type) -> $result {
            $body
        }
    };
}

bits! {
    /// How many zeros lead.
    stdc_leading_zeros_uc stdc_leading_zeros_us stdc_leading_zeros_ui stdc_leading_zeros_ul stdc_leading_zeros_ull,
    |x| c_uint: x.leading_zeros()
}
bits! {
    /// How many ones lead.
    stdc_leading_ones_uc stdc_leading_ones_us stdc_leading_ones_ui stdc_leading_ones_ul stdc_leading_ones_ull,
    |x| c_uint: x.leading_ones()
}
bits! {
    /// How many zeros trail.
    stdc_trailing_zeros_uc stdc_trailing_zeros_us stdc_trailing_zeros_ui stdc_trailing_zeros_ul stdc_trailing_zeros_ull,
    |x| c_uint: x.trailing_zeros()
}
bits! {
    /// How many ones trail.
    stdc_trailing_ones_uc stdc_trailing_ones_us stdc_trailing_ones_ui stdc_trailing_ones_ul stdc_trailing_ones_ull,
    |x| c_uint: x.trailing_ones()
}
bits! {
    /// The position of the first zero from the top, counted from 1; 0 if there is none.
    stdc_first_leading_zero_uc stdc_first_leading_zero_us stdc_first_leading_zero_ui stdc_first_leading_zero_ul
    stdc_first_leading_zero_ull,
    |x| c_uint: position(x.leading_ones(), !x != 0)
}
bits! {
    /// The position of the first one from the top, counted from 1; 0 if there is none.
    stdc_first_leading_one_uc stdc_first_leading_one_us stdc_first_leading_one_ui stdc_first_leading_one_ul
    stdc_first_leading_one_ull,
    |x| c_uint: position(x.leading_zeros(), x != 0)
}
bits! {
    /// The position of the first zero from the bottom, counted from 1; 0 if there is none.
    stdc_first_trailing_zero_uc stdc_first_trailing_zero_us stdc_first_trailing_zero_ui stdc_first_trailing_zero_ul
    stdc_first_trailing_zero_ull,
    |x| c_uint: position(x.trailing_ones(), !x != 0)
}
bits! {
    /// The position of the first one from the bottom, counted from 1; 0 if there is none.
    stdc_first_trailing_one_uc stdc_first_trailing_one_us stdc_first_trailing_one_ui stdc_first_trailing_one_ul
    stdc_first_trailing_one_ull,
    |x| c_uint: position(x.trailing_zeros(), x != 0)
}
bits! {
    /// How many zeros there are.
    stdc_count_zeros_uc stdc_count_zeros_us stdc_count_zeros_ui stdc_count_zeros_ul stdc_count_zeros_ull,
    |x| c_uint: x.count_zeros()
}
bits! {
    /// How many ones there are.
    stdc_count_ones_uc stdc_count_ones_us stdc_count_ones_ui stdc_count_ones_ul stdc_count_ones_ull,
    |x| c_uint: x.count_ones()
}
bits! {
    /// Whether there is exactly one one.
    stdc_has_single_bit_uc stdc_has_single_bit_us stdc_has_single_bit_ui stdc_has_single_bit_ul stdc_has_single_bit_ull,
    |x| bool: x.is_power_of_two()
}
bits! {
    /// How many bits the number needs.
    stdc_bit_width_uc stdc_bit_width_us stdc_bit_width_ui stdc_bit_width_ul stdc_bit_width_ull,
    |x| c_uint: x.count_zeros() + x.count_ones() - x.leading_zeros()
}
bits! {
    /// The largest power of two that is not above the number; 0 for 0.
    stdc_bit_floor_uc stdc_bit_floor_us stdc_bit_floor_ui stdc_bit_floor_ul stdc_bit_floor_ull,
    |x| same: if x == 0 { 0 } else { (!(x & 0) ^ (!(x & 0) >> 1)) >> x.leading_zeros() }
}
bits! {
    /// The smallest power of two that is not below the number; 0 if the type has none.
    stdc_bit_ceil_uc stdc_bit_ceil_us stdc_bit_ceil_ui stdc_bit_ceil_ul stdc_bit_ceil_ull,
    |x| same: x.checked_next_power_of_two().unwrap_or(0)
}
