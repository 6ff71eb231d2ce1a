//! Format units (bytes or wide characters) and length modifiers.

use crate::abi::wchar_t;

/// A unit of a format: a byte or a wide character.
pub trait Unit: Copy {
    /// Whether precisions and the result count characters instead of bytes.
    const WIDE: bool;

    /// The unit as an ASCII byte, or 0xff for what lies outside ASCII.
    fn ascii(self) -> u8;
}

impl Unit for u8 {
    const WIDE: bool = false;

    fn ascii(self) -> u8 {
        self
    }
}

impl Unit for wchar_t {
    const WIDE: bool = true;

    fn ascii(self) -> u8 {
        if self as u32 > 127 { 0xff } else { self as u8 }
    }
}

/// The size of an argument as a length modifier says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u32)]
pub enum Length {
    /// None: `int`, `double`.
    Int,
    /// `hh`, `w8`, `wf8`: converted to 8 bits.
    Char,
    /// `h`, `w16`: converted to 16 bits.
    Short,
    /// `l`.
    Long,
    /// `ll`, `j`, `w64`, `wf64` and whatever else has 64 bits.
    LongLong,
    /// `L`: `long double`.
    LongDouble,
}
