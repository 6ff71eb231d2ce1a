//! Sources that read strings, for the `sscanf` and `swscanf` families.

use super::Source;
use crate::abi::{Errno, c_char, small, wchar_t};
use crate::algo::text::scan::find;
use crate::algo::text::wide;

/// How far a string is searched for its end at a time: `sscanf` on a long text must not read all of it.
const WINDOW: usize = 64;

/// A terminated string.
pub struct TextSource(*const u8);

impl TextSource {
    /// The string at `text`.
    ///
    /// # Safety
    /// `text` must point to a terminated string that stays as it is while this lives.
    #[small]
    pub unsafe fn new(text: *const c_char) -> Self {
        TextSource(text.cast())
    }
}

impl Source<u8> for TextSource {
    fn fill(&mut self) -> Result<&[u8], Errno> {
        // SAFETY: a terminated string, of which `self.0` has not passed the end.
        Ok(unsafe {
            let len = find(self.0, 0, WINDOW).unwrap_or(WINDOW);
            core::slice::from_raw_parts(self.0, len)
        })
    }

    #[small]
    fn is_last(&self, window: &[u8]) -> bool {
        window.len() < WINDOW
    }

    #[small]
    fn consume(&mut self, count: usize) {
        self.0 = self.0.wrapping_add(count);
    }
}

/// A terminated wide string.
pub struct WideTextSource(*const wchar_t);

impl WideTextSource {
    /// The string at `text`.
    ///
    /// # Safety
    /// `text` must point to a terminated wide string that stays as it is while this lives.
    #[small]
    pub unsafe fn new(text: *const wchar_t) -> Self {
        WideTextSource(text)
    }
}

impl Source<wchar_t> for WideTextSource {
    #[small]
    fn fill(&mut self) -> Result<&[wchar_t], Errno> {
        // SAFETY: as for narrow strings.
        Ok(unsafe {
            let len = wide::find(self.0, 0, WINDOW).unwrap_or(WINDOW);
            core::slice::from_raw_parts(self.0, len)
        })
    }

    #[small]
    fn consume(&mut self, count: usize) {
        self.0 = self.0.wrapping_add(count);
    }
}
