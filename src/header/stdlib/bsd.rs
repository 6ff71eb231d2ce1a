//! BSD's `<stdlib.h>`: allocation, sorts, the program's name.

use crate::abi::memory::blocks::{resized, resized_or_freed, wipe_and_free};
use crate::abi::strings::number::{LONG_LONG, ULONG_LONG, integer, within};
use crate::abi::*;
use crate::algo::sort::{Array, Compare, merge_sort, sort};
use crate::header::stdlib::sort::Order;

unsafe extern "C" {
    safe static __progname: Variable<*mut c_char>;
}

/// Wipes `size` bytes at `ptr` (which may be null) and frees them.
/// <https://man.openbsd.org/freezero.3>
#[export]
pub unsafe extern "C" fn freezero(ptr: *mut c_void, size: usize) {
    // SAFETY: C passes null or a block of `size` bytes from `malloc`, which is not used again.
    unsafe { wipe_and_free(ptr.cast(), size) }
}

/// `realloc`, which frees the old block too if there is no memory. Errors: `ENOMEM`.
/// <https://man.freebsd.org/cgi/man.cgi?query=reallocf>
#[export]
pub unsafe extern "C" fn reallocf(ptr: *mut c_void, size: usize) -> *mut c_void {
    // SAFETY: C passes null or a block from `malloc`.
    or_null(|| unsafe { resized_or_freed(ptr.cast(), size) }.map(<*mut u8>::cast))
}

/// Gives an array of `old` elements of `size` bytes memory for `count`: new ones are zero, and memory that is given up is
/// wiped. Errors: `ENOMEM`, also for sizes that overflow; `EINVAL` for an old size that does.
/// <https://man.openbsd.org/recallocarray.3>
#[export]
pub unsafe extern "C" fn recallocarray(ptr: *mut c_void, old: usize, count: usize, size: usize) -> *mut c_void {
    // SAFETY: C passes null or a block from `malloc` of `old` elements.
    or_null(|| unsafe { resized(ptr.cast(), old, count, size) }.map(<*mut u8>::cast))
}

/// The last component of the name under which the program runs.
/// <https://man.openbsd.org/getprogname.3>
#[export]
pub extern "C" fn getprogname() -> *const c_char {
    __progname.get()
}

/// Makes the last component of `name`, which must stay, the program's name.
/// <https://man.openbsd.org/getprogname.3>
#[export]
pub extern "C" fn setprogname(name: CStrArg) {
    if let Some(text) = name.optional() {
        let start = text.to_bytes().iter().rposition(|&b| b == b'/').map_or(0, |at| at + 1);
        __progname.set(name.as_ptr().wrapping_add(start).cast_mut());
    }
}

/// Sorts in place, at worst in n log n comparisons; not stable. Errors: `EINVAL` for elements without a size.
/// <https://man.openbsd.org/heapsort.3>
#[export]
pub unsafe extern "C" fn heapsort(base: *mut c_void, count: usize, size: usize, order: Order) -> c_int {
    zero_or_minus_one(|| {
        if size == 0 {
            return Err(Errno::INVAL);
        }
        // SAFETY: C passes an array of `count` elements of `size` bytes, and a comparison of two.
        sort(unsafe { Array::new(base.cast(), count, size, Compare::Two(order)) });
        Ok(())
    })
}

/// Sorts; equal elements stay in their order. Errors: `ENOMEM`, as it needs as much memory again; `EINVAL` for elements
/// without a size.
/// <https://man.openbsd.org/mergesort.3>
#[export]
pub unsafe extern "C" fn mergesort(base: *mut c_void, count: usize, size: usize, order: Order) -> c_int {
    // SAFETY: C passes an array of `count` elements of `size` bytes, and a comparison of two.
    zero_or_minus_one(|| merge_sort(unsafe { Array::new(base.cast(), count, size, Compare::Two(order)) }))
}

/// 1 for a text that starts with y or Y, 0 for one that starts with n or N, else -1.
/// <https://man7.org/linux/man-pages/man3/rpmatch.3.html>
#[export]
pub extern "C" fn rpmatch(answer: Text<u8>) -> c_int {
    match answer.first() {
        b'y' | b'Y' => 1,
        b'n' | b'N' => 0,
        _ => -1,
    }
}

/// The decimal number that all of `text` is; 0 with `why` set to a word (else to null) and `errno` to `EINVAL` or
/// `ERANGE`.
/// <https://man.openbsd.org/strtonum.3>
#[export]
pub extern "C" fn strtonum(
    text: Text<u8>,
    least: c_longlong,
    most: c_longlong,
    why: OutArg<*const c_char>,
) -> c_longlong {
    let number = within(text, least, most);
    why.set(pointer_or_null(number.err().map(|(_, word)| word)));
    or(0, number.map_err(|(error, _)| error))
}

/// BSD's name of `strtoll`.
#[export]
pub extern "C" fn strtoq(text: Text<u8>, end: OutArg<*mut u8>, base: c_int) -> c_longlong {
    integer(text, end, base, LONG_LONG) as c_longlong
}

/// BSD's name of `strtoull`.
#[export]
pub extern "C" fn strtouq(text: Text<u8>, end: OutArg<*mut u8>, base: c_int) -> c_ulonglong {
    integer(text, end, base, ULONG_LONG) as c_ulonglong
}
