//! What C2y adds to `<stdbit.h>`: rotation, and bytes in either order (7.18).

use crate::abi::*;

macro_rules! rotations {
    ($($left:ident $right:ident $type:ident;)*) => { $(
        /// The value with its bits rotated to the left; `count` is taken modulo the width.
        #[export]
        pub extern "C" fn $left(value: $type, count: c_uint) -> $type {
            value.rotate_left(count % $type::BITS)
        }
        /// The value with its bits rotated to the right; `count` is taken modulo the width.
        #[export]
        pub extern "C" fn $right(value: $type, count: c_uint) -> $type {
            value.rotate_right(count % $type::BITS)
        }
    )* };
}

rotations! {
    stdc_rotate_left_uc stdc_rotate_right_uc c_uchar;
    stdc_rotate_left_us stdc_rotate_right_us c_ushort;
    stdc_rotate_left_ui stdc_rotate_right_ui c_uint;
    stdc_rotate_left_ul stdc_rotate_right_ul c_ulong;
    stdc_rotate_left_ull stdc_rotate_right_ull c_ulonglong;
}

/// Reverses the order of `n` bytes.
#[export]
pub unsafe extern "C" fn stdc_memreverse8(n: size_t, bytes: *mut c_uchar) {
    if n > 1 {
        // SAFETY: C passes `n` bytes, which nothing else uses meanwhile.
        unsafe { core::slice::from_raw_parts_mut(bytes, n) }.reverse();
    }
}

macro_rules! reversals {
    ($($name:ident $type:ident;)*) => { $(
        /// The value with its bytes in the reverse order.
        #[export]
        pub extern "C" fn $name(value: $type) -> $type {
            value.swap_bytes()
        }
    )* };
}

reversals! {
    stdc_memreverse8u8 u8;
    stdc_memreverse8u16 u16;
    stdc_memreverse8u32 u32;
    stdc_memreverse8u64 u64;
}

/// Loads and stores of one type in one order; `aligned` ones differ in what their callers promise only.
macro_rules! transfers {
    ($($load:ident $aligned_load:ident $store:ident $aligned_store:ident: $type:ident, $from:ident, $to:ident;)*) => { $(
        /// The value in the bytes at `bytes`.
        #[export($aligned_load)]
        pub unsafe extern "C" fn $load(bytes: *const c_uchar) -> $type {
            // SAFETY: C passes as many bytes as the type has; an array of bytes needs no alignment.
            $type::$from(unsafe { bytes.cast::<[u8; size_of::<$type>()]>().read() })
        }
        /// Stores the value in the bytes at `bytes`.
        #[export($aligned_store)]
        pub unsafe extern "C" fn $store(value: $type, bytes: *mut c_uchar) {
            // SAFETY: C passes as many bytes as the type has; an array of bytes needs no alignment.
            unsafe { bytes.cast::<[u8; size_of::<$type>()]>().write(value.$to()) }
        }
    )* };
}

transfers! {
    stdc_load8_leu8 stdc_load8_aligned_leu8 stdc_store8_leu8 stdc_store8_aligned_leu8: u8, from_le_bytes, to_le_bytes;
    stdc_load8_leu16 stdc_load8_aligned_leu16 stdc_store8_leu16 stdc_store8_aligned_leu16: u16, from_le_bytes, to_le_bytes;
    stdc_load8_leu32 stdc_load8_aligned_leu32 stdc_store8_leu32 stdc_store8_aligned_leu32: u32, from_le_bytes, to_le_bytes;
    stdc_load8_leu64 stdc_load8_aligned_leu64 stdc_store8_leu64 stdc_store8_aligned_leu64: u64, from_le_bytes, to_le_bytes;
    stdc_load8_les8 stdc_load8_aligned_les8 stdc_store8_les8 stdc_store8_aligned_les8: i8, from_le_bytes, to_le_bytes;
    stdc_load8_les16 stdc_load8_aligned_les16 stdc_store8_les16 stdc_store8_aligned_les16: i16, from_le_bytes, to_le_bytes;
    stdc_load8_les32 stdc_load8_aligned_les32 stdc_store8_les32 stdc_store8_aligned_les32: i32, from_le_bytes, to_le_bytes;
    stdc_load8_les64 stdc_load8_aligned_les64 stdc_store8_les64 stdc_store8_aligned_les64: i64, from_le_bytes, to_le_bytes;
    stdc_load8_beu8 stdc_load8_aligned_beu8 stdc_store8_beu8 stdc_store8_aligned_beu8: u8, from_be_bytes, to_be_bytes;
    stdc_load8_beu16 stdc_load8_aligned_beu16 stdc_store8_beu16 stdc_store8_aligned_beu16: u16, from_be_bytes, to_be_bytes;
    stdc_load8_beu32 stdc_load8_aligned_beu32 stdc_store8_beu32 stdc_store8_aligned_beu32: u32, from_be_bytes, to_be_bytes;
    stdc_load8_beu64 stdc_load8_aligned_beu64 stdc_store8_beu64 stdc_store8_aligned_beu64: u64, from_be_bytes, to_be_bytes;
    stdc_load8_bes8 stdc_load8_aligned_bes8 stdc_store8_bes8 stdc_store8_aligned_bes8: i8, from_be_bytes, to_be_bytes;
    stdc_load8_bes16 stdc_load8_aligned_bes16 stdc_store8_bes16 stdc_store8_aligned_bes16: i16, from_be_bytes, to_be_bytes;
    stdc_load8_bes32 stdc_load8_aligned_bes32 stdc_store8_bes32 stdc_store8_aligned_bes32: i32, from_be_bytes, to_be_bytes;
    stdc_load8_bes64 stdc_load8_aligned_bes64 stdc_store8_bes64 stdc_store8_aligned_bes64: i64, from_be_bytes, to_be_bytes;
}
