//! What BSD has in `<stdlib.h>`: its allocation functions, its sorts, the program's name.

use crate::abi::*;
use crate::algo::sort::{Array, Compare, sort};
use crate::header::stdlib::sort::Order;
use crate::header::stdlib::strtol::{LONG_LONG, ULONG_LONG, integer, parse};
use core::ffi::CStr;

unsafe extern "C" {
    safe static __progname: Variable<*mut c_char>;
}

/// Writes zeros that the compiler must not leave out.
unsafe fn wipe(block: *mut u8, len: usize) {
    for i in 0..len {
        // SAFETY: both callers pass a block of `len` bytes.
        unsafe { block.add(i).write_volatile(0) }
    }
}

/// Wipes `size` bytes at `ptr` (which may be null) and frees them.
/// <https://man.openbsd.org/freezero.3>
#[export]
pub unsafe extern "C" fn freezero(ptr: *mut c_void, size: usize) {
    if !ptr.is_null() {
        // SAFETY: C passes a block of `size` bytes from `malloc`.
        unsafe {
            wipe(ptr.cast(), size);
            c_free(ptr.cast());
        }
    }
}

/// `realloc`, which frees the old block too if there is no memory. Errors: `ENOMEM`.
/// <https://man.freebsd.org/cgi/man.cgi?query=reallocf>
#[export]
pub unsafe extern "C" fn reallocf(ptr: *mut c_void, size: usize) -> *mut c_void {
    // SAFETY: C passes null or a block from `malloc`.
    or_null(|| match unsafe { c_realloc(ptr.cast(), size) } {
        Ok(block) => Ok(block.cast()),
        Err(error) => {
            // SAFETY: a failed `realloc` leaves the block.
            unsafe { c_free(ptr.cast()) };
            Err(error)
        }
    })
}

unsafe fn resized(ptr: *mut u8, old: usize, count: usize, size: usize) -> Result<*mut u8, Errno> {
    if ptr.is_null() {
        return c_calloc(count, size);
    }
    let len = count.checked_mul(size).ok_or(Errno::NOMEM)?;
    let old_len = old.checked_mul(size).ok_or(Errno::INVAL)?;
    let block = c_calloc(1, len)?;
    // SAFETY: both blocks have the lesser of the two lengths; the old one is not used afterwards.
    unsafe {
        core::ptr::copy_nonoverlapping(ptr, block, len.min(old_len));
        wipe(ptr, old_len);
        c_free(ptr);
    }
    Ok(block)
}

/// Gives an array of `old` elements of `size` bytes room for `count`: new ones are zero, and memory that is given up is
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
    or_minus_one(|| {
        if size == 0 {
            return Err(Errno::INVAL);
        }
        // SAFETY: C passes an array of `count` elements of `size` bytes, and a comparison of two.
        sort(unsafe { Array::new(base.cast(), count, size, Compare::Two(order)) });
        Ok(0)
    })
}

/// Merges runs of `run` elements from `from` to `to`.
unsafe fn merge_pass(from: *mut u8, to: *mut u8, count: usize, size: usize, run: usize, order: Order) {
    let element = |base: *mut u8, index: usize| base.wrapping_add(index * size);
    let mut start = 0;
    while start < count {
        let middle = count.min(start.saturating_add(run));
        let end = count.min(middle.saturating_add(run));
        let (mut left, mut right) = (start, middle);
        for place in start..end {
            // SAFETY: both are elements of the array, which the program's comparison is for.
            let take_left = left < middle
                && (right >= end || unsafe { order(element(from, left).cast(), element(from, right).cast()) } <= 0);
            let source = if take_left { &mut left } else { &mut right };
            // SAFETY: elements of two blocks.
            unsafe { core::ptr::copy_nonoverlapping(element(from, *source), element(to, place), size) };
            *source += 1;
        }
        start = end;
    }
}

unsafe fn merge_sort(base: *mut u8, count: usize, size: usize, order: Order) -> Result<c_int, Errno> {
    if size == 0 {
        return Err(Errno::INVAL);
    }
    if count < 2 {
        return Ok(0);
    }
    let other = c_malloc(count.checked_mul(size).ok_or(Errno::NOMEM)?)?;
    let (mut from, mut to, mut run) = (base, other, 1);
    // SAFETY: two blocks of `count` elements.
    unsafe {
        while run < count {
            merge_pass(from, to, count, size, run, order);
            core::mem::swap(&mut from, &mut to);
            run *= 2;
        }
        if from != base {
            core::ptr::copy_nonoverlapping(other, base, count * size);
        }
        c_free(other);
    }
    Ok(0)
}

/// Sorts; equal elements stay in their order. Errors: `ENOMEM`, as it needs as much memory again; `EINVAL` for elements
/// without a size.
/// <https://man.openbsd.org/mergesort.3>
#[export]
pub unsafe extern "C" fn mergesort(base: *mut c_void, count: usize, size: usize, order: Order) -> c_int {
    // SAFETY: C passes an array of `count` elements of `size` bytes, and a comparison of two.
    or_minus_one(|| unsafe { merge_sort(base.cast(), count, size, order) })
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
    match within(text, least, most) {
        Ok(value) => {
            why.set(core::ptr::null());
            value
        }
        Err((error, word)) => {
            why.set(word.as_ptr().cast());
            or(0, Err(error))
        }
    }
}

/// The number that all of `text` is, or what is wrong with it.
fn within(text: Text<u8>, least: c_longlong, most: c_longlong) -> Result<c_longlong, (Errno, &'static CStr)> {
    let number = parse(text, 10, LONG_LONG);
    let value = number.value as c_longlong;
    match number.error {
        _ if least > most || number.len == 0 || number.len != text.len() => Err((Errno::INVAL, c"invalid")),
        Some(_) if value < 0 => Err((Errno::RANGE, c"too small")),
        Some(_) => Err((Errno::RANGE, c"too large")),
        None if value < least => Err((Errno::RANGE, c"too small")),
        None if value > most => Err((Errno::RANGE, c"too large")),
        None => Ok(value),
    }
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
