//! BSD's `<string.h>`.

use crate::abi::*;

/// The first `needle` in the first `len` bytes of `text`, or null.
/// <https://man.freebsd.org/cgi/man.cgi?query=strnstr>
#[export]
pub extern "C" fn strnstr(text: TextSlice<u8, len>, needle: Text<u8>, len: usize) -> *mut u8 {
    text.pointer_or_null(text.find_text(needle))
}

/// 0 if the first `len` bytes are equal; takes as long wherever they differ.
/// <https://man.openbsd.org/timingsafe_bcmp.3>
#[export]
pub extern "C" fn timingsafe_bcmp(a: Slice<u8, len>, b: Slice<u8, len>, len: usize) -> c_int {
    // Volatile, lest the compiler stop at the first difference.
    let differences = (0..len).fold(0, |all, i| all | (a.read_volatile(i) ^ b.read_volatile(i)));
    c_int::from(differences != 0)
}

/// As `memcmp`; takes as long wherever the bytes differ.
/// <https://man.openbsd.org/timingsafe_memcmp.3>
#[export]
pub extern "C" fn timingsafe_memcmp(a: Slice<u8, len>, b: Slice<u8, len>, len: usize) -> c_int {
    (0..len).rev().fold(0, |result, i| {
        let difference = c_int::from(a.read_volatile(i)) - c_int::from(b.read_volatile(i));
        // All ones where the bytes differ, without a branch.
        let differs = (difference | -difference) >> 31;
        difference & differs | result & !differs
    })
}
