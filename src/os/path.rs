//! Paths as text, without asking the host.
//!
//! Nothing here collapses `a/..`: `a` may be a symbolic link, so that takes [`resolve`](super::resolve). Empty components
//! and `.` have no meaning and are skipped.

use crate::abi::{Errno, Out, small};

/// What is left of `path` after leading slashes and `.` components.
#[small]
pub fn skip_dots(mut path: &[u8]) -> &[u8] {
    loop {
        path = match path {
            [b'/', rest @ ..] | [b'.', b'/', rest @ ..] => rest,
            [b'.'] => &[],
            _ => return path,
        }
    }
}

/// The first component of `path` and what follows it; `None` if there is none.
#[inline(never)] // called from few places, but large
#[small]
pub fn first_component(path: &[u8]) -> Option<(&[u8], &[u8])> {
    let path = skip_dots(path);
    if path.is_empty() {
        return None;
    }
    let end = path.iter().position(|&b| b == b'/').unwrap_or(path.len());
    Some(path.split_at(end))
}

/// The last component of `path` and what precedes it, trailing slashes aside; `None` if there is none.
#[small]
pub fn last_component(path: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = path.iter().rposition(|&b| b != b'/')? + 1;
    let path = path.get(..end)?;
    let start = path.iter().rposition(|&b| b == b'/').map_or(0, |i| i + 1);
    Some(path.split_at(start))
}

/// Splits the slashes and `.` components off the end of `path`; returns what is left, and whether there were any: then
/// POSIX wants a directory, and a symbolic link is followed. A path of nothing else stays as it is.
#[small]
pub fn trim_end(path: &[u8]) -> (&[u8], bool) {
    let mut left = path;
    loop {
        left = match left {
            [rest @ .., b'/'] | [rest @ .., b'/', b'.'] if !rest.is_empty() => rest,
            _ => break,
        }
    }
    if skip_dots(left).is_empty() { (path, false) } else { (left, left.len() != path.len()) }
}

/// Whether one of the components of `path` is `..`.
#[small]
pub fn has_dot_dot(path: &[u8]) -> bool {
    let mut after_slash = true;
    let mut rest = path;
    while let [byte, more @ ..] = rest {
        if after_slash && matches!(rest, [b'.', b'.'] | [b'.', b'.', b'/', ..]) {
            return true;
        }
        after_slash = *byte == b'/';
        rest = more;
    }
    false
}

/// The name of a pre-opened directory as it is kept: no terminator, no `/` or `./` in front. The root is empty.
#[small]
pub fn prefix_name(name: &[u8]) -> &[u8] {
    let end = name.iter().position(|&b| b == 0).unwrap_or(name.len());
    skip_dots(name.get(..end).unwrap_or(name))
}

/// The part of `path` below the directory `prefix`, both taken from the root; `.` for the directory itself, `None` for a
/// path that does not start with the prefix's components.
#[small]
pub fn below<'a>(prefix: &[u8], path: &'a [u8]) -> Option<&'a [u8]> {
    let (mut prefix, mut path) = (prefix, path);
    while let Some((wanted, more)) = first_component(prefix) {
        let (found, rest) = first_component(path)?;
        if !same(found, wanted) {
            return None;
        }
        (prefix, path) = (more, rest);
    }
    let rest = skip_dots(path);
    Some(if rest.is_empty() { b"." } else { rest })
}

/// Whether the bytes are the same.
#[small]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x == y)
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

    #[test]
    fn leading_dots_are_skipped() {
        for (path, rest) in [
            ("", ""),
            (".", ""),
            ("/", ""),
            ("//./.", ""),
            ("./a", "a"),
            ("/.//a/", "a/"),
            ("..", ".."),
            (".a", ".a"),
            ("./..", ".."),
        ] {
            assert_eq!(skip_dots(path.as_bytes()), rest.as_bytes(), "{path}");
        }
    }

    #[test]
    fn components_from_both_ends() {
        assert_eq!(first_component(b"//a/b"), Some((&b"a"[..], &b"/b"[..])));
        assert_eq!(first_component(b"/."), None);
        assert_eq!(last_component(b"a/b//"), Some((&b"a/"[..], &b"b"[..])));
        assert_eq!(last_component(b"/b"), Some((&b"/"[..], &b"b"[..])));
        assert_eq!(last_component(b"b"), Some((&b""[..], &b"b"[..])));
        assert_eq!(last_component(b"//"), None);
        assert_eq!(last_component(b""), None);
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
    fn dot_dot() {
        for path in ["..", "/..", "../a", "a/../b", "a/..", "./..", "a//../"] {
            assert!(has_dot_dot(path.as_bytes()), "{path}");
        }
        for path in ["", ".", "...", "a..", "..a", "a/..b/c", "a/b../c", "a/.../c"] {
            assert!(!has_dot_dot(path.as_bytes()), "{path}");
        }
    }

    #[test]
    fn names_of_preopens() {
        for (name, kept) in [("/", ""), (".", ""), ("./", ""), ("/tmp\0", "tmp"), ("./a/b", "a/b"), ("..", "..")] {
            assert_eq!(prefix_name(name.as_bytes()), kept.as_bytes(), "{name}");
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
