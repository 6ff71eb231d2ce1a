//! The reverse mapping, from characters to double bytes: an index built by the first long conversion.

use super::super::utf8::Decoded;
use super::east_asian::{self, East};
use super::index::Index;
use super::types::Bytes;
use crate::abi::Errno;

/// Looking through the grids for so many characters costs as much as the index.
const PATIENCE: u8 = 64;

/// The codes of the characters of one set: a byte, a pair of bytes, or a pair of the second grid with a low trail byte.
pub struct Reverse {
    /// How many characters were looked for in the grids.
    searches: u8,
    /// Filled once it is worth it.
    index: Index,
}

impl Reverse {
    /// No index yet.
    pub const fn new() -> Self {
        Reverse { searches: 0, index: Index::new() }
    }

    /// As [`east_asian::encode`], for a set that is always the same.
    pub fn encode(&mut self, set: East, c: u32) -> Option<([u8; 4], usize)> {
        if c < 0x80 {
            return east_asian::encode(set, c);
        }
        if self.index.is_empty() {
            self.count(set);
            return east_asian::encode(set, c);
        }
        let [lead, trail] = self.index.get(c).to_be_bytes();
        match (lead, trail) {
            (0, 0) if set == East::Gb18030 => east_asian::encode_four(c),
            (0, 0) => None,
            (0, byte) => Some(([byte, 0, 0, 0], 1)),
            (_, 0xa1..) | (0x8e, _) => Some(([lead, trail, 0, 0], 2)),
            _ => match set {
                East::EucJp | East::EucJpMs => Some(([0x8f, lead, trail | 0x80, 0], 3)),
                East::EucTw => Some(([0x8e, 0xa2, lead, trail | 0x80], 4)),
                _ => Some(([lead, trail, 0, 0], 2)),
            },
        }
    }

    /// Counts a search, and makes the index when it pays. Without memory there is none, until as many searches later.
    fn count(&mut self, set: East) {
        self.searches += 1;
        if self.searches == PATIENCE {
            self.searches = 0;
            if self.fill(set).is_err() {
                self.index.clear();
            }
        }
    }

    #[inline(never)]
    fn fill(&mut self, set: East) -> Result<(), Errno> {
        for byte in 0..=0xff {
            if let Decoded::Char(c @ 0x80.., 1) = east_asian::decode(set, &[byte]) {
                self.index.add(c, byte.into(), false)?;
            }
        }
        // Of several pairs for a character the preferred one first.
        for (first, last) in east_asian::preferred(set) {
            for lead in *first..=*last {
                self.add_row(set, b"", lead, true)?;
            }
        }
        for lead in 0x21..=0xfe {
            self.add_row(set, b"", lead, false)?;
        }
        let second: &[u8] = match set {
            East::EucJp | East::EucJpMs => b"\x8f",
            East::EucTw => b"\x8e\xa2",
            _ => return self.add_extra(set),
        };
        for lead in 0xa1..=0xfe {
            self.add_row(set, second, lead, false)?;
        }
        self.add_extra(set)
    }

    /// Adds the pairs with this lead byte.
    fn add_row(&mut self, set: East, start: &[u8], lead: u8, preferred: bool) -> Result<(), Errno> {
        for trail in 0x21..=0xfe {
            let mut bytes = Bytes::new();
            bytes.put(start);
            bytes.put(&[lead, trail]);
            if let Decoded::Char(c @ 0x80.., len) = east_asian::decode(set, bytes.get())
                && len == start.len() + 2
                && (!preferred || east_asian::is_preferred(set, lead, trail))
            {
                let trail = if start.is_empty() { trail } else { trail & 0x7f };
                self.index.add(c, u16::from_be_bytes([lead, trail]), east_asian::is_last(set, c))?;
            }
        }
        Ok(())
    }

    /// Adds characters that are written as pairs that stand for others.
    fn add_extra(&mut self, set: East) -> Result<(), Errno> {
        for c in east_asian::extra(set) {
            if let Some(([lead, trail, ..], 2)) = east_asian::encode(set, *c) {
                self.index.add(*c, u16::from_be_bytes([lead, trail]), false)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::east_asian::East::*;
    use super::*;

    /// Every character that the index has, and some others.
    #[test]
    fn the_index_agrees_with_the_grids() {
        for set in [
            EucJp, EucJpMs, Ibm943, ShiftJis, Jis, Cp932, EucKr, Ks, Uhc, Johab, EucCn, Big5, Big5Hkscs, EucTw, Gbk,
            Gb18030,
        ] {
            let mut reverse = Reverse::new();
            for _ in 0..PATIENCE {
                reverse.encode(set, 0x4e00);
            }
            assert!(!reverse.index.is_empty());
            for c in (0x80..0x3_0000).filter(|c| char::from_u32(*c).is_some()) {
                if reverse.index.get(c) != 0 || c % 1999 == 0 {
                    assert_eq!(reverse.encode(set, c), east_asian::encode(set, c), "{c:x} {}", set as u8);
                }
            }
        }
    }
}
