//! Just enough of the format of `ar` to see what an archive holds.

const MAGIC: &[u8] = b"!<arch>\n";
const HEADER: usize = 60;

/// The first member that is no table: its name and its content, as much as there is.
pub fn first(bytes: &[u8]) -> Option<(String, &[u8])> {
    let mut rest = bytes.strip_prefix(MAGIC)?;
    loop {
        let header = rest.get(..HEADER)?;
        let text = |range: std::ops::Range<usize>| String::from_utf8_lossy(&header[range]).trim_end().to_owned();
        let size: usize = text(48..58).parse().ok()?;
        let content = rest.get(HEADER..)?;
        let name = text(0..16);
        // The tables of symbols and of long names; a name of digits after a slash stands in the latter.
        if matches!(name.as_str(), "/" | "//" | "/SYM64/" | "__.SYMDEF") {
            rest = content.get(size + size % 2..)?;
            continue;
        }
        let name =
            if name.starts_with('/') { "first member".to_owned() } else { name.trim_end_matches('/').to_owned() };
        return Some((name, &content[..size.min(content.len())]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, content: &[u8]) -> Vec<u8> {
        let mut bytes = format!("{name:<16}{:<12}{:<6}{:<6}{:<8}{:<10}`\n", 0, 0, 0, 644, content.len()).into_bytes();
        bytes.extend(content);
        bytes.resize(bytes.len().next_multiple_of(2), b'\n');
        bytes
    }

    #[test]
    fn the_first_object() {
        let archive = [
            MAGIC.to_vec(),
            member("/", b"abc"),
            member("//", b"x.o/\n"),
            member("a.o/", b"\0asm"),
            member("b.o/", b""),
        ]
        .concat();
        assert_eq!(first(&archive), Some(("a.o".to_owned(), &b"\0asm"[..])));
        let cut = &archive[..archive.len() - 64];
        assert!(first(cut).is_some());
        assert_eq!(first(MAGIC), None);
        assert_eq!(first(b"\0asm"), None);
        assert_eq!(first(&archive[..80]), None);
    }
}
