//! Memory for text of any length.

use crate::abi::Errno;

/// The `malloc` family that a call may use.
#[derive(Clone, Copy)]
pub struct Heap {
    /// As `realloc`, or an error.
    pub realloc: unsafe fn(*mut u8, usize) -> Result<*mut u8, Errno>,
    /// As `free`.
    pub free: unsafe fn(*mut u8),
}

impl Heap {
    /// No memory at all, for formats that need none.
    pub const NONE: Heap = Heap { realloc: |_, _| Err(Errno::NOMEM), free: |_| {} };
    /// The program's own.
    pub const MALLOC: Heap = Heap { realloc: crate::abi::c_realloc, free: crate::abi::c_free };
}
