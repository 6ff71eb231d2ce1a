//! What BSD has in `<string.h>`.

use crate::abi::*;

/// The first `needle` in the first `len` bytes of `text`, or null.
/// <https://man.freebsd.org/cgi/man.cgi?query=strnstr>
#[export]
pub unsafe extern "C" fn strnstr(text: *const c_char, needle: *const c_char, len: usize) -> *mut c_char {
    let (mut at, mut left) = (text, len);
    loop {
        // SAFETY: both are strings, read no further than their terminators or `left`.
        unsafe {
            let mut same = 0;
            while *needle.add(same) != 0 && same < left && *at.add(same) == *needle.add(same) {
                same += 1;
            }
            if *needle.add(same) == 0 {
                return at.cast_mut();
            }
            if left == 0 || *at == 0 {
                return core::ptr::null_mut();
            }
            (at, left) = (at.add(1), left - 1);
        }
    }
}

/// 0 if the first `len` bytes are equal; takes as long wherever they differ.
/// <https://man.openbsd.org/timingsafe_bcmp.3>
#[export]
pub unsafe extern "C" fn timingsafe_bcmp(a: *const c_void, b: *const c_void, len: usize) -> c_int {
    let mut differences = 0;
    for i in 0..len {
        // SAFETY: `len` bytes each; volatile, lest the compiler stop at the first difference.
        differences |= unsafe { a.cast::<u8>().add(i).read_volatile() ^ b.cast::<u8>().add(i).read_volatile() };
    }
    c_int::from(differences != 0)
}

/// As `memcmp`; takes as long wherever the bytes differ.
/// <https://man.openbsd.org/timingsafe_memcmp.3>
#[export]
pub unsafe extern "C" fn timingsafe_memcmp(a: *const c_void, b: *const c_void, len: usize) -> c_int {
    let mut result: c_int = 0;
    for i in (0..len).rev() {
        // SAFETY: `len` bytes each; volatile, as above.
        let (x, y) = unsafe { (a.cast::<u8>().add(i).read_volatile(), b.cast::<u8>().add(i).read_volatile()) };
        let difference = c_int::from(x) - c_int::from(y);
        // All ones where the bytes differ, without a branch.
        let differs = (difference | -difference) >> 31;
        result = difference & differs | result & !differs;
    }
    result
}
