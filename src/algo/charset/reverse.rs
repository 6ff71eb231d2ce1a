//! The reverse mapping, from characters to double bytes: an index built by the first long conversion.

use super::super::utf8::Decoded;
use super::east_asian::{self, East};
use crate::abi::{Buffer, Errno};

/// Looking through the grids for so many characters costs as much as the index.
const PATIENCE: u8 = 64;
/// Instead of a pair: several stand for the character, or a byte.
const SEVERAL: u16 = 0xffff;

/// The pairs of the characters of one set.
pub struct Reverse {
    /// How many characters were looked for in the grids.
    searches: u8,
    /// For each high byte of a character the number of its page, from 1 on; 0 for none.
    pages: [u8; 256],
    /// The pairs of each page's characters, 0 for none. Empty before the index is made.
    pairs: Buffer<[u16; 256]>,
}

impl Reverse {
    /// No index yet.
    pub const fn new() -> Self {
        Reverse { searches: 0, pages: [0; 256], pairs: Buffer::new() }
    }

    /// As [`east_asian::encode`], for a set that is always the same.
    pub fn encode(&mut self, set: East, c: u32) -> Option<([u8; 4], usize)> {
        if c >= 0x80 {
            self.count(set);
            match self.pair(c) {
                0 if c < 0x1_0000 && !self.pairs.is_empty() => match set {
                    East::Gb18030 => return east_asian::encode_four(c),
                    East::EucJp | East::EucTw | East::Cp932 | East::Big5Hkscs => {} // perhaps more bytes, or a pair that is not read so
                    _ => return None,
                },
                0 | SEVERAL => {}
                pair => {
                    let [lead, trail] = pair.to_be_bytes();
                    return Some(([lead, trail, 0, 0], 2));
                }
            }
        }
        east_asian::encode(set, c)
    }

    /// Counts a search, and makes the index when it pays. Without memory there is none, until as many searches later.
    fn count(&mut self, set: East) {
        if self.pairs.is_empty() {
            self.searches += 1;
            if self.searches == PATIENCE {
                self.searches = 0;
                if self.fill(set).is_err() {
                    self.pages = [0; 256];
                    self.pairs = Buffer::new();
                }
            }
        }
    }

    fn pair(&self, c: u32) -> u16 {
        let page = self.page(c).and_then(|page| self.pairs.as_slice().get(page));
        page.and_then(|page| page.get(c as usize & 0xff)).copied().unwrap_or(0)
    }

    /// The page of a character, if there is one.
    fn page(&self, c: u32) -> Option<usize> {
        usize::from(*self.pages.get(c as usize >> 8)?).checked_sub(1)
    }

    #[inline(never)]
    fn fill(&mut self, set: East) -> Result<(), Errno> {
        for lead in 0x21..=0xfe {
            for trail in 0x21..=0xfe {
                let Decoded::Char(c @ 0x80..0x1_0000, len) = east_asian::decode(set, &[lead, trail]) else { continue };
                if self.page(c).is_none() {
                    self.add_page(c)?;
                }
                let page = self.page(c).and_then(|page| self.pairs.as_mut_slice().get_mut(page));
                if let Some(pair) = page.and_then(|page| page.get_mut(c as usize & 0xff)) {
                    *pair = if len == 2 && *pair == 0 { u16::from_be_bytes([lead, trail]) } else { SEVERAL };
                }
            }
        }
        Ok(())
    }

    fn add_page(&mut self, c: u32) -> Result<(), Errno> {
        self.pairs.push([0; 256])?;
        if let Some(page) = self.pages.get_mut(c as usize >> 8) {
            *page = self.pairs.len() as u8; // at most 248 pages, as there are no surrogates
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
        for set in [EucJp, ShiftJis, Jis, Cp932, EucKr, Ks, Uhc, Johab, EucCn, Big5, Big5Hkscs, EucTw, Gbk, Gb18030] {
            let mut reverse = Reverse::new();
            for _ in 0..PATIENCE {
                reverse.encode(set, 0x4e00);
            }
            assert!(!reverse.pairs.is_empty());
            for c in (0x80..0x1_0000).filter(|c| char::from_u32(*c).is_some()) {
                if reverse.pair(c) != 0 || c % 29 == 0 {
                    assert_eq!(reverse.encode(set, c), east_asian::encode(set, c), "{c:x}");
                }
            }
        }
    }
}
