//! Between the conversions and their destination: a window of free memory that short pieces go into, the count, and the first
//! error. Errors are kept rather than returned, so conversions stay straight-line code.

use super::window::{Target, Window};
use crate::abi::{Errno, c_int, small};
use crate::algo::text::bulk;

/// The most characters that a call may write.
const LIMIT: u64 = c_int::MAX as u64;

/// The output of the conversions.
pub struct Output<'a> {
    window: Window,
    /// The characters that were passed on, less the bytes in the window that count as none, modulo 2^64.
    before: u64,
    error: Option<Errno>,
    target: &'a mut dyn Target,
}

impl<'a> Output<'a> {
    /// Nothing written to `target` yet, of which `window` is free.
    #[inline(always)]
    pub fn new(target: &'a mut dyn Target, window: Window) -> Self {
        Output { window, before: 0, error: None, target }
    }

    /// How many characters were written so far.
    #[inline]
    pub fn characters(&self) -> u64 {
        self.before.wrapping_add(self.window.written() as u64)
    }

    /// Keeps the first error and ends all output.
    #[cold]
    pub fn fail(&mut self, error: Errno) {
        self.error = self.error.or(Some(error));
        self.window.close();
    }

    /// Whether an error ended the output.
    #[inline]
    pub fn failed(&self) -> bool {
        self.error.is_some()
    }

    /// Writes bytes that count as one character each.
    #[inline(never)]
    pub fn put(&mut self, text: &[u8]) {
        match self.window.take(text.len()) {
            // SAFETY: so many bytes of the window are free. Most pieces are short: a bulk copy of the machine costs more.
            Some(to) => unsafe { bulk::copy(to, text.as_ptr(), text.len()) },
            None => self.pass(text, false),
        }
    }

    /// Writes bytes that count as `characters` characters.
    pub fn put_counted(&mut self, text: &[u8], characters: usize) {
        self.before = self.before.wrapping_add(characters as u64).wrapping_sub(text.len() as u64);
        self.put(text);
    }

    /// Writes `byte` `count` times.
    #[inline]
    pub fn fill(&mut self, byte: u8, count: usize) {
        if count != 0 {
            self.fill_some(byte, count);
        }
    }

    #[inline(never)]
    #[small]
    fn fill_some(&mut self, byte: u8, count: usize) {
        if let Some(mut to) = self.window.take(count) {
            let end = to.wrapping_add(count);
            // SAFETY: so many bytes of the window are free.
            unsafe {
                let word = u64::from(byte) * 0x0101_0101_0101_0101;
                while end.addr() - to.addr() >= 8 {
                    to.cast::<u64>().write_unaligned(word);
                    to = to.add(8);
                }
                if count & 4 != 0 {
                    to.cast::<u32>().write_unaligned(word as u32);
                    to = to.add(4);
                }
                if count & 2 != 0 {
                    to.cast::<u16>().write_unaligned(word as u16);
                    to = to.add(2);
                }
                if count & 1 != 0 {
                    to.write(byte);
                }
            }
            return;
        }
        let piece = [byte; 32];
        let mut left = count;
        while left != 0 && !self.failed() {
            let now = piece.get(..left).unwrap_or(&piece);
            self.put(now);
            left -= now.len();
        }
    }

    /// Passes on what is left; the number of characters, or the first error.
    pub fn finish(&mut self) -> Result<c_int, Errno> {
        // What came before an error of a conversion is written; nothing follows an error of the target (the window is empty).
        if self.window.written() != 0 {
            self.pass(&[], true);
        }
        match self.error {
            None => Ok(self.characters() as c_int),
            Some(error) => Err(error),
        }
    }

    /// [`Output::finish`] where all of the target is the window: nothing is passed on. Also how many bytes are in it.
    #[inline(always)]
    pub fn finish_in_place(&mut self) -> (Result<c_int, Errno>, usize) {
        (self.error.map_or(Ok(self.characters() as c_int), Err), self.window.written())
    }

    /// [`Output::put`] where the window is too small. After an error only what came before it is passed on.
    #[cold]
    #[inline(never)]
    #[small]
    fn pass(&mut self, text: &[u8], last: bool) {
        if self.failed() && !last {
            return;
        }
        let characters = self.characters().wrapping_add(text.len() as u64);
        if let Err(error) = self.target.put(&mut self.window, text) {
            self.window = Window::NONE;
            self.fail(error);
        }
        self.before = characters.wrapping_sub(self.window.written() as u64);
        if characters > LIMIT {
            self.fail(Errno::OVERFLOW);
        }
    }
}
