//! Path algebra: pure text, no host.
//!
//! Nothing here collapses `a/..`: `a` may be a symbolic link, so only the host can say what lies above it. Empty
//! components and `.` mean nothing anywhere and are skipped.

use crate::abi::{Errno, Out};

/// What is left of `path` without the slashes and `.` components in front.
pub fn skip_nothing(mut path: &[u8]) -> &[u8] {
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
pub fn first_component(path: &[u8]) -> Option<(&[u8], &[u8])> {
    let path = skip_nothing(path);
    if path.is_empty() {
        return None;
    }
    let end = path.iter().position(|&b| b == b'/').unwrap_or(path.len());
    Some(path.split_at(end))
}

/// The last component of `path` and what precedes it, trailing slashes aside; `None` if there is none.
pub fn last_component(path: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = path.iter().rposition(|&b| b != b'/')? + 1;
    let path = path.get(..end)?;
    let start = path.iter().rposition(|&b| b == b'/').map_or(0, |i| i + 1);
    Some(path.split_at(start))
}

/// The name of a pre-opened directory as it is kept: no terminator, no `/` or `./` in front. The root is empty.
pub fn prefix_name(name: &[u8]) -> &[u8] {
    let end = name.iter().position(|&b| b == 0).unwrap_or(name.len());
    skip_nothing(name.get(..end).unwrap_or(name))
}

/// The part of `path` below the directory `prefix`, both taken from the root; `.` for the directory itself, `None` for a
/// path that does not start with the prefix's components.
pub fn below<'a>(prefix: &[u8], path: &'a [u8]) -> Option<&'a [u8]> {
    let (mut prefix, mut path) = (prefix, path);
    while let Some((wanted, more)) = first_component(prefix) {
        let (found, rest) = first_component(path)?;
        if !same(found, wanted) {
            return None;
        }
        (prefix, path) = (more, rest);
    }
    let rest = skip_nothing(path);
    Some(if rest.is_empty() { b"." } else { rest })
}

fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x == y)
}

/// Copies `path` and a terminator to `room`; `ERANGE` if they do not fit.
pub fn place(path: &[u8], room: Out<u8>) -> Result<(), Errno> {
    if path.len() >= room.len() {
        return Err(Errno::RANGE);
    }
    room.copy_from(path);
    room.set_at(path.len(), 0);
    Ok(())
}

/// Whether `path` is absolute.
pub fn is_absolute(path: &[u8]) -> bool {
    path.first() == Some(&b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_nothings_are_skipped() {
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
            assert_eq!(skip_nothing(path.as_bytes()), rest.as_bytes(), "{path}");
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
