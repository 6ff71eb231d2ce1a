//! Memory for text of any length.

use crate::abi::Errno;

/// The `malloc` family that a call may use.
#[derive(Clone, Copy)]
pub struct Heap {
    /// A block of the last size in place of the old one or null, of which so many bytes are kept.
    pub regrow: unsafe fn(*mut u8, usize, usize) -> Result<*mut u8, Errno>,
    /// As `free`.
    pub free: unsafe fn(*mut u8),
}

impl Heap {
    /// No memory at all, for formats that need none.
    pub const NONE: Heap = Heap { regrow: |_, _, _| Err(Errno::NOMEM), free: |_| {} };
    /// The program's own.
    pub const MALLOC: Heap = Heap { regrow: crate::abi::c_regrow, free: crate::abi::c_free };
}
