//! Streams as input of `scanf`.

use super::file::FILE;
use super::{input, wide};
use crate::abi::*;
use crate::algo::scan::{self, Context, Outcome, Source};

/// The window, after reading if it was empty; empty at the end of the file.
fn window(f: &FILE) -> Result<&[u8], Errno> {
    if f.ahead().is_empty() {
        input::fill(f)?;
    }
    Ok(f.ahead())
}

struct Bytes<'a>(&'a FILE);

impl Source<u8> for Bytes<'_> {
    fn fill(&mut self) -> Result<&[u8], Errno> {
        window(self.0)
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
        if window(self.f)?.is_empty() {
            return Ok(&[]);
        }
        let mut len = wide::peek(self.f, &mut self.window);
        if len == 0 {
            let Some(character) = wide::get(self.f)? else { return Ok(&[]) };
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

/// `vfscanf`. Errors: `EFAULT` for a null format.
#[inline(always)]
pub(crate) fn scan(f: &FILE, format: FormatArgs<u8>, context: &Context<u8>) -> Result<Outcome, Errno> {
    Ok(scan::read(&mut Bytes(f), format.get()?, context))
}

/// `vfwscanf`. Errors: `EFAULT` for a null format.
pub(crate) fn scan_wide(f: &FILE, format: FormatArgs<wchar_t>, context: &Context<wchar_t>) -> Result<Outcome, Errno> {
    let format = format.get()?;
    wide::orient(f);
    let mut source = Wide { f, window: [0; WINDOW], taken: false };
    let outcome = scan::read_wide(&mut source, format, context);
    if source.taken {
        _ = wide::push_back(f, source.window[0] as u32);
    }
    Ok(outcome)
}
