//! Where `scanf` and its relatives read.

use super::file::{FILE, flag};
use super::input;
use super::wide;
use crate::abi::c::WEOF;
use crate::abi::*;
use crate::algo::scan::{self, Outcome, Source};

/// At the end of the input: nothing, or the error that ended it.
fn ended<U>(f: &FILE) -> Result<&[U], Errno> {
    if f.has(flag::END) { Ok(&[]) } else { Err(Errno::new(errno_value() as u16)) }
}

struct Bytes<'a>(&'a FILE);

impl Source<u8> for Bytes<'_> {
    fn fill(&mut self) -> Result<&[u8], Errno> {
        if self.0.ahead().is_empty() && !input::fill(self.0) {
            return ended(self.0);
        }
        Ok(self.0.ahead())
    }

    fn consume(&mut self, count: usize) {
        self.0.consume(count);
    }
}

/// How many wide characters are decoded ahead.
const WINDOW: usize = 32;

struct Wide<'a> {
    f: &'a FILE,
    window: [wchar_t; WINDOW],
    /// The window is one character that was taken from the stream already, as its bytes were not all in the buffer.
    taken: bool,
}

impl Source<wchar_t> for Wide<'_> {
    fn fill(&mut self) -> Result<&[wchar_t], Errno> {
        self.taken = false;
        if self.f.ahead().is_empty() && !input::fill(self.f) {
            return ended(self.f);
        }
        let mut len = wide::peek(self.f, &mut self.window);
        if len == 0 {
            let character = wide::get(self.f);
            if character == WEOF {
                return Err(Errno::new(errno_value() as u16));
            }
            self.window = [character as wchar_t; WINDOW];
            self.taken = true;
            len = 1;
        }
        Ok(self.window.get(..len).unwrap_or(&[]))
    }

    fn consume(&mut self, count: usize) {
        if !self.taken {
            wide::skip(self.f, count);
        }
        self.taken = false;
    }
}

fn finish(outcome: Outcome) -> c_int {
    if let Some(error) = outcome.error {
        set_errno(error);
    }
    outcome.items
}

/// `vfscanf`.
///
/// # Safety
/// `args` must hold what `format` says.
pub(crate) unsafe fn scan(f: &FILE, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: the caller's.
    match unsafe { cstr(format) } {
        // SAFETY: the caller's.
        Ok(format) => finish(unsafe { scan::scan(&mut Bytes(f), format.to_bytes(), args) }),
        Err(error) => f.fail(error),
    }
}

/// `vfwscanf`.
///
/// # Safety
/// `args` must hold what `format` says.
pub(crate) unsafe fn scan_wide(f: &FILE, format: &[wchar_t], args: VaList) -> c_int {
    wide::orient(f);
    let mut source = Wide { f, window: [0; WINDOW], taken: false };
    // SAFETY: the caller's.
    let outcome = unsafe { scan::scan_wide(&mut source, format, args) };
    if source.taken {
        wide::push_back(f, source.window[0] as u32);
    }
    finish(outcome)
}

/// `vsscanf`.
///
/// # Safety
/// `text` must be a string; `args` must hold what `format` says.
pub(crate) unsafe fn scan_text(text: *const c_char, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: the caller's.
    match unsafe { cstr(format) } {
        // SAFETY: the caller's.
        Ok(format) => finish(unsafe { scan::scan(&mut scan::TextSource::new(text), format.to_bytes(), args) }),
        Err(error) => or(-1, Err(error)),
    }
}

/// `vswscanf`.
///
/// # Safety
/// `text` must be a wide string; `args` must hold what `format` says.
pub(crate) unsafe fn scan_wide_text(text: *const wchar_t, format: &[wchar_t], args: VaList) -> c_int {
    // SAFETY: the caller's.
    finish(unsafe { scan::scan_wide(&mut scan::WideTextSource::new(text), format, args) })
}
