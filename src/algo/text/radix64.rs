//! Numbers in radix 64, the lowest digit first.

/// The digits.
pub const DIGITS: &[u8; 64] = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

fn value(digit: u8) -> Option<u32> {
    let value = match digit {
        b'.' | b'/' | b'0'..=b'9' => digit - b'.',
        b'A'..=b'Z' => digit - b'A' + 12,
        b'a'..=b'z' => digit - b'a' + 38,
        _ => return None,
    };
    Some(value.into())
}

/// The number that at most six digits stand for, up to the first byte that is no digit.
pub fn parse(digits: impl Iterator<Item = u8>) -> u32 {
    digits.take(6).map_while(value).zip(0..).fold(0, |number, (digit, index)| number | digit << (6 * index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_has_its_value() {
        for (number, digit) in DIGITS.iter().enumerate() {
            assert_eq!(value(*digit), Some(number as u32));
        }
        let of = |text: &[u8]| parse(text.iter().copied());
        assert_eq!((of(b""), of(b"/"), of(b"./"), of(b"/-/"), of(b"zzzzzzz")), (0, 1, 64, 1, u32::MAX));
    }
}
