//! Where a scan reads from.

use crate::abi::Errno;

/// A source of input: a window of unread units, advanced by what was consumed.
pub trait Source<U> {
    /// The unread units at hand, after reading some if there were none; empty at the end of the input. Called only
    /// when every unit shown so far has been consumed; the window must stay valid until the next call of either method.
    fn fill(&mut self) -> Result<&[U], Errno>;

    /// Whether nothing follows `window`, which is the last one, and a zero is behind it.
    fn is_last(&self, _window: &[U]) -> bool {
        false
    }

    /// Consumes the first `count` units of the window. Units of the last window that are never consumed stay unread.
    fn consume(&mut self, count: usize);
}
