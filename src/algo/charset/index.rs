//! The way back from characters to codes.

use crate::abi::{Buffer, Errno};

/// For each plane of Unicode that characters come from, and for each page of 256 of them.
type Page = [u16; 256];

/// The planes: the first, that of other scripts (empty), that of rare ideographs.
const PLANES: usize = 3;

/// The codes of characters.
pub struct Index {
    /// The planes, with the numbers of their pages, and behind them the pages, with codes; 0 for none. Empty before it is filled.
    pages: Buffer<Page>,
}

impl Index {
    /// Without any.
    pub const fn new() -> Self {
        Index { pages: Buffer::new() }
    }

    /// Whether nothing was added.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// Back to the start, with no memory.
    pub fn clear(&mut self) {
        *self = Self::new();
    }

    /// The code of a character, 0 for none.
    #[inline]
    pub fn get(&self, c: u32) -> u16 {
        let pages = self.pages.as_slice();
        let page = |number: usize, of: u32| pages.get(number).map_or(0, |page| page[of as usize & 0xff]);
        match (c >> 16) as usize {
            plane @ ..PLANES => match page(plane, c >> 8) {
                0 => 0,
                number => page(number.into(), c),
            },
            _ => 0,
        }
    }

    /// Gives a character a code, if it has none; or another one.
    pub fn add(&mut self, c: u32, code: u16, replace: bool) -> Result<(), Errno> {
        while self.pages.len() < PLANES {
            self.pages.push([0; 256])?;
        }
        let plane = (c >> 16) as usize;
        let count = self.pages.len();
        let Some(entry) = self.pages.as_mut_slice().get_mut(plane).map(|page| &mut page[(c >> 8) as usize & 0xff])
        else {
            return Ok(());
        };
        let number = match *entry {
            0 => {
                self.pages.push([0; 256])?;
                if let Some(page) = self.pages.as_mut_slice().get_mut(plane) {
                    page[(c >> 8) as usize & 0xff] = count as u16;
                }
                count
            }
            number => number.into(),
        };
        if let Some(page) = self.pages.as_mut_slice().get_mut(number) {
            let to = &mut page[c as usize & 0xff];
            if *to == 0 || replace {
                *to = code;
            }
        }
        Ok(())
    }
}
