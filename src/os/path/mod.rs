//! Paths as text, without asking the host.
//!
//! Nothing here collapses `a/..`: `a` may be a symbolic link, so that takes [`resolve`](self::resolve). Empty components
//! and `.` have no meaning and are skipped.

#[cfg(target_arch = "wasm32")]
pub mod cwd;
#[cfg(target_arch = "wasm32")]
pub mod entries;
#[cfg(target_arch = "wasm32")]
pub mod fd_names;
#[cfg(target_arch = "wasm32")]
pub mod lookup;
#[cfg(target_arch = "wasm32")]
pub mod pathconf;
#[cfg(target_arch = "wasm32")]
pub mod preopen;
#[cfg(target_arch = "wasm32")]
pub mod realpath;
pub mod resolve;

use crate::abi::{Errno, Out, PathBuffer, packed, small};

/// The byte of `path` at `at`; 0, which no path has, from its end on.
#[inline(always)]
fn byte(path: &[u8], at: usize) -> u8 {
    path.get(at).copied().unwrap_or(0)
}

/// The part of `path` from `from` to `to`, which are offsets within it.
#[inline(always)]
pub fn part(path: &[u8], from: usize, to: usize) -> &[u8] {
    path.get(from..to).unwrap_or(b"")
}

/// The start of the next component from `at` on, after slashes and `.` components; the length at the end.
#[small]
#[inline(never)]
pub fn next_component(path: &[u8], at: usize) -> usize {
    let mut at = at;
    loop {
        at += match (byte(path, at), byte(path, at + 1)) {
            (b'/', _) | (b'.', b'/' | 0) => 1,
            _ => return at,
        };
    }
}

/// The end of the component that starts at `at`.
#[small]
#[inline(never)]
pub fn component_end(path: &[u8], at: usize) -> usize {
    let mut at = at;
    while !matches!(byte(path, at), b'/' | 0) {
        at += 1;
    }
    at
}

/// Adds the components of `path` to `name`, each behind a slash: all names within the library are written so, the root's is
/// empty. Returns where the last `..` ends, 0 without one. Errors: `ENAMETOOLONG`.
#[packed]
pub fn append(name: &mut PathBuffer, path: &[u8]) -> Result<usize, Errno> {
    let (mut at, mut dots) = (0, 0);
    loop {
        let start = next_component(path, at);
        at = component_end(path, start);
        let component = part(path, start, at);
        if component.is_empty() {
            return Ok(dots);
        }
        name.push(component)?;
        if is_dot_dot(component) {
            dots = name.len();
        }
    }
}

/// Whether `component` is `..`.
#[inline(always)]
pub fn is_dot_dot(component: &[u8]) -> bool {
    matches!(component, [b'.', b'.'])
}

/// Whether `name` is that of the directory `directory` or of something below it, both made by [`append`].
#[small]
#[inline(never)]
pub fn is_within(directory: &[u8], name: &[u8]) -> bool {
    let mut at = 0;
    while at < directory.len() {
        if byte(directory, at) != byte(name, at) {
            return false;
        }
        at += 1;
    }
    matches!(byte(name, at), b'/' | 0)
}

/// The length of `path` without slashes and `.` components at its end. A path of nothing else keeps them.
#[small]
#[inline(never)]
fn trimmed(path: &[u8]) -> usize {
    let mut end = path.len();
    loop {
        end -= match path.get(..end) {
            Some([_, .., b'/']) => 1,
            Some([_, .., b'/', b'.']) => 2,
            _ => break,
        };
    }
    if next_component(path, 0) < end { end } else { path.len() }
}

/// Splits the slashes and `.` components off the end of `path`; returns what is left, and whether there were any: then
/// POSIX wants a directory, and a symbolic link is followed. A path of nothing else stays as it is.
#[inline]
pub fn trim_end(path: &[u8]) -> (&[u8], bool) {
    let end = trimmed(path);
    (part(path, 0, end), end != path.len())
}

/// The part of `path` below the directory `prefix`, both taken from the root; `.` for the directory itself, `None` for a
/// path that does not start with the prefix's components.
pub fn below<'a>(prefix: &[u8], path: &'a [u8]) -> Option<&'a [u8]> {
    let (mut at, mut from) = (0, 0);
    loop {
        let (start, wanted) = (next_component(path, from), next_component(prefix, at));
        (from, at) = (component_end(path, start), component_end(prefix, wanted));
        if at == wanted {
            return Some(path.get(start..).filter(|rest| !rest.is_empty()).unwrap_or(b"."));
        }
        if !same(part(path, start, from), part(prefix, wanted, at)) {
            return None;
        }
    }
}

/// Whether the bytes are the same.
#[small]
#[inline(never)]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && byte(a, at) == byte(b, at) {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// Copies `path` and a terminator to `out`; `ERANGE` if they do not fit.
#[small]
pub fn copy_terminated(path: &[u8], out: Out<u8>) -> Result<(), Errno> {
    if path.len() >= out.len() {
        return Err(Errno::RANGE);
    }
    out.copy_from(path);
    out.set_at(path.len(), 0);
    Ok(())
}

/// Whether `path` is absolute.
#[small]
pub fn is_absolute(path: &[u8]) -> bool {
    path.first() == Some(&b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn appended(name: &str, path: &str) -> (String, usize) {
        let mut buffer = PathBuffer::new();
        buffer.extend(name.as_bytes()).unwrap();
        let dots = append(&mut buffer, path.as_bytes()).unwrap();
        (String::from_utf8(buffer.as_slice().to_vec()).unwrap(), dots)
    }

    #[test]
    fn names_have_no_empty_components() {
        for (name, path, all, dots) in [
            ("", "", "", 0),
            ("", ".", "", 0),
            ("", "/", "", 0),
            ("", "//./.", "", 0),
            ("", "./a", "/a", 0),
            ("/x", "/.//a/", "/x/a", 0),
            ("", "..", "/..", 3),
            ("", ".a", "/.a", 0),
            ("/x", "a/.././..b/.", "/x/a/../..b", 7),
            ("", "/tmp\0", "/tmp", 0),
        ] {
            assert_eq!(appended(name, path), (all.to_string(), dots), "{path}");
        }
        let mut full = PathBuffer::new();
        assert_eq!(append(&mut full, &[b'a'; crate::abi::c::PATH_MAX]), Err(Errno::NAMETOOLONG));
    }

    #[test]
    fn within() {
        for (directory, name) in [("", ""), ("", "/a"), ("/a", "/a"), ("/a", "/a/b")] {
            assert!(is_within(directory.as_bytes(), name.as_bytes()), "{directory} {name}");
        }
        for (directory, name) in [("/a", ""), ("/a", "/b"), ("/a", "/ab"), ("/a/b", "/a")] {
            assert!(!is_within(directory.as_bytes(), name.as_bytes()), "{directory} {name}");
        }
    }

    #[test]
    fn ends() {
        for (path, left, directory) in [
            ("a", "a", false),
            ("a/", "a", true),
            ("a//./", "a", true),
            ("/a/.", "/a", true),
            ("a.", "a.", false),
            ("a/b.", "a/b.", false),
            ("/", "/", false),
            ("//", "//", false),
            (".", ".", false),
            ("./.", "./.", false),
            ("..", "..", false),
            ("../", "..", true),
            ("a/../.", "a/..", true),
            ("", "", false),
        ] {
            assert_eq!(trim_end(path.as_bytes()), (left.as_bytes(), directory), "{path}");
        }
    }

    #[test]
    fn a_prefix_ends_at_a_component() {
        for (prefix, path, rest) in [
            ("", "/a", Some("a")),
            ("", "", Some(".")),
            ("", "../x", Some("../x")),
            ("tmp", "/tmp", Some(".")),
            ("tmp", "/tmp/", Some(".")),
            ("tmp", "/tmp/x/", Some("x/")),
            ("tmp", "tmp//x", Some("x")),
            ("tmp", "/tmpx", None),
            ("tmp", "/tm", None),
            ("tmp/", "/tmp/x", Some("x")),
            ("a/b", "a/./b//c/../d", Some("c/../d")),
            ("a/b", "a/x/../b/c", None),
            ("a", "a/../../etc", Some("../../etc")),
        ] {
            assert_eq!(below(prefix.as_bytes(), path.as_bytes()), rest.map(str::as_bytes), "{prefix} {path}");
        }
    }
}
