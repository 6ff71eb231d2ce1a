//! Reading a conversion specification of printf or scanf: numbers and length modifiers.

use super::unit::{Length, Unit};
use crate::abi::{Errno, c_int, c_long, small};

/// The length of a pointer-sized integer (`z`, `t`).
const SIZE: Length = if size_of::<usize>() == size_of::<c_long>() { Length::Long } else { Length::LongLong };

/// Takes units off the front of a format.
pub struct Cursor<'a, U> {
    format: &'a [U],
    /// How many were taken.
    pub at: usize,
}

impl<'a, U: Unit> Cursor<'a, U> {
    /// At the front of `format`.
    pub fn new(format: &'a [U]) -> Self {
        Cursor { format, at: 0 }
    }

    /// The next unit as ASCII, 0 at the end.
    #[inline]
    pub fn peek(&self) -> u8 {
        self.format.get(self.at).map_or(0, |u| u.ascii())
    }

    /// Takes the next unit.
    #[inline]
    pub fn take(&mut self) -> u8 {
        let unit = self.peek();
        self.at += 1;
        unit
    }

    /// Takes the next unit if it is `byte`.
    #[inline]
    pub fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    /// Takes a number, 0 if there is no digit; nothing if it is over `INT_MAX`.
    #[inline]
    pub fn number(&mut self) -> Option<u32> {
        if self.peek().wrapping_sub(b'0') > 9 { Some(0) } else { self.digits() }
    }

    /// Takes the number whose first digit is next; nothing if it is over `INT_MAX`.
    #[inline(never)]
    pub fn digits(&mut self) -> Option<u32> {
        self.digits_here()
    }

    /// [`Cursor::digits`], without a call; 0 if there is no digit.
    #[inline(always)]
    pub fn digits_here(&mut self) -> Option<u32> {
        let limit = c_int::MAX as u64;
        let mut value = 0u64;
        loop {
            let digit = self.peek().wrapping_sub(b'0');
            if digit > 9 {
                return if value <= limit { Some(value as u32) } else { None };
            }
            value = (value * 10 + u64::from(digit)).min(limit + 1);
            self.at += 1;
        }
    }

    /// Takes a length modifier, if there is one. Errors: `EINVAL` for a width of bits that no type has.
    #[inline]
    pub fn length(&mut self) -> Result<Length, Errno> {
        if matches!(self.peek(), b'h' | b'j' | b'l' | b'q' | b't' | b'w' | b'z' | b'L') {
            return self.modifier();
        }
        Ok(Length::Int)
    }

    #[inline(never)]
    #[small]
    fn modifier(&mut self) -> Result<Length, Errno> {
        Ok(match self.take() {
            b'h' if self.eat(b'h') => Length::Char,
            b'h' => Length::Short,
            b'l' if self.eat(b'l') => Length::LongLong,
            b'l' => Length::Long,
            b'j' | b'q' => Length::LongLong,
            b'z' | b't' => SIZE,
            b'L' => Length::LongDouble,
            b'w' => return self.bits(),
            _ => {
                self.at -= 1;
                Length::Int
            }
        })
    }

    /// The number behind `w` or `wf`. The fast types have 8, 32, 32 and 64 bits.
    #[small]
    fn bits(&mut self) -> Result<Length, Errno> {
        let fast = self.eat(b'f');
        let mut bits = 0;
        while bits < 100 && self.peek().wrapping_sub(b'0') < 10 {
            bits = bits * 10 + u32::from(self.take() - b'0');
        }
        match bits {
            8 => Ok(Length::Char),
            16 if !fast => Ok(Length::Short),
            16 | 32 => Ok(Length::Int),
            64 => Ok(Length::LongLong),
            _ => Err(Errno::INVAL),
        }
    }
}
