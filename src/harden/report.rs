//! Messages about a program's own errors, on standard error, before it ends.

use crate::abi::{CStrArg, c_char};
use crate::os;

unsafe extern "C" {
    fn abort() -> !;
}

/// A number in decimal digits.
pub struct Decimal {
    digits: [u8; 20],
    start: usize,
}

impl Decimal {
    /// The digits of `number`.
    pub fn new(number: u64) -> Self {
        let (mut rest, mut digits, mut start) = (number, [b'0'; 20], 20);
        for digit in digits.iter_mut().rev() {
            *digit = b'0' + (rest % 10) as u8;
            rest /= 10;
            start -= 1;
            if rest == 0 {
                break;
            }
        }
        Decimal { digits, start }
    }

    /// The digits, without zeros in front.
    pub fn bytes(&self) -> &[u8] {
        self.digits.get(self.start..).unwrap_or(&[])
    }
}

/// Writes `parts` on standard error.
pub fn say(parts: &[&[u8]]) {
    for part in parts {
        // Nowhere to report that standard error is gone.
        let _ = os::fd::write(2, part);
    }
}

/// Writes `*** parts ***` and aborts.
#[cold]
#[inline(never)]
pub fn fail(parts: &[&[u8]]) -> ! {
    say(&[b"*** "]);
    say(parts);
    say(&[b" ***\n"]);
    // SAFETY: C's `abort`.
    unsafe { abort() }
}

/// Says that `function` would have written `bytes` bytes to `size`, and aborts.
#[cold]
#[inline(never)]
pub fn overflow(function: &[u8], bytes: usize, size: usize) -> ! {
    let (bytes, size) = (Decimal::new(bytes as u64), Decimal::new(size as u64));
    fail(&[b"buffer overflow in ", function, b": writing ", bytes.bytes(), b" bytes into ", size.bytes()])
}

/// Says that `function` would have read `bytes` bytes of `size`, and aborts.
#[cold]
#[inline(never)]
pub fn overread(function: &[u8], bytes: usize, size: usize) -> ! {
    let (bytes, size) = (Decimal::new(bytes as u64), Decimal::new(size as u64));
    fail(&[b"buffer over-read in ", function, b": reading ", bytes.bytes(), b" bytes from ", size.bytes()])
}

/// The text of a constant string that a compiler passes.
pub fn text<'a>(string: *const c_char) -> &'a [u8] {
    // SAFETY: null or a string constant of the program's.
    unsafe { CStrArg::from_raw(string) }.bytes().unwrap_or(b"?")
}
