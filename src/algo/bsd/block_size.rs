//! Block sizes in the syntax of `BLOCKSIZE`: a number with `K`, `M` or `G`.

use crate::abi::{Buffer, Errno};
use crate::algo::records::push_number;

const LEAST: u64 = 512;
const MOST: u64 = 1 << 30;

/// A count of units, and the letter of the unit or 0.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct BlockSize {
    count: u64,
    letter: u8,
}

/// The fault of a size.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Warning {
    /// Whether what was read stands before the text.
    pub names_it: bool,
    /// The text.
    pub text: &'static [u8],
}

fn shift(letter: u8) -> Option<u32> {
    match letter {
        0 => Some(0),
        b'K' => Some(10),
        b'M' => Some(20),
        b'G' => Some(30),
        _ => None,
    }
}

impl BlockSize {
    /// 512 bytes.
    pub const LEAST: Self = BlockSize { count: LEAST, letter: 0 };

    /// The title of a column of numbers of blocks, like `1K-blocks`, terminated. Errors: `ENOMEM`.
    pub fn title(self) -> Result<Buffer<u8>, Errno> {
        let mut title = Buffer::new();
        push_number(&mut title, self.count as u32)?;
        if self.letter != 0 {
            title.push(self.letter)?;
        }
        title.extend(b"-blocks\0")?;
        Ok(title)
    }

    /// The bytes of a block.
    pub fn bytes(self) -> u64 {
        self.count << shift(self.letter).unwrap_or(0)
    }
}

/// The size that a text stands for, put right if there is something wrong with it.
pub fn wanted(text: &[u8]) -> (BlockSize, Option<Warning>) {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, rest) = text.split_at_checked(digits).unwrap_or((text, b""));
    let letter = rest.first().map_or(0, u8::to_ascii_uppercase);
    let (Some(shift), true) = (shift(letter), rest.len() < 2 && !text.is_empty()) else {
        return (BlockSize::LEAST, Some(Warning { names_it: true, text: b": unknown blocksize" }));
    };
    let digit = |value: u64, &byte: &u8| value.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
    let count = if number.is_empty() { 1 } else { number.iter().fold(0, digit) };
    if count > MOST >> shift {
        let warning = Warning { names_it: false, text: b"maximum blocksize is 1G" };
        return (BlockSize { count: MOST >> shift, letter }, Some(warning));
    }
    if count << shift < LEAST {
        return (BlockSize::LEAST, Some(Warning { names_it: false, text: b"minimum blocksize is 512" }));
    }
    (BlockSize { count, letter }, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (u64, String, bool) {
        let (size, warning) = wanted(text.as_bytes());
        let title = String::from_utf8(size.title().unwrap().as_slice().to_vec()).unwrap();
        (size.bytes(), title.trim_end_matches('\0').into(), warning.is_some())
    }

    #[test]
    fn sizes() {
        assert_eq!(of("1k"), (1024, "1K-blocks".into(), false));
        assert_eq!(of("M"), (1 << 20, "1M-blocks".into(), false));
        assert_eq!(of("1G"), (1 << 30, "1G-blocks".into(), false));
        assert_eq!(of("2G"), (1 << 30, "1G-blocks".into(), true));
        assert_eq!(of("4096"), (4096, "4096-blocks".into(), false));
        assert_eq!(of("511"), (512, "512-blocks".into(), true));
        assert_eq!(of("99999999999999999999999"), (1 << 30, "1073741824-blocks".into(), true));
        for wrong in ["1T", "1KB", "x", "-1"] {
            assert_eq!(of(wrong), (512, "512-blocks".into(), true), "{wrong}");
        }
    }
}
