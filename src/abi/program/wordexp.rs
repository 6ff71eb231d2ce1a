//! `<wordexp.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/wordexp.h.html>

use crate::abi::*;
use crate::algo::fnmatch::{Escape, Options};
use crate::algo::utf8::Encoding;
use crate::algo::words::{Environment, Failure, expand};
use crate::os::dir::names::Names;
use crate::os::environ;
use crate::os::locale::encoding;
use crate::os::tree::glob::{self, find};

/// The program's environment, and the words so far.
pub(crate) struct Words {
    pub(crate) encoding: Encoding,
    pub(crate) words: Names,
}

impl Environment for Words {
    fn value(&self, name: &[u8], value: &mut Buffer<u8>) -> Result<bool, Errno> {
        environ::with(terminated(name)?.as_cstr(), |found| match found {
            Some(found) => value.extend(found).map(|()| true),
            None => Ok(false),
        })?
    }

    fn assign(&mut self, name: &[u8], value: &[u8]) -> Result<(), Errno> {
        environ::set(terminated(name)?.as_cstr(), value, true)
    }

    fn word(&mut self, text: &[u8], pattern: Option<&[u8]>) -> Result<(), Errno> {
        let Some(pattern) = pattern else { return self.words.push(text, 0) };
        let options = Options { pathname: true, escape: Escape::Null, period: true, ..Options::new(self.encoding) };
        let mut found = Names::new();
        let all = glob::Wanted { mark: false, directories: false };
        if let Err(glob::Failure::Space) = find(&mut glob::Files, pattern, options, all, &mut found, |_, _| false) {
            return Err(Errno::NOMEM);
        }
        if found.is_empty() {
            return self.words.push(text, 0);
        }
        found.sorted()?.as_slice().iter().try_for_each(|&path| self.words.push(found.get(path).0, 0))
    }
}

/// The words that `text` expands to, and whether these are all: not if memory ran out. With `must_be_set` a variable that is not set is a
/// failure.
pub fn expanded(text: &[u8], must_be_set: bool) -> Result<(Names, bool), Failure> {
    let mut words = Words { encoding: encoding(), words: Names::new() };
    match expand(text, must_be_set, words.encoding, &mut words) {
        Ok(()) => Ok((words.words, true)),
        Err(Failure::Space) => Ok((words.words, false)),
        Err(failure) => Err(failure),
    }
}

/// A copy with a terminator.
pub(crate) fn terminated(text: &[u8]) -> Result<Buffer<u8>, Errno> {
    let mut copy = Buffer::new();
    copy.reserve_exact(text.len() + 1)?;
    copy.extend(text)?;
    copy.push(0)?;
    Ok(copy)
}
