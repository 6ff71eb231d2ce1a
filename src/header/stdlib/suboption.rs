//! Suboptions: `name=value,name,…`.

use crate::abi::{c_char, c_int, export};
use crate::algo::text::{compare, scan};
use core::ptr::null_mut;

/// Cuts the first suboption off `*option`; returns its number in the list of `names` with `*value` at its value (null
/// without one), or -1 with `*value` at the whole suboption.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getsubopt.html>
#[export]
pub unsafe extern "C" fn getsubopt(
    option: *mut *mut c_char,
    names: *const *mut c_char,
    value: *mut *mut c_char,
) -> c_int {
    // SAFETY: C passes a pointer to a string that may be changed, and a list of names that ends with a null pointer.
    unsafe {
        let text = option.read();
        let end = text.add(scan::find_or_end(text.cast(), b','));
        let more = end.read() != 0;
        end.write(0);
        option.write(if more { end.add(1) } else { end });
        find(text, names, value)
    }
}

unsafe fn find(text: *mut c_char, names: *const *mut c_char, value: *mut *mut c_char) -> c_int {
    // SAFETY: the caller's: a terminated text and a list of names that ends with a null pointer.
    unsafe {
        let name_len = scan::find_or_end(text.cast(), b'=');
        let has_value = text.add(name_len).read() != 0;
        value.write(if has_value { text.add(name_len + 1) } else { null_mut() });
        for i in 0.. {
            let name = names.add(i).read();
            if name.is_null() {
                break;
            }
            let name: *const u8 = name.cast();
            if scan::len(name) == name_len && compare::same(name, text.cast(), name_len) {
                return i as c_int;
            }
        }
        value.write(text);
    }
    -1
}
