//! Tables of mounted file systems, as /etc/fstab is one.

/// A line of a table: device, directory, type and options, still escaped, and two numbers.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Line<'a> {
    /// The texts; what is not there is empty.
    pub texts: [&'a [u8]; 4],
    /// How often it is dumped, and when it is checked.
    pub numbers: [i32; 2],
}

/// The entry that a line has; `None` for a blank one and a comment.
pub fn parse(line: &[u8]) -> Option<Line<'_>> {
    let mut fields = line.split(|byte| matches!(byte, b' ' | b'\t')).filter(|field| !field.is_empty());
    let first = fields.next().filter(|field| !field.starts_with(b"#"))?;
    let mut text = || fields.next().unwrap_or(&[]);
    let texts = [first, text(), text(), text()];
    Some(Line { texts, numbers: [number(text()), number(text())] })
}

fn number(text: &[u8]) -> i32 {
    let digit = |value: i32, &byte: &u8| value.checked_mul(10)?.checked_add((byte as char).to_digit(10)? as i32);
    text.iter().try_fold(0, digit).unwrap_or(0)
}

/// Passes the bytes of a text to `put`: a backslash and three octal digits are one, as are two backslashes.
pub fn unescape(text: &[u8], mut put: impl FnMut(u8)) {
    let mut rest = text;
    while let Some((&byte, behind)) = rest.split_first() {
        let (value, behind) = match *rest {
            [b'\\', a @ b'0'..=b'3', b @ b'0'..=b'7', c @ b'0'..=b'7', ref behind @ ..] => {
                ((a - b'0') << 6 | (b - b'0') << 3 | (c - b'0'), behind)
            }
            [b'\\', b'\\', ref behind @ ..] => (b'\\', behind),
            _ => (byte, behind),
        };
        put(value);
        rest = behind;
    }
}

/// Passes a text to `put`, with what stands between fields, ends a line or starts an escape or a comment as octal digits.
pub fn escape(text: &[u8], mut put: impl FnMut(&[u8])) {
    for &byte in text {
        match byte {
            b' ' => put(b"\\040"),
            b'\t' => put(b"\\011"),
            b'\n' => put(b"\\012"),
            b'#' => put(b"\\043"),
            b'\\' => put(b"\\134"),
            _ => put(&[byte]),
        }
    }
}

/// The offset of an option in a comma-separated list, which may have a value after `=`.
pub fn option(options: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut at = 0;
    for option in options.split(|&byte| byte == b',') {
        if option == wanted || option.strip_prefix(wanted).is_some_and(|rest| rest.first() == Some(&b'=')) {
            return Some(at);
        }
        at += option.len() + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let line = parse(b"  /dev/sda1\t/ ext4  rw,noatime 1 2 more").unwrap();
        assert_eq!(line.texts, [b"/dev/sda1".as_slice(), b"/", b"ext4", b"rw,noatime"]);
        assert_eq!(line.numbers, [1, 2]);
        assert_eq!(parse(b"none /x").unwrap(), Line { texts: [b"none", b"/x", b"", b""], numbers: [0, 0] });
        assert_eq!(parse(b"a b c d x 99999999999").unwrap().numbers, [0, 0]);
        for none in ["", "   ", "# comment", " \t# one"] {
            assert_eq!(parse(none.as_bytes()), None);
        }
    }

    #[test]
    fn escapes() {
        let plain = |text: &str| {
            let mut out = Vec::new();
            unescape(text.as_bytes(), |byte| out.push(byte));
            String::from_utf8(out).unwrap()
        };
        assert_eq!(plain("a\\040b\\011\\134c\\\\d\\x\\04\\"), "a b\t\\c\\d\\x\\04\\");
        let mut out = Vec::new();
        escape(b"a b\t\n#\\", |bytes| out.extend_from_slice(bytes));
        assert_eq!(out, b"a\\040b\\011\\012\\043\\134");
        assert_eq!(plain(std::str::from_utf8(&out).unwrap()), "a b\t\n#\\");
    }

    #[test]
    fn options() {
        assert_eq!(option(b"rw,size=5,user", b"rw"), Some(0));
        assert_eq!(option(b"rw,size=5,user", b"size"), Some(3));
        assert_eq!(option(b"rw,size=5,user", b"user"), Some(10));
        assert_eq!(option(b"rw,size=5,user", b"use"), None);
        assert_eq!(option(b"nouser,rwx", b"rw"), None);
        assert_eq!(option(b"", b"rw"), None);
    }
}
