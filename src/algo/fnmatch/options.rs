//! Matching options.

use crate::abi::c::{FNM_CASEFOLD, FNM_LEADING_DIR, FNM_NOESCAPE, FNM_PATHNAME, FNM_PERIOD};
use crate::abi::c_int;
use crate::algo::utf8::Encoding;

/// How a pattern quotes a character.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Escape {
    /// It cannot.
    None,
    /// By a backslash, outside bracket expressions.
    Backslash,
    /// By a null byte, also within bracket expressions: a pattern that was made of shell words.
    Null,
}

impl Escape {
    /// 1 if `pattern[at]` quotes what follows it, else 0.
    pub fn length(self, pattern: &[u8], at: usize, in_bracket: bool) -> usize {
        let byte = pattern.get(at).copied();
        let escapes = match self {
            Escape::None => false,
            Escape::Backslash => byte == Some(b'\\') && !in_bracket,
            Escape::Null => byte == Some(0),
        };
        escapes.into()
    }
}

/// How a pattern is matched.
#[derive(Clone, Copy)]
pub struct Options {
    /// A slash is only matched by a slash.
    pub pathname: bool,
    /// How characters are quoted.
    pub escape: Escape,
    /// A period at the start, or behind a slash that counts, is only matched by a period.
    pub period: bool,
    /// The match may end before a slash.
    pub leading_dir: bool,
    /// Letters match both their cases.
    pub fold_case: bool,
    /// The encoding of pattern and text.
    pub encoding: Encoding,
}

impl Options {
    /// Converts the flags of `fnmatch`.
    pub fn of_flags(flags: c_int, encoding: Encoding) -> Self {
        Options {
            pathname: flags & FNM_PATHNAME != 0,
            escape: if flags & FNM_NOESCAPE != 0 { Escape::None } else { Escape::Backslash },
            period: flags & FNM_PERIOD != 0,
            leading_dir: flags & FNM_LEADING_DIR != 0,
            fold_case: flags & FNM_CASEFOLD != 0,
            encoding,
        }
    }

    /// No flags.
    pub const fn new(encoding: Encoding) -> Self {
        Options {
            pathname: false,
            escape: Escape::Backslash,
            period: false,
            leading_dir: false,
            fold_case: false,
            encoding,
        }
    }
}
