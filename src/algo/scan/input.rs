//! The conversions' view of the input: the next unit and the remaining field width.

use super::Source;
use super::spec::ScanUnit;
use crate::abi::{Errno, small};
use core::ptr;

/// No unit: the end of the input, an error, or the field's width is used up.
pub const NONE: u32 = u32::MAX;

/// The input of one call.
pub struct Input<'a, U> {
    source: &'a mut dyn Source<U>,
    /// The window: its first unit, the next one, and its end.
    start: *const U,
    at: *const U,
    end: *const U,
    /// Units consumed before the window.
    before: u64,
    /// How many more units the conversion may take.
    width: usize,
    ended: bool,
    error: Option<Errno>,
}

impl<'a, U: ScanUnit> Input<'a, U> {
    /// The input from `source`.
    #[small]
    pub fn new(source: &'a mut dyn Source<U>) -> Self {
        let none = ptr::null();
        Input { source, start: none, at: none, end: none, before: 0, width: usize::MAX, ended: false, error: None }
    }

    /// Sets how many units the next conversion may take.
    #[small]
    pub fn limit(&mut self, width: usize) {
        self.width = width;
    }

    /// How many more units the conversion may take.
    #[small]
    pub fn width(&self) -> usize {
        self.width
    }

    /// The next unit, or [`NONE`].
    #[inline]
    pub fn peek(&mut self) -> u32 {
        if self.width == 0 || self.at == self.end && !self.refill() {
            return NONE;
        }
        // SAFETY: not at the window's end.
        unsafe { self.at.read() }.code()
    }

    /// Goes on behind the unit that [`Input::peek`] showed.
    #[inline]
    pub fn advance(&mut self) {
        if self.at != self.end {
            // SAFETY: within the window.
            self.at = unsafe { self.at.add(1) };
            self.width -= 1;
        }
    }

    /// Takes the units that `accept` takes, as far as the window and the width go; they are valid until the next call.
    #[inline]
    pub fn take_run<'b>(&mut self, accept: &mut impl FnMut(u32) -> bool) -> &'b [U]
    where
        U: 'b,
    {
        let within = self.at_hand();
        let len = within.iter().position(|unit| !accept(unit.code())).unwrap_or(within.len());
        self.skip(len);
        within.get(..len).unwrap_or(&[])
    }

    /// The units at hand that the conversion may take.
    #[inline]
    pub fn at_hand<'b>(&self) -> &'b [U]
    where
        U: 'b,
    {
        if self.at.is_null() {
            return &[];
        }
        let units = (self.end.addr() - self.at.addr()) / size_of::<U>();
        // SAFETY: the window, which the source keeps until the next refill.
        let window = unsafe { core::slice::from_raw_parts(self.at, units) };
        window.get(..self.width).unwrap_or(window)
    }

    /// Goes on behind the first `n` units at hand.
    #[inline]
    pub fn skip(&mut self, n: usize) {
        self.at = self.at.wrapping_add(n);
        self.width -= n;
    }

    /// Whether the conversion may take as many units as there are.
    pub fn is_unlimited(&self) -> bool {
        self.width > usize::MAX / 2
    }

    /// Whether nothing follows the units at hand, and a zero is behind them.
    pub fn ends_at_hand(&self) -> bool {
        let units = (self.end.addr() - self.start.addr()) / size_of::<U>();
        // SAFETY: the window, as in `at_hand`.
        !self.at.is_null() && self.source.is_last(unsafe { core::slice::from_raw_parts(self.start, units) })
    }

    /// Goes on if the next unit is `letter` in either case.
    #[small]
    pub fn eat(&mut self, letter: u8) -> bool {
        let there = self.peek() | 0x20 == u32::from(letter);
        if there {
            self.advance();
        }
        there
    }

    /// Skips white space.
    pub fn skip_space(&mut self) {
        while U::is_space(self.peek()) {
            self.skip(1);
        }
    }

    /// Whether the input has ended or failed.
    #[small]
    pub fn ended(&self) -> bool {
        self.ended
    }

    /// The error that ended the input.
    #[small]
    pub fn error(&self) -> Option<Errno> {
        self.error
    }

    /// How many units were consumed.
    #[small]
    pub fn consumed(&self) -> u64 {
        self.before + self.seen() as u64
    }

    /// Tells the source how far this went.
    pub fn finish(&mut self) {
        let seen = self.seen();
        if seen != 0 {
            self.before += seen as u64;
            self.source.consume(seen);
        }
        self.start = self.at;
    }

    #[small]
    fn seen(&self) -> usize {
        (self.at.addr() - self.start.addr()) / size_of::<U>()
    }

    #[cold]
    #[inline(never)]
    fn refill(&mut self) -> bool {
        if self.ended {
            return false;
        }
        self.finish();
        match self.source.fill() {
            Ok(window) => {
                let units = window.as_ptr_range();
                (self.start, self.at, self.end) = (units.start, units.start, units.end);
                self.ended = window.is_empty();
            }
            Err(error) => {
                self.ended = true;
                self.error = Some(error);
            }
        }
        !self.ended
    }
}
