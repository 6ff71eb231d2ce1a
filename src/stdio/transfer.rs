//! The outcome of a transfer.

use crate::abi::Errno;

/// How many bytes an operation transferred, and the error that ended it, if one did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Transfer {
    /// The bytes taken from, or stored in, the caller's memory.
    pub count: usize,
    /// Why there are fewer than asked for; none also at the end of the file.
    pub error: Option<Errno>,
}

impl Transfer {
    /// `count` bytes, and no error.
    pub const fn whole(count: usize) -> Self {
        Transfer { count, error: None }
    }

    /// Ended by `error` after `count` bytes.
    pub const fn failed(count: usize, error: Errno) -> Self {
        Transfer { count, error: Some(error) }
    }

    /// Success only if no error ended it.
    #[inline]
    pub fn result(self) -> Result<(), Errno> {
        self.error.map_or(Ok(()), Err)
    }
}
