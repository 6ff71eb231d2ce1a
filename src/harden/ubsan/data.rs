//! The descriptions that clang passes to the handlers, in its layout.

use super::line::Line;
use crate::abi::c_char;
use crate::harden::report::text;
use core::cell::Cell;

/// A location in a source file.
#[repr(C)]
pub struct Location {
    file: *const c_char,
    line: Cell<u32>,
    column: u32,
}

impl Location {
    /// Whether it is the first time here.
    pub fn take(&self) -> bool {
        let line = self.line.replace(self.line.get() | REPORTED);
        line & REPORTED == 0
    }

    /// Adds `file:line:column`.
    pub fn put(&self, line: &mut Line) {
        line.put(text(self.file));
        line.put(b":");
        line.number(u64::from(self.line.get() & !REPORTED));
        line.put(b":");
        line.number(u64::from(self.column));
    }
}

/// Marks a line that was reported.
const REPORTED: u32 = 1 << 31;

/// A type: its kind, its size, and behind them its name in quotes.
#[repr(C)]
pub struct Type {
    /// 0: an integer; 1: a floating-point type; 2: `_BitInt`.
    pub kind: u16,
    /// Of integers twice the binary logarithm of the width, and whether they are signed; of floating-point types the width.
    pub info: u16,
    name: [c_char; 0],
}

impl Type {
    /// Its name, in quotes.
    pub fn name<'a>(&self) -> &'a [u8] {
        text(self.name.as_ptr())
    }

    /// Whether it is a signed integer.
    pub fn is_signed(&self) -> bool {
        self.info & 1 != 0
    }

    /// The width of an integer as it is passed.
    pub fn bits(&self) -> u32 {
        1 << (self.info >> 1 & 15)
    }
}

/// An operation at a location, on a type.
#[repr(C)]
pub struct Typed {
    /// Where.
    pub location: Location,
    /// The operation's type.
    pub of: &'static Type,
}

/// An operation at a location, on two types.
#[repr(C)]
pub struct Converted {
    /// Where.
    pub location: Location,
    /// The type of what is there.
    pub from: &'static Type,
    /// The other type.
    pub to: &'static Type,
}

/// A use of a pointer.
#[repr(C)]
pub struct Mismatch {
    /// Where.
    pub location: Location,
    /// The type that the pointer's object should have.
    pub of: &'static Type,
    /// The alignment that the type needs, as a binary logarithm.
    pub log_align: u8,
    /// How it is used.
    pub kind: u8,
}

/// An assumption about an alignment.
#[repr(C)]
pub struct Assumption {
    /// Where.
    pub location: Location,
    /// The location of the assumption.
    pub assumed: Location,
    /// The pointer's type.
    pub of: &'static Type,
}

/// A location, and nothing else.
#[repr(C)]
pub struct Plain {
    /// Where.
    pub location: Location,
}

/// A call of a builtin with a value that it does not take.
#[repr(C)]
pub struct Builtin {
    /// Where.
    pub location: Location,
    /// Which builtin.
    pub kind: u8,
}

/// An argument that must not be null.
#[repr(C)]
pub struct Argument {
    /// Where.
    pub location: Location,
    /// The location of the attribute.
    pub attribute: Location,
    /// Its number, from 1.
    pub index: i32,
}
