//! Grids of characters in few bytes.

use super::single_byte::number;

/// The cells of a grid, one after the other: a character, 0 where there is none. The code is a list of numbers: 0 and how many
/// cells are empty; 1 and how many characters follow each other; 2 and a character by itself; else how much greater a character
/// is than the one behind its predecessor, with the sign in the lowest bit, plus 3.
pub struct Packed<'a> {
    code: &'a [u8],
    /// How many cells are left of a run; empty ones or not.
    left: u32,
    empty: bool,
    before: u32,
}

impl<'a> Packed<'a> {
    /// The cells of this code.
    pub fn new(code: &'a [u8]) -> Self {
        Packed { code, left: 0, empty: false, before: 0 }
    }
}

impl Iterator for Packed<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        while self.left == 0 {
            match number(&mut self.code)? {
                run @ 0..2 => {
                    self.empty = run == 0;
                    self.left = number(&mut self.code)?;
                }
                2 => return number(&mut self.code),
                step => {
                    let step = step - 3;
                    let step = if step & 1 == 0 { step >> 1 } else { !(step >> 1) };
                    self.before = self.before.wrapping_add(step).wrapping_add(1);
                    return Some(self.before);
                }
            }
        }
        self.left -= 1;
        if self.empty {
            return Some(0);
        }
        self.before += 1;
        Some(self.before)
    }
}
