//! Numbers in radix 64, the lowest digit first.

use crate::abi::{Static, c_char, c_long, export};

const DIGITS: &[u8; 64] = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// What `l64a` returns: up to six digits and a terminator.
#[cfg_attr(target_feature = "atomics", thread_local)]
static TEXT: Static<[u8; 7]> = Static::new();

fn value(digit: u8) -> Option<u32> {
    let value = match digit {
        b'.' | b'/' | b'0'..=b'9' => digit - b'.',
        b'A'..=b'Z' => digit - b'A' + 12,
        b'a'..=b'z' => digit - b'a' + 38,
        _ => return None,
    };
    Some(value.into())
}

/// The number that at most six digits of radix 64 stand for.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/a64l.html>
#[export]
pub unsafe extern "C" fn a64l(text: *const c_char) -> c_long {
    let mut number = 0u32;
    for i in 0..6 {
        // SAFETY: C passes a string, read up to the first byte that is no digit; the terminator is no digit.
        let Some(digit) = value(unsafe { text.cast::<u8>().add(i).read() }) else { break };
        number |= digit << (6 * i);
    }
    number as i32 as c_long
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
