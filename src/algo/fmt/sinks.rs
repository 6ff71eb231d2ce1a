//! Sinks that write to memory, for the `snprintf` and `swprintf` families.

use super::output::Sink;
use super::text::unpack;
use crate::abi::{Errno, Out, wchar_t};
use crate::algo::text::bulk;

/// A buffer that keeps what fits and drops the rest.
pub struct Buffer<'a> {
    rest: Out<'a, u8>,
}

impl<'a> Buffer<'a> {
    /// Writes to `buffer`, keeping space for the terminator.
    pub fn new(buffer: Out<'a, u8>) -> Self {
        Buffer { rest: buffer }
    }

    /// Stores the terminator behind the text, if the buffer has any space at all.
    pub fn terminate(self) {
        self.rest.set(0);
    }
}

impl Sink for Buffer<'_> {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        let space = self.rest.len().saturating_sub(1);
        let fitting = text.get(..space).unwrap_or(text);
        // SAFETY: it fits, by the line above. A call of `memory.copy` would cost more than most pieces are worth.
        unsafe { bulk::copy(self.rest.as_mut_ptr(), fitting.as_ptr(), fitting.len()) };
        self.rest = self.rest.skip(fitting.len());
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
