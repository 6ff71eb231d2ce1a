//! Sinks that write to memory, for the `snprintf` and `swprintf` families.

use super::text::unpack;
use super::window::{Sink, Target, Window};
use crate::abi::{Errno, Out, wchar_t};

/// A buffer that keeps what fits and drops the rest.
pub struct Buffer<'a> {
    rest: Out<'a, u8>,
}

impl<'a> Buffer<'a> {
    /// Writes to `buffer`, keeping space for the terminator.
    pub fn new(buffer: Out<'a, u8>) -> Self {
        Buffer { rest: buffer }
    }

    /// The buffer but for the byte of the terminator.
    #[inline(always)]
    pub fn window(&self) -> Window {
        let start = self.rest.as_mut_ptr();
        // SAFETY: the buffer has these bytes, and is written to by way of the window until its next piece.
        unsafe { Window::new(start, start.wrapping_add(self.rest.len().saturating_sub(1))) }
    }

    /// Goes on behind `written` bytes of the window.
    #[inline(always)]
    pub(super) fn advance(&mut self, written: usize) {
        self.rest = self.rest.skip(written); // the byte of the terminator stays
    }

    /// Stores the terminator behind the text, if the buffer has any space at all.
    #[inline(always)]
    pub fn terminate(self) {
        self.rest.set(0);
    }
}

impl Target for Buffer<'_> {
    fn put(&mut self, window: &mut Window, text: &[u8]) -> Result<(), Errno> {
        let fitting = text.get(..window.space()).unwrap_or(text);
        if let Some(to) = window.take(fitting.len()) {
            // SAFETY: so many bytes of the buffer are free.
            unsafe { to.copy_from(fitting.as_ptr(), fitting.len()) };
        }
        self.advance(window.written());
        *window = self.window();
        Ok(())
    }
}

/// A buffer of wide characters; text that does not fit, with its terminator, is `EOVERFLOW`.
pub struct WideBuffer<'a> {
    rest: Out<'a, wchar_t>,
}

impl<'a> WideBuffer<'a> {
    /// Writes to `buffer`, keeping space for the terminator.
    pub fn new(buffer: Out<'a, wchar_t>) -> Self {
        WideBuffer { rest: buffer }
    }

    /// Stores the terminator behind the text, if the buffer has any space at all.
    pub fn terminate(self) {
        self.rest.set(0);
    }
}

impl Sink for WideBuffer<'_> {
    fn put(&mut self, mut text: &[u8]) -> Result<(), Errno> {
        while !text.is_empty() {
            let (character, len) = unpack(text);
            if self.rest.len() < 2 {
                return Err(Errno::OVERFLOW);
            }
            self.rest.set(character as wchar_t);
            self.rest = self.rest.skip(1);
            text = text.get(len..).unwrap_or(&[]);
        }
        Ok(())
    }
}
