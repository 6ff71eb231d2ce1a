//! Search in arrays that are in no order.

use crate::abi::{c_int, c_void, export, size_t};
use crate::algo::text::bulk;
use core::ptr::null_mut;

type Order = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;

unsafe fn find(key: *const c_void, base: *const c_void, count: usize, size: usize, order: Order) -> *mut c_void {
    for i in 0..count {
        let element = base.wrapping_byte_add(i * size);
        // SAFETY: C passes `count` elements of `size` bytes, and a comparison for them.
        if unsafe { order(key, element) } == 0 {
            return element.cast_mut();
        }
    }
    null_mut()
}

/// The first of `*count` elements that equals the key, or null. The comparison gets the key first.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lsearch.html>
#[export]
pub unsafe extern "C" fn lfind(
    key: *const c_void,
    base: *const c_void,
    count: *mut size_t,
    size: size_t,
    order: Order,
) -> *mut c_void {
    // SAFETY: C passes `count` elements of `size` bytes, and a comparison for them.
    unsafe { find(key, base, count.read(), size, order) }
}

/// As `lfind`; an element that is not there is appended, and `*count` counts it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/lsearch.html>
#[export]
pub unsafe extern "C" fn lsearch(
    key: *const c_void,
    base: *mut c_void,
    count: *mut size_t,
    size: size_t,
    order: Order,
) -> *mut c_void {
    // SAFETY: the caller's: there is room for one more.
    unsafe {
        let n = count.read();
        let found = find(key, base, n, size, order);
        if !found.is_null() {
            return found;
        }
        let end = base.wrapping_byte_add(n * size);
        bulk::copy(end.cast(), key.cast(), size);
        count.write(n + 1);
        end
    }
}
