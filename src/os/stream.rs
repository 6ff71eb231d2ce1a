//! What the standard decides about streams without looking at one: open modes and positions.

use crate::abi::{Errno, c_int};

/// What the mode string of `fopen` asks for.
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
    /// What is in the file is thrown away.
    pub truncate: bool,
    /// The file must not be there yet.
    pub exclusive: bool,
}

/// The values of `<fcntl.h>`.
mod flag {
    use crate::abi::c_int;

    pub const APPEND: c_int = 1;
    pub const CREAT: c_int = 1 << 12;
    pub const EXCL: c_int = 4 << 12;
    pub const TRUNC: c_int = 8 << 12;
    pub const RDONLY: c_int = 0x0400_0000;
    pub const WRONLY: c_int = 0x1000_0000;
}

impl Mode {
    /// Reads a mode: `r`, `w` or `a`, then in any order `+`, `b`, `e`, `x` (not with `r`), and `t`, which many programs
    /// that come from Windows pass. Anything else is `EINVAL`.
    pub fn parse(text: &[u8]) -> Result<Mode, Errno> {
        let (&first, rest) = text.split_first().ok_or(Errno::INVAL)?;
        let mut mode = Mode {
            read: first == b'r',
            write: first != b'r',
            append: first == b'a',
            create: first != b'r',
            truncate: first == b'w',
            exclusive: false,
        };
        if !matches!(first, b'r' | b'w' | b'a') {
            return Err(Errno::INVAL);
        }
        for &letter in rest {
            match letter {
                b'+' => (mode.read, mode.write) = (true, true),
                b'x' if first != b'r' => mode.exclusive = true,
                b'b' | b'e' | b't' => {}
                _ => return Err(Errno::INVAL),
            }
        }
        Ok(mode)
    }

    /// The flags for `open`.
    pub fn open_flags(self) -> c_int {
        let pick = |wanted: bool, flag: c_int| if wanted { flag } else { 0 };
        pick(self.read, flag::RDONLY)
            | pick(self.write, flag::WRONLY)
            | pick(self.append, flag::APPEND)
            | pick(self.create, flag::CREAT)
            | pick(self.truncate, flag::TRUNC)
            | pick(self.exclusive, flag::EXCL)
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
            (&b"r"[..], flag::RDONLY),
            (b"rb", flag::RDONLY),
            (b"r+b", flag::RDONLY | flag::WRONLY),
            (b"rb+", flag::RDONLY | flag::WRONLY),
            (b"w", flag::WRONLY | flag::CREAT | flag::TRUNC),
            (b"wx", flag::WRONLY | flag::CREAT | flag::TRUNC | flag::EXCL),
            (b"w+bxe", flag::RDONLY | flag::WRONLY | flag::CREAT | flag::TRUNC | flag::EXCL),
            (b"a", flag::WRONLY | flag::CREAT | flag::APPEND),
            (b"a+", flag::RDONLY | flag::WRONLY | flag::CREAT | flag::APPEND),
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
