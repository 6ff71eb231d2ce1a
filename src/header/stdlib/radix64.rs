//! Numbers in radix 64, the lowest digit first.

use crate::abi::{c_char, c_long, export};

const DIGITS: &[u8; 64] = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

static mut TEXT: [c_char; 7] = [0; 7];

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
        // SAFETY: a terminated string by the caller's word; the terminator is no digit.
        let Some(digit) = value(unsafe { text.cast::<u8>().add(i).read() }) else { break };
        number |= digit << (6 * i);
    }
    number as i32 as c_long
}

/// The low 32 bits of a number in radix 64; nothing for 0. The next call overwrites the text.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/a64l.html>
#[export]
pub unsafe extern "C" fn l64a(number: c_long) -> *mut c_char {
    let mut rest = number as u32;
    let text = (&raw mut TEXT).cast::<c_char>();
    // SAFETY: 32 bits are at most six digits; one thread.
    unsafe {
        let mut at = text;
        while rest != 0 {
            at.write(DIGITS[(rest & 63) as usize] as c_char);
            at = at.add(1);
            rest >>= 6;
        }
        at.write(0);
    }
    text
}
