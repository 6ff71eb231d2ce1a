//! Open modes and positions of streams, as pure computation.

use crate::abi::c::{O_APPEND, O_CLOEXEC, O_CREAT, O_EXCL, O_RDONLY, O_TRUNC, O_WRONLY};
use crate::abi::{Errno, c_int, small};

/// The parsed mode string of `fopen`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mode {
    /// The stream may be read.
    pub read: bool,
    /// The stream may be written.
    pub write: bool,
    /// Every write goes to the end.
    pub append: bool,
    /// A file that is not there is made.
    pub create: bool,
    /// The file is truncated.
    pub truncate: bool,
    /// The file must not be there yet.
    pub exclusive: bool,
    /// The descriptor gets `FD_CLOEXEC`.
    pub close_on_exec: bool,
}

impl Mode {
    /// Reads a mode: `r`, `w` or `a`, then in any order `+`, `b`, `e`, `x` (not with `r`), and `t`, which many programs
    /// that come from Windows pass. Anything else is `EINVAL`.
    #[small]
    pub fn parse(text: &[u8]) -> Result<Mode, Errno> {
        let (&first, rest) = text.split_first().ok_or(Errno::INVAL)?;
        let mut mode = Mode {
            read: first == b'r',
            write: first != b'r',
            append: first == b'a',
            create: first != b'r',
            truncate: first == b'w',
            exclusive: false,
            close_on_exec: false,
        };
        if !matches!(first, b'r' | b'w' | b'a') {
            return Err(Errno::INVAL);
        }
        for &letter in rest {
            match letter {
                b'+' => (mode.read, mode.write) = (true, true),
                b'x' if first != b'r' => mode.exclusive = true,
                b'e' => mode.close_on_exec = true,
                b'b' | b't' => {}
                _ => return Err(Errno::INVAL),
            }
        }
        Ok(mode)
    }

    /// The flags for `open`.
    #[small]
    pub fn open_flags(self) -> c_int {
        let pick = |wanted: bool, flag: c_int| if wanted { flag } else { 0 };
        pick(self.read, O_RDONLY)
            | pick(self.write, O_WRONLY)
            | pick(self.append, O_APPEND)
            | pick(self.create, O_CREAT)
            | pick(self.truncate, O_TRUNC)
            | pick(self.exclusive, O_EXCL)
            | pick(self.close_on_exec, O_CLOEXEC)
    }
}

/// The offset that `pos + by` is, as a C file position; `EINVAL` below zero, `EOVERFLOW` past the end of the type.
pub fn offset_from(base: i64, by: i64) -> Result<i64, Errno> {
    match base.checked_add(by) {
        None if by > 0 => Err(Errno::OVERFLOW),
        Some(offset) if offset >= 0 => Ok(offset),
        _ => Err(Errno::INVAL),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modes_that_exist() {
        for (text, expected) in [
            (&b"r"[..], O_RDONLY),
            (b"rb", O_RDONLY),
            (b"r+b", O_RDONLY | O_WRONLY),
            (b"rb+", O_RDONLY | O_WRONLY),
            (b"w", O_WRONLY | O_CREAT | O_TRUNC),
            (b"wx", O_WRONLY | O_CREAT | O_TRUNC | O_EXCL),
            (b"w+bxe", O_RDONLY | O_WRONLY | O_CREAT | O_TRUNC | O_EXCL | O_CLOEXEC),
            (b"a", O_WRONLY | O_CREAT | O_APPEND),
            (b"a+", O_RDONLY | O_WRONLY | O_CREAT | O_APPEND),
        ] {
            assert_eq!(Mode::parse(text).map(Mode::open_flags), Ok(expected));
        }
    }

    #[test]
    fn modes_that_do_not() {
        for text in [&b""[..], b"+", b"b", b"q", b"rx", b"rw", b"r,ccs=UTF-8", b"R"] {
            assert_eq!(Mode::parse(text), Err(Errno::INVAL));
        }
    }

    #[test]
    fn offsets() {
        assert_eq!(offset_from(5, -5), Ok(0));
        assert_eq!(offset_from(5, -6), Err(Errno::INVAL));
        assert_eq!(offset_from(i64::MAX, 1), Err(Errno::OVERFLOW));
    }
}
