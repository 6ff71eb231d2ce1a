//! Finds the paths that a pattern matches, component by component, without recursion.

use super::dir::dt_of_mode;
use super::names::Names;
use super::preopen::AT_FDCWD;
use super::stat::{self, AT_SYMLINK_NOFOLLOW};
use crate::abi::{Buffer, Errno, c_int};
use crate::algo::fnmatch::{self, is_plain};

const DT_UNKNOWN: u8 = 0;
const DT_DIR: u8 = 3;
const DT_LNK: u8 = 7;

/// Why there are no paths.
pub enum Failure {
    /// Not enough memory.
    Space,
    /// A directory could not be read, and that was to end the search.
    Aborted,
}

impl From<Errno> for Failure {
    fn from(_: Errno) -> Self {
        Failure::Space
    }
}

/// Finds what `pattern` matches and adds it to `found`, in no order. `on_error` is told which directory could not be
/// read and why, and says whether the search ends. Directories get a slash at their end if `mark` says so.
pub fn find(
    pattern: &[u8],
    options: fnmatch::Options,
    mark: bool,
    found: &mut Names,
    mut on_error: impl FnMut(&[u8], Errno) -> bool,
) -> Result<(), Failure> {
    // What is still to be searched: a path without wild cards, and how much of the pattern it stands for.
    let mut todo = Names::new();
    let mut read = Buffer::new();
    todo.push(b"", 0)?;
    read.push(0usize)?;
    let mut path = Buffer::new();
    let mut names = Names::new();
    while let (Some(&at), Some(last)) = (read.as_slice().last(), todo.len().checked_sub(1)) {
        path.truncate(0);
        path.extend(todo.get(last).0)?;
        todo.truncate(last);
        read.truncate(last);
        let Some((start, end)) = take_plain(pattern, at, options.no_escape, &mut path)? else {
            add(found, &mut path, DT_UNKNOWN, mark)?;
            continue;
        };
        let directory = if path.is_empty() { &b"."[..] } else { path.as_slice() };
        names.truncate(0);
        match names.read(directory, true) {
            Ok(()) => {}
            Err(Errno::NOMEM) => return Err(Failure::Space),
            Err(Errno::NOTDIR | Errno::NOENT) => continue,
            Err(error) if on_error(directory, error) => return Err(Failure::Aborted),
            Err(_) => continue,
        }
        let component = pattern.get(start..end).unwrap_or(b"");
        let prefix = path.len();
        for number in 0..names.len() {
            let (name, kind) = names.get(number);
            if !fnmatch::matches(component, name, options) {
                continue;
            }
            path.truncate(prefix);
            path.extend(name)?;
            if end == pattern.len() {
                add(found, &mut path, kind, mark)?;
            } else if matches!(kind, DT_DIR | DT_LNK | DT_UNKNOWN) {
                todo.push(path.as_slice(), 0)?;
                read.push(end)?;
            }
        }
    }
    Ok(())
}

/// Adds what follows `at` in the pattern to `path`, up to the component with a wild card, and returns where that starts
/// and ends.
fn take_plain(
    pattern: &[u8],
    mut at: usize,
    no_escape: bool,
    path: &mut Buffer<u8>,
) -> Result<Option<(usize, usize)>, Errno> {
    while at < pattern.len() {
        let rest = pattern.get(at..).unwrap_or(b"");
        let end = at + rest.iter().position(|&byte| byte == b'/').unwrap_or(rest.len());
        let component = pattern.get(at..end).unwrap_or(b"");
        if !is_plain(component, no_escape) {
            return Ok(Some((at, end)));
        }
        let mut bytes = component.iter();
        while let Some(&byte) = bytes.next() {
            let literal = if byte == b'\\' && !no_escape { bytes.next().copied().unwrap_or(byte) } else { byte };
            path.push(literal)?;
        }
        at = end;
        while pattern.get(at) == Some(&b'/') {
            path.push(b'/')?;
            at += 1;
        }
    }
    Ok(None)
}

/// Adds a path, if there is such a file.
fn add(found: &mut Names, path: &mut Buffer<u8>, kind: u8, mark: bool) -> Result<(), Errno> {
    let kind = match kind {
        DT_UNKNOWN => match stat::at(AT_FDCWD, path.as_slice(), AT_SYMLINK_NOFOLLOW) {
            Ok(stat) => dt_of_mode(stat.st_mode as c_int) as u8,
            Err(_) => return Ok(()),
        },
        known => known,
    };
    let is_directory = || match kind {
        DT_DIR => true,
        DT_LNK => stat::at(AT_FDCWD, path.as_slice(), 0).is_ok_and(|stat| stat.st_mode & 0xf000 == 0x4000),
        _ => false,
    };
    let ends_with_slash = path.as_slice().last() == Some(&b'/');
    if ends_with_slash && !is_directory() {
        return Ok(()); // not all hosts know that a slash wants a directory
    }
    if mark && !ends_with_slash && is_directory() {
        path.push(b'/')?;
    }
    found.push(path.as_slice(), kind)
}
