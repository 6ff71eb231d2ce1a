//! The tables that programs compiled for the Linux Standard Base read. Each function returns the address of a pointer
//! to the entry for 0.

use crate::abi::{c_int, c_ushort, export, size_t};
use crate::algo::ctype::{BELOW, ENTRIES, case_table, class_table};

/// A pointer into a constant table. It never changes, so it may be shared.
#[repr(transparent)]
pub struct Entry<T>(*const T);

// SAFETY: it points to constants.
unsafe impl<T> Sync for Entry<T> {}

/// The class bits of the bytes.
/// <https://refspecs.linuxbase.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/baselib---ctype-b-loc.html>
#[export]
pub extern "C" fn __ctype_b_loc() -> *const Entry<c_ushort> {
    static TABLE: [c_ushort; ENTRIES] = class_table();
    static ZERO: Entry<c_ushort> = Entry(TABLE.as_ptr().wrapping_add(BELOW));
    &ZERO
}

/// The lower case of the bytes.
/// <https://refspecs.linuxbase.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/baselib---ctype-tolower-loc.html>
#[export]
pub extern "C" fn __ctype_tolower_loc() -> *const Entry<c_int> {
    static TABLE: [c_int; ENTRIES] = case_table(false);
    static ZERO: Entry<c_int> = Entry(TABLE.as_ptr().wrapping_add(BELOW));
    &ZERO
}

/// The upper case of the bytes.
/// <https://refspecs.linuxbase.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/baselib---ctype-toupper-loc.html>
#[export]
pub extern "C" fn __ctype_toupper_loc() -> *const Entry<c_int> {
    static TABLE: [c_int; ENTRIES] = case_table(true);
    static ZERO: Entry<c_int> = Entry(TABLE.as_ptr().wrapping_add(BELOW));
    &ZERO
}

/// `MB_CUR_MAX`: the most bytes that a character takes in the present locale, 1 or 4.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/stdlib.h.html>
#[export]
pub extern "C" fn __ctype_get_mb_cur_max() -> size_t {
    if crate::os::locale::is_utf8() { 4 } else { 1 }
}
