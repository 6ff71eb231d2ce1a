//! Sorting strings by bytes: `radixsort`.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use super::{Array, Compare};
use crate::abi::*;

/// How bytes compare.
pub(crate) struct Weights {
    pub(crate) of: [u8; 256],
    /// The weight of what ends a string.
    pub(crate) end: u8,
}

impl Weights {
    /// Those of a table, or of the bytes as they are. Errors: `EINVAL` if what ends a string is neither first nor last.
    pub(crate) fn new(table: Option<&[u8; 256]>, end: c_uint) -> Result<Self, Errno> {
        let end = usize::from(end as u8);
        let mut weights = Weights { of: [0; 256], end: 0 };
        match table {
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

    /// Pointers to strings, to be sorted by these weights.
    ///
    /// # Safety
    /// `strings` must point to `count` strings with an end, and this must stay as long as the array is used.
    pub(crate) unsafe fn array(&mut self, strings: *mut *const u8, count: c_int) -> Array {
        let compare = Compare::Three(by_weights, (&raw mut *self).cast());
        // SAFETY: by this function's contract.
        unsafe { Array::new(strings.cast(), usize::try_from(count).unwrap_or(0), size_of::<*const u8>(), compare) }
    }

    /// # Safety
    /// Both must point to strings with an end.
    pub(crate) unsafe fn compare(&self, mut a: *const u8, mut b: *const u8) -> c_int {
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

unsafe extern "C" fn by_weights(a: *const c_void, b: *const c_void, weights: *mut c_void) -> c_int {
    // SAFETY: pointers to strings, and what `array` passes.
    unsafe { (*weights.cast::<Weights>()).compare(*a.cast(), *b.cast()) }
}
