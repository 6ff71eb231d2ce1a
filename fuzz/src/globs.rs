//! `glob` over trees that the input describes.

use std::collections::BTreeMap;

use c::abi::Errno;
use c::abi::c::{DT_DIR, DT_LNK, DT_UNKNOWN};
use c::algo::fnmatch::{self, Escape, Options};
use c::algo::utf8::Encoding;
use c::os::dir::names::Names;
use c::os::tree::glob::{Tree, Wanted, find};

use crate::{flagged, halves};

/// A regular file.
const FILE: u8 = 8;

/// Directories with the types of their entries. A link leads to its own directory.
#[derive(Default)]
struct Described {
    directories: BTreeMap<Vec<u8>, BTreeMap<Vec<u8>, u8>>,
    /// Whether types are told.
    types: bool,
    read: usize,
}

impl Described {
    /// A path a line; one that ends with a slash is a directory's, one with an at sign a link's.
    fn new(text: &[u8], types: bool) -> Described {
        let mut tree = Described { types, ..Described::default() };
        tree.directories.insert(Vec::new(), BTreeMap::new());
        for line in text.split(|byte| *byte == b'\n').take(40) {
            let mut directory = Vec::new();
            let mut parts =
                line.split(|byte| *byte == b'/').filter(|part| !matches!(*part, b"" | b"." | b"..")).peekable();
            while let Some(part) = parts.next() {
                let (name, kind) = match part {
                    [name @ .., b'@'] if !name.is_empty() => (name, DT_LNK),
                    _ if parts.peek().is_some() || line.ends_with(b"/") => (part, DT_DIR),
                    _ => (part, FILE),
                };
                let entries = tree.directories.entry(directory.clone()).or_default();
                let kind = *entries.entry(name.to_vec()).or_insert(kind);
                if kind != DT_DIR || directory.iter().filter(|byte| **byte == b'/').count() > 5 {
                    break;
                }
                directory.extend_from_slice(name);
                tree.directories.entry(directory.clone()).or_default();
                directory.push(b'/');
                tree.directories.entry(directory.clone()).or_default();
            }
        }
        tree
    }

    /// The directory that a path leads to, with a slash in the end unless it is the root.
    fn walk(&self, path: &[u8]) -> Result<(Vec<u8>, u8), Errno> {
        let (mut at, mut kind) = (Vec::new(), DT_DIR);
        for part in path.split(|byte| *byte == b'/') {
            if kind == FILE {
                return Err(Errno::NOTDIR);
            }
            match part {
                b"" | b"." => {}
                b".." => {
                    at.pop();
                    while at.last().is_some_and(|byte| *byte != b'/') {
                        at.pop();
                    }
                }
                name => {
                    kind = *self.directories.get(&at).and_then(|entries| entries.get(name)).ok_or(Errno::NOENT)?;
                    if kind == DT_LNK {
                        kind = DT_DIR;
                    } else if kind == DT_DIR {
                        at.extend_from_slice(name);
                        at.push(b'/');
                    }
                }
            }
        }
        Ok((at, kind))
    }
}

impl Tree for Described {
    fn read(&mut self, directory: &[u8], names: &mut Names) -> Result<(), Errno> {
        self.read += 1;
        // Links to their own directories make trees without end; what a pattern reads is bounded by its components.
        if self.read > 2000 {
            return Err(Errno::NOMEM);
        }
        let (at, kind) = self.walk(directory)?;
        if kind != DT_DIR {
            return Err(Errno::NOTDIR);
        }
        for name in [&b"."[..], b".."] {
            names.push(name, if self.types { DT_DIR } else { DT_UNKNOWN })?;
        }
        for (name, kind) in self.directories.get(&at).into_iter().flatten() {
            names.push(name, if self.types { *kind } else { DT_UNKNOWN })?;
        }
        Ok(())
    }

    fn kind(&mut self, path: &[u8], follow: bool) -> Option<u8> {
        let (parent, last) = match path.iter().rposition(|byte| *byte == b'/') {
            Some(at) => (&path[..at], &path[at + 1..]),
            None => (&b""[..], path),
        };
        if !follow && !last.is_empty() && self.walk(parent).is_ok() {
            let (at, _) = self.walk(parent).ok()?;
            if self.directories.get(&at).and_then(|entries| entries.get(last)) == Some(&DT_LNK) {
                return Some(DT_LNK);
            }
        }
        self.walk(path).ok().map(|(_, kind)| kind)
    }
}

/// Flags, a pattern, a newline, a tree. What is found is there, matches as a whole, and does not depend on whether the files tell their types.
pub fn glob(data: &[u8]) {
    let (flags, rest) = flagged(data);
    let (pattern, text) = halves(rest);
    if pattern.contains(&0) || pattern.len() > 100 {
        return;
    }
    let options = Options {
        pathname: true,
        escape: if flags & 1 == 0 { Escape::Backslash } else { Escape::None },
        period: flags & 2 == 0,
        leading_dir: false,
        fold_case: false,
        encoding: if flags & 4 == 0 { Encoding::Utf8 } else { Encoding::Bytes },
    };
    let wanted = Wanted { mark: flags & 8 != 0, directories: flags & 16 != 0 };
    let all = |types: bool| {
        let (mut tree, mut found) = (Described::new(text, types), Names::new());
        find(&mut tree, pattern, options, wanted, &mut found, |_, _| false).ok()?;
        let order = found.sorted().ok()?;
        Some((order.as_slice().iter().map(|number| found.get(*number).0.to_vec()).collect::<Vec<_>>(), tree))
    };
    let (Some((found, mut tree)), Some((again, _))) = (all(true), all(false)) else { return };
    assert_eq!(found, again, "{pattern:?} {text:?}");
    for path in found {
        assert!(tree.kind(&path, false).is_some(), "{pattern:?} {text:?}: {path:?}");
        let unmarked = if wanted.mark { path.strip_suffix(b"/").unwrap_or(&path) } else { &path };
        // Slashes in a row, and escaped ones, are matched one by one; what a backslash in the end does is open.
        if !pattern.ends_with(b"\\")
            && !pattern.windows(2).any(|two| two == b"//" || two == b"\\/")
            && !pattern.ends_with(b"/")
        {
            assert!(fnmatch::matches(pattern, unmarked, options), "{pattern:?} {text:?}: {path:?}");
        }
    }
}
