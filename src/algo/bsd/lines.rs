//! Continued lines with comments, as `fparseln` reads them.

use crate::abi::c::{FPARSELN_UNESCCOMM, FPARSELN_UNESCCONT, FPARSELN_UNESCESC, FPARSELN_UNESCREST};
use crate::abi::{Buffer, Errno};

/// The bytes with a meaning; 0 for none.
#[derive(Clone, Copy)]
pub struct Delimiters {
    /// Takes the meaning from the byte behind it.
    pub escape: u8,
    /// At the end of a line: the next one belongs to it.
    pub continuation: u8,
    /// Starts a comment.
    pub comment: u8,
}

/// A line that is put together.
pub struct Line {
    delimiters: Delimiters,
    text: Option<Buffer<u8>>,
}

impl Line {
    /// Nothing yet.
    pub fn new(delimiters: Delimiters) -> Self {
        Line { delimiters, text: None }
    }

    /// Whether `byte` at a position in `line` has its meaning.
    fn means(&self, line: &[u8], at: usize, byte: u8) -> bool {
        if byte == 0 || line.get(at) != Some(&byte) {
            return false;
        }
        let front = line.get(..at).unwrap_or(&[]);
        let escapes = front.iter().rev().take_while(|&&byte| byte == self.delimiters.escape && byte != 0).count();
        escapes % 2 == 0
    }

    /// Adds a line of the file; whether another one is needed.
    pub fn add(&mut self, line: &[u8]) -> Result<bool, Errno> {
        let comment = (0..line.len()).find(|&at| self.means(line, at, self.delimiters.comment));
        let mut rest = line.get(..comment.unwrap_or(line.len())).unwrap_or(line);
        // A line with only a comment does not count.
        let mut more = comment == Some(0) && self.text.is_none();
        if let Some(last) = rest.len().checked_sub(1) {
            // The escape may be what stands for a continuation, too.
            if self.means(rest, last, self.delimiters.continuation) {
                rest = rest.get(..last).unwrap_or(rest);
                more = true;
            }
        }
        if !rest.is_empty() || !more {
            self.text.get_or_insert_default().extend(rest)?;
        }
        Ok(more)
    }

    /// The line, terminated, if there was one, without the escapes that `flags` name.
    pub fn finish(self, flags: i32) -> Result<Option<Buffer<u8>>, Errno> {
        let Some(text) = self.text else { return Ok(None) };
        let Delimiters { escape, continuation, comment } = self.delimiters;
        let mut out = Buffer::new();
        let mut bytes = text.as_slice().iter().copied();
        while let Some(byte) = bytes.next() {
            if byte != escape || escape == 0 {
                out.push(byte)?;
                continue;
            }
            let next = bytes.next();
            let kind = match next {
                Some(next) if next == comment => FPARSELN_UNESCCOMM,
                Some(next) if next == continuation => FPARSELN_UNESCCONT,
                Some(next) if next == escape => FPARSELN_UNESCESC,
                _ => FPARSELN_UNESCREST,
            };
            if flags & kind == 0 {
                out.push(byte)?;
            }
            if let Some(next) = next {
                out.push(next)?;
            }
        }
        out.push(0)?;
        Ok(Some(out))
    }
}
