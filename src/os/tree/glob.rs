//! Pathname expansion, component by component, without recursion.

#[cfg(target_arch = "wasm32")]
use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::c::{DT_DIR, DT_LNK, DT_UNKNOWN};
use crate::abi::{Buffer, Errno};
use crate::algo::fnmatch::{self, Escape, is_plain, unescape};
use crate::os::dir::names::Names;

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

/// The storage of the files.
pub trait Tree {
    /// Adds the names in a directory, `.` and `..` among them, and their types.
    fn read(&mut self, directory: &[u8], names: &mut Names) -> Result<(), Errno>;
    /// The type of a file, or of what a symbolic link leads to; nothing if there is no such file.
    fn kind(&mut self, path: &[u8], follow: bool) -> Option<u8>;
}

/// Which paths are wanted, and how.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// Directories get a slash at their end.
    pub mark: bool,
    /// Directories alone.
    pub directories: bool,
}

/// The files that the host has opened directories for.
#[cfg(target_arch = "wasm32")]
pub struct Files;

#[cfg(target_arch = "wasm32")]
impl Tree for Files {
    fn read(&mut self, directory: &[u8], names: &mut Names) -> Result<(), Errno> {
        names.read(directory, true)
    }

    fn kind(&mut self, path: &[u8], follow: bool) -> Option<u8> {
        use crate::os::stat::{host_at, type_bits};
        let (host, _) = host_at(AT_FDCWD, path, if follow { 0 } else { AT_SYMLINK_NOFOLLOW }).ok()?;
        Some(crate::os::dir::dt_of_mode(type_bits(host.filetype) as crate::abi::c_int) as u8)
    }
}

/// Finds what `pattern` matches and adds it to `found`, in no order. `on_error` is told which directory could not be
/// read and why, and says whether the search ends.
pub fn find(
    tree: &mut impl Tree,
    pattern: &[u8],
    options: fnmatch::Options,
    wanted: Wanted,
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
        let Some((start, end)) = take_plain(pattern, at, options.escape, &mut path)? else {
            add(tree, found, &mut path, DT_UNKNOWN, wanted)?;
            continue;
        };
        let directory = if path.is_empty() { &b"."[..] } else { path.as_slice() };
        names.truncate(0);
        match tree.read(directory, &mut names) {
            Ok(()) => {}
            Err(Errno::NOMEM) => return Err(Failure::Space),
            Err(Errno::NOTDIR) => continue,
            Err(error) if on_error(directory, error) => return Err(Failure::Aborted),
            Err(_) => continue,
        }
        let component = component(pattern, start, end, options.escape);
        let prefix = path.len();
        for number in 0..names.len() {
            let (name, kind) = names.get(number);
            if !fnmatch::matches(component, name, options) {
                continue;
            }
            path.truncate(prefix);
            path.extend(name)?;
            if end == pattern.len() {
                add(tree, found, &mut path, kind, wanted)?;
            } else if matches!(kind, DT_DIR | DT_LNK | DT_UNKNOWN) {
                todo.push(path.as_slice(), 0)?;
                read.push(end)?;
            }
        }
    }
    Ok(())
}

/// The component of the pattern from `start` to `end`. A backslash that escapes the slash behind it is not part of it.
fn component(pattern: &[u8], start: usize, end: usize, escape: Escape) -> &[u8] {
    let text = pattern.get(start..end).unwrap_or(b"");
    let escapes = text.iter().rev().take_while(|&&byte| byte == b'\\').count() % 2 == 1;
    match text {
        [rest @ .., _] if escapes && matches!(escape, Escape::Backslash) && end < pattern.len() => rest,
        _ => text,
    }
}

/// Adds what follows `at` in the pattern to `path`, up to the component with a wild card, and returns where that starts
/// and ends.
fn take_plain(
    pattern: &[u8],
    mut at: usize,
    escape: Escape,
    path: &mut Buffer<u8>,
) -> Result<Option<(usize, usize)>, Errno> {
    while at < pattern.len() {
        let rest = pattern.get(at..).unwrap_or(b"");
        let end = at + rest.iter().position(|&byte| byte == b'/').unwrap_or(rest.len());
        let component = component(pattern, at, end, escape);
        if !is_plain(component, escape) {
            return Ok(Some((at, end)));
        }
        unescape(component, escape, |byte| path.push(byte))?;
        at = end;
        while pattern.get(at) == Some(&b'/') {
            path.push(b'/')?;
            at += 1;
        }
    }
    Ok(None)
}

/// Adds a path, if there is such a file.
fn add(tree: &mut impl Tree, found: &mut Names, path: &mut Buffer<u8>, kind: u8, wanted: Wanted) -> Result<(), Errno> {
    let kind = match kind {
        DT_UNKNOWN => match tree.kind(path.as_slice(), false) {
            Some(kind) => kind,
            None => return Ok(()),
        },
        known => known,
    };
    let mut is_directory = || match kind {
        DT_DIR => true,
        DT_LNK => tree.kind(path.as_slice(), true) == Some(DT_DIR),
        _ => false,
    };
    let ends_with_slash = path.as_slice().last() == Some(&b'/');
    if (ends_with_slash || wanted.directories) && !is_directory() {
        return Ok(()); // not all hosts know that a slash wants a directory
    }
    if wanted.mark && !ends_with_slash && is_directory() {
        path.push(b'/')?;
    }
    found.push(path.as_slice(), kind)
}

#[cfg(test)]
#[path = "glob_tests.rs"]
mod tests;
