//! Just enough of the format of `ar` to see what an archive holds.

const MAGIC: &[u8] = b"!<arch>\n";
/// An archive whose members are files beside it.
const THIN: &[u8] = b"!<thin>\n";
const HEADER: usize = 60;

/// The first member that is no table: its name and its content, as much as there is; none in a thin archive.
pub fn first(bytes: &[u8]) -> Option<(String, &[u8])> {
    let thin = bytes.starts_with(THIN);
    let mut rest = bytes.strip_prefix(if thin { THIN } else { MAGIC })?;
    let mut long_names: &[u8] = &[];
    loop {
        let header = rest.get(..HEADER)?;
        let text = |range: std::ops::Range<usize>| String::from_utf8_lossy(&header[range]).trim_end().to_owned();
        let size: usize = text(48..58).parse().ok()?;
        let content = rest.get(HEADER..)?;
        let name = text(0..16);
        // The tables of symbols and of long names; a name of digits after a slash stands in the latter.
        if matches!(name.as_str(), "/" | "//" | "/SYM64/" | "__.SYMDEF") {
            if name == "//" {
                long_names = &content[..size.min(content.len())];
            }
            rest = content.get(size + size % 2..)?;
            continue;
        }
        let name = match name.strip_prefix('/') {
            Some(offset) => long_name(long_names, offset).unwrap_or_else(|| "first member".to_owned()),
            None => name.trim_end_matches('/').to_owned(),
        };
        return Some((name, if thin { &[] } else { &content[..size.min(content.len())] }));
    }
}

/// Whether the members are files, named relative to the archive.
pub fn is_thin(bytes: &[u8]) -> bool {
    bytes.starts_with(THIN)
}

/// The name at an offset of the table; a slash and a line's end follow it.
fn long_name(table: &[u8], offset: &str) -> Option<String> {
    let rest = table.get(offset.parse().ok()?..)?;
    let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    Some(String::from_utf8_lossy(&rest[..end]).trim_end_matches('/').to_owned())
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
        let long = [MAGIC.to_vec(), member("//", b"x.o/\nlonger-name.o/\n"), member("/5", b"\0asm")].concat();
        assert_eq!(first(&long), Some(("longer-name.o".to_owned(), &b"\0asm"[..])));
        let thin = [THIN.to_vec(), member("//", b"../d/x.o/\n"), member("/0", b"")].concat();
        assert!(is_thin(&thin) && first(&thin) == Some(("../d/x.o".to_owned(), &b""[..])));
        assert_eq!(first(b"\0asm"), None);
        assert_eq!(first(&archive[..80]), None);
    }
}
