//! Sorting of strings by their bytes.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::*;

/// How bytes compare.
pub(crate) struct Weights {
    pub(crate) of: [u8; 256],
    /// The weight of what ends a string.
    pub(crate) end: u8,
}

impl Weights {
    /// # Safety
    /// `table` must be null or have 256 entries.
    pub(crate) unsafe fn new(table: *const u8, end: c_uint) -> Result<Self, Errno> {
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

/// A string and its index at the start.
#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) struct Placed {
    pub(crate) string: *const u8,
    pub(crate) place: usize,
}

pub(crate) unsafe extern "C" fn by_weights(a: *const c_void, b: *const c_void, weights: *mut c_void) -> c_int {
    // SAFETY: pointers to strings, and what the callers pass.
    unsafe { (*weights.cast::<Weights>()).compare(*a.cast(), *b.cast()) }
}

pub(crate) unsafe extern "C" fn by_place_too(a: *const c_void, b: *const c_void, weights: *mut c_void) -> c_int {
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
