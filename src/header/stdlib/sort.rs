//! Sorting and searching arrays.

use crate::abi::{c_int, c_void, export, size_t};
use crate::algo::sort::{Array, Compare, binary_search, sort};
use core::ptr::null_mut;

/// A comparison of two elements.
pub type Order = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;
/// A comparison of two elements, with the argument that came with it.
pub type OrderWith = unsafe extern "C" fn(*const c_void, *const c_void, *mut c_void) -> c_int;

/// Sorts `count` elements of `size` bytes, at worst in n log n comparisons; not stable.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/qsort.html>
#[export]
pub unsafe extern "C" fn qsort(base: *mut c_void, count: size_t, size: size_t, order: Order) {
    if size != 0 {
        // SAFETY: `count` elements of `size` bytes, and a comparison of two of them.
        sort(unsafe { Array::new(base.cast(), count, size, Compare::Two(order)) });
    }
}

/// As `qsort`, with a further argument for the comparison.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/qsort.html>
#[export(__qsort_r)]
pub unsafe extern "C" fn qsort_r(
    base: *mut c_void,
    count: size_t,
    size: size_t,
    order: OrderWith,
    argument: *mut c_void,
) {
    if size != 0 {
        // SAFETY: `count` elements of `size` bytes, and a comparison of two of them.
        sort(unsafe { Array::new(base.cast(), count, size, Compare::Three(order, argument)) });
    }
}

/// The element of a sorted array that equals the key, or null. The comparison gets the key first.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/bsearch.html>
#[export]
pub unsafe extern "C" fn bsearch(
    key: *const c_void,
    base: *const c_void,
    count: size_t,
    size: size_t,
    order: Order,
) -> *mut c_void {
    // SAFETY: C passes a sorted array of `count` elements of `size` bytes, and a comparison of the key with them.
    let compare = |key: *const u8, element: *const u8| unsafe { order(key.cast(), element.cast()) };
    // SAFETY: C passes a sorted array of `count` elements of `size` bytes, and a comparison of the key with them.
    match unsafe { binary_search(key.cast(), base.cast(), count, size, compare) } {
        Some(element) => element.cast_mut().cast(),
        None => null_mut(),
    }
}
