//! Sorting of strings by their bytes.

use crate::abi::*;
use crate::algo::sort::weights::{Placed, Weights, by_place_too, by_weights};
use crate::algo::sort::{Array, Compare, sort};

/// Sorts pointers to strings, which end with the byte `end`, by their bytes or by what `table` has for those. Errors: `EINVAL`
/// if it has neither 0 nor 255 for `end`.
/// <https://man.freebsd.org/cgi/man.cgi?query=radixsort>
#[export]
pub unsafe extern "C" fn radixsort(strings: *mut *const u8, count: c_int, table: *const u8, end: c_uint) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's table and array.
        unsafe {
            let mut weights = Weights::new(table, end)?;
            let compare = Compare::Three(by_weights, (&raw mut weights).cast());
            let count = usize::try_from(count).unwrap_or(0);
            sort(Array::new(strings.cast(), count, size_of::<*const u8>(), compare));
        }
        Ok(0)
    })
}

/// As `radixsort`; equal strings stay in their order. Errors: `ENOMEM` too.
/// <https://man.freebsd.org/cgi/man.cgi?query=radixsort>
#[export]
pub unsafe extern "C" fn sradixsort(strings: *mut *const u8, count: c_int, table: *const u8, end: c_uint) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's table and array.
        unsafe {
            let mut weights = Weights::new(table, end)?;
            let mut all = Buffer::new();
            for place in 0..usize::try_from(count).unwrap_or(0) {
                all.push(Placed { string: *strings.add(place), place })?;
            }
            let compare = Compare::Three(by_place_too, (&raw mut weights).cast());
            sort(Array::new(all.as_mut_ptr().cast(), all.len(), size_of::<Placed>(), compare));
            for (place, sorted) in all.as_slice().iter().enumerate() {
                strings.add(place).write(sorted.string);
            }
        }
        Ok(0)
    })
}
