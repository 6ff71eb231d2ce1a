//! Sorting strings by bytes: `radixsort`.

use crate::abi::*;
use crate::algo::sort::weights::Weights;
use crate::algo::sort::{merge_sort, sort};

/// Sorts pointers to strings, which end with the byte `end`, by their bytes or by what `table` has for those. Errors: `EINVAL`
/// if it has neither 0 nor 255 for `end`.
/// <https://man.freebsd.org/cgi/man.cgi?query=radixsort>
#[export]
pub unsafe extern "C" fn radixsort(
    strings: *mut *const u8,
    count: c_int,
    table: InArg<[u8; 256]>,
    end: c_uint,
) -> c_int {
    zero_or_minus_one(|| {
        let mut weights = Weights::new(table.optional(), end)?;
        // SAFETY: C passes so many strings, which end with `end`.
        sort(unsafe { weights.array(strings, count) });
        Ok(())
    })
}

/// As `radixsort`; equal strings stay in their order. Errors: `ENOMEM` too.
/// <https://man.freebsd.org/cgi/man.cgi?query=radixsort>
#[export]
pub unsafe extern "C" fn sradixsort(
    strings: *mut *const u8,
    count: c_int,
    table: InArg<[u8; 256]>,
    end: c_uint,
) -> c_int {
    zero_or_minus_one(|| {
        let mut weights = Weights::new(table.optional(), end)?;
        // SAFETY: C passes so many strings, which end with `end`.
        merge_sort(unsafe { weights.array(strings, count) })
    })
}
