//! Linear search.

use crate::abi::search::{Elements, Order};
use crate::abi::{InArg, ObjArg, c_void, export, size_t};

/// The first of `*count` elements that equals the key, or null. The comparison gets the key first.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lsearch.html>
#[export]
pub unsafe extern "C" fn lfind(
    key: *const c_void,
    base: *const c_void,
    count: InArg<size_t>,
    size: size_t,
    order: Order,
) -> *mut c_void {
    let count = count.optional().copied().unwrap_or(0);
    // SAFETY: C passes `count` elements of `size` bytes, and a comparison for them.
    unsafe { Elements::new(key, base, count, size, order) }.find()
}

/// As `lfind`; an element that is not there is appended, and `*count` counts it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lsearch.html>
#[export]
pub unsafe extern "C" fn lsearch(
    key: *const c_void,
    base: *mut c_void,
    count: ObjArg<size_t>,
    size: size_t,
    order: Order,
) -> *mut c_void {
    let Some(count) = count.optional() else { return core::ptr::null_mut() };
    // SAFETY: C passes `count` elements of `size` bytes, memory for one more, and a comparison for them.
    unsafe { Elements::new(key, base, *count, size, order).find_or_append(count) }
}
