//! The line of the program that calls the heap next, if it was compiled with `-include wasi/heap-check.h`.

use crate::abi::{Global, c_char, c_int};
use crate::harden::report::{Decimal, say, text};

/// A file and a line; a null file is an unknown one.
#[derive(Clone, Copy)]
pub struct Site {
    file: *const c_char,
    line: c_int,
}

static NEXT: Global<Site> = Global::new(Site::UNKNOWN);

impl Site {
    /// Not known.
    pub const UNKNOWN: Site = Site { file: core::ptr::null(), line: 0 };

    /// The one that was announced for this call.
    pub fn take() -> Site {
        NEXT.replace(Site::UNKNOWN)
    }

    /// Whether it is known.
    pub fn is_known(self) -> bool {
        !self.file.is_null()
    }

    /// Whether both are the same line.
    pub fn is(self, other: Site) -> bool {
        self.line == other.line && text(self.file) == text(other.file)
    }

    /// Says ` at file:line`, if it is known.
    pub fn say(self) {
        if self.is_known() {
            say(&[b" at ", text(self.file), b":", Decimal::new(u64::from(self.line.unsigned_abs())).bytes()]);
        }
    }
}

/// Announces the line of the next call.
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_heap_check_site(file: *const c_char, line: c_int) {
    NEXT.set(Site { file, line });
}
