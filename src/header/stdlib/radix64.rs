//! Numbers in radix 64, the lowest digit first.

use crate::abi::{Static, Text, c_long, export};
use crate::algo::text::radix64::{DIGITS, parse};

/// The result of `l64a`: up to six digits and a terminator.
#[cfg_attr(target_feature = "atomics", thread_local)]
static TEXT: Static<[u8; 7]> = Static::new();

/// The number that at most six digits of radix 64 stand for.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/a64l.html>
#[export]
pub extern "C" fn a64l(text: Text<u8>) -> c_long {
    parse(text.units()) as i32 as c_long
}

/// The low 32 bits of a number in radix 64; nothing for 0. The next call overwrites the text.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/a64l.html>
#[export]
pub extern "C" fn l64a(number: c_long) -> *mut [u8; 7] {
    let mut rest = number as u32;
    let (digits, mut at) = (TEXT.out(), 0);
    while rest != 0 {
        digits.set_at(at, DIGITS[(rest & 63) as usize]);
        at += 1;
        rest >>= 6;
    }
    digits.set_at(at, 0);
    TEXT.as_mut_ptr()
}
