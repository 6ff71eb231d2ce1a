//! Line numbers as text.

use crate::abi::c_int;

/// The decimal digits of a line number.
#[inline(always)]
pub fn digits(line: c_int, buffer: &mut [u8; 10]) -> &[u8] {
    let mut rest = line.unsigned_abs();
    let mut start = buffer.len();
    for (index, digit) in buffer.iter_mut().enumerate().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        start = index;
        if rest == 0 {
            break;
        }
    }
    buffer.get(start..).unwrap_or(&[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_numbers() {
        for line in [0, 7, 10, 65535, c_int::MAX] {
            assert_eq!(digits(line, &mut [0; 10]), line.to_string().as_bytes());
        }
    }
}
