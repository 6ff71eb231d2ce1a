//! Text wrapped at a margin.

use crate::abi::{Buffer, Errno};

/// No line goes on behind this column.
const RIGHT: usize = 78;

/// Lines, and where the last one stands.
pub struct Text {
    lines: Buffer<u8>,
    column: usize,
    /// The left margin, and that of wrapped lines.
    pub left: usize,
    pub wrapped: usize,
    error: Result<(), Errno>,
}

impl Text {
    pub const fn new() -> Self {
        Text { lines: Buffer::new(), column: 0, left: 0, wrapped: 0, error: Ok(()) }
    }

    /// All that was written. Errors: `ENOMEM`.
    pub fn finish(&self) -> Result<&[u8], Errno> {
        self.error.map(|()| self.lines.as_slice())
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub fn column(&self) -> usize {
        self.column
    }

    /// Writes without wrapping; there is no newline within.
    pub fn put(&mut self, text: &[u8]) {
        self.error = self.error.and_then(|()| self.lines.extend(text));
        self.column += text.len();
    }

    pub fn newline(&mut self) {
        self.error = self.error.and_then(|()| self.lines.push(b'\n'));
        self.column = 0;
    }

    /// Blanks up to a column.
    pub fn indent(&mut self, column: usize) {
        while self.column < column {
            self.put(b" ");
        }
    }

    /// A blank, or a new line if `len` bytes do not fit behind it.
    pub fn blank(&mut self, len: usize) {
        if self.column + 1 + len > RIGHT + 1 {
            self.newline();
            self.indent(self.wrapped);
        } else {
            self.put(b" ");
        }
    }

    /// Writes words, with a new line where one does not fit.
    pub fn words(&mut self, text: &[u8]) {
        for (i, line) in text.split(|&byte| byte == b'\n').enumerate() {
            if i > 0 {
                self.newline();
            }
            let mut rest = line;
            while !rest.is_empty() {
                let blanks = rest.iter().position(|&byte| byte != b' ').unwrap_or(rest.len());
                let word = rest.get(blanks..).unwrap_or(b"");
                let len = word.iter().position(|&byte| byte == b' ').unwrap_or(word.len());
                if self.column == 0 && len > 0 {
                    self.indent(self.left);
                }
                if len > 0 && self.column + blanks + len > RIGHT && self.column > self.wrapped {
                    self.newline();
                    self.indent(self.wrapped);
                } else if len > 0 {
                    self.put(rest.get(..blanks).unwrap_or(b""));
                }
                self.put(word.get(..len).unwrap_or(b""));
                rest = word.get(len..).unwrap_or(b"");
            }
        }
    }

    /// Ends a line that was begun.
    pub fn end_line(&mut self) {
        if self.column > 0 {
            self.newline();
        }
    }
}
