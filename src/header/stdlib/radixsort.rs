//! Sorting of strings by their bytes.

use crate::abi::*;
use crate::algo::sort::{Array, Compare, sort};

/// How bytes compare.
struct Weights {
    of: [u8; 256],
    /// The weight of what ends a string.
    end: u8,
}

impl Weights {
    /// # Safety
    /// `table` must be null or have 256 entries.
    unsafe fn new(table: *const u8, end: c_uint) -> Result<Self, Errno> {
        let end = usize::from(end as u8);
        let mut weights = Weights { of: [0; 256], end: 0 };
        // SAFETY: null or 256 entries, as this function's contract says.
        match unsafe { table.cast::<[u8; 256]>().as_ref() } {
            Some(table) => {
                weights.of = *table;
                weights.end = weights.of.get(end).copied().unwrap_or(0);
                if !matches!(weights.end, 0 | 255) {
                    return Err(Errno::INVAL);
                }
            }
            // The end comes first, and those in front of it one later.
            None => {
                for (byte, weight) in weights.of.iter_mut().enumerate() {
                    *weight = if byte < end { byte as u8 + 1 } else { byte as u8 };
                }
                if let Some(weight) = weights.of.get_mut(end) {
                    *weight = 0;
                }
            }
        }
        Ok(weights)
    }

    /// # Safety
    /// Both must point to strings with an end.
    unsafe fn compare(&self, mut a: *const u8, mut b: *const u8) -> c_int {
        loop {
            // SAFETY: the caller's, up to the end.
            let (x, y) = unsafe { (self.of[usize::from(*a)], self.of[usize::from(*b)]) };
            if x != y || x == self.end {
                return c_int::from(x) - c_int::from(y);
            }
            (a, b) = (a.wrapping_add(1), b.wrapping_add(1));
        }
    }
}

/// A string and its place at the start.
#[derive(Clone, Copy)]
#[repr(C)]
struct Placed {
    string: *const u8,
    place: usize,
}

unsafe extern "C" fn by_weights(a: *const c_void, b: *const c_void, weights: *mut c_void) -> c_int {
    // SAFETY: pointers to strings, and what the callers pass.
    unsafe { (*weights.cast::<Weights>()).compare(*a.cast(), *b.cast()) }
}

unsafe extern "C" fn by_place_too(a: *const c_void, b: *const c_void, weights: *mut c_void) -> c_int {
    // SAFETY: both are elements that `sradixsort` made, and its weights.
    unsafe {
        let (a, b) = (*a.cast::<Placed>(), *b.cast::<Placed>());
        match (*weights.cast::<Weights>()).compare(a.string, b.string) {
            0 if a.place < b.place => -1,
            0 => 1,
            order => order,
        }
    }
}

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
