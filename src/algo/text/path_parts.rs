//! The components of a path: `basename` and `dirname`.

/// Where the last part of a path starts and ends, without slashes behind it; the last slash of a path of slashes; nothing
/// of an empty path.
pub fn base(path: &[u8]) -> Option<(usize, usize)> {
    let Some(last) = path.iter().rposition(|b| *b != b'/') else {
        return if path.is_empty() { None } else { Some((path.len() - 1, path.len())) };
    };
    let start = path.iter().take(last).rposition(|b| *b == b'/').map_or(0, |slash| slash + 1);
    Some((start, last + 1))
}

/// The end of the directory part; `None` if that is the current directory.
pub fn directory(path: &[u8]) -> Option<usize> {
    let Some(last) = path.iter().rposition(|b| *b != b'/') else {
        return if path.is_empty() { None } else { Some(1) };
    };
    let slash = path.iter().take(last).rposition(|b| *b == b'/')?;
    Some(path.iter().take(slash).rposition(|b| *b != b'/').map_or(1, |end| end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_posix() {
        // The examples of POSIX.1-2024.
        for (path, dir, name) in [
            ("usr", ".", "usr"),
            ("usr/", ".", "usr"),
            ("", ".", "."),
            ("/", "/", "/"),
            ("//", "/", "/"),
            ("///", "/", "/"),
            ("/usr/", "/", "usr"),
            ("/usr/lib", "/usr", "lib"),
            ("//usr//lib//", "//usr", "lib"),
            ("/home//dwc//test", "/home//dwc", "test"),
            (".", ".", "."),
            ("..", ".", ".."),
            ("a/b", "a", "b"),
            ("//a", "/", "a"),
        ] {
            let text = path.as_bytes();
            let base = base(text).map_or(".", |(start, end)| &path[start..end]);
            let directory = directory(text).map_or(".", |end| &path[..end]);
            assert_eq!((directory, base), (dir, name), "{path}");
        }
    }
}
