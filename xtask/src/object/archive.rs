//! `ar` archives in the format of GNU, which LLVM's tools write: members, a table of long names, an index of symbols.

use super::symbols::Symbols;
use std::path::Path;

const MAGIC: &[u8] = b"!<arch>\n";
const HEADER: usize = 60;

/// An object of an archive.
#[derive(Clone)]
pub struct Member {
    /// Its name, with `.o`.
    pub name: String,
    /// Its contents.
    pub data: Vec<u8>,
}

/// The members of the archive at `path`, without its tables.
pub fn read(path: &Path) -> Result<Vec<Member>, Box<dyn std::error::Error>> {
    let file = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    parse(&file).ok_or_else(|| format!("{} is no archive", path.display()).into())
}

fn parse(file: &[u8]) -> Option<Vec<Member>> {
    let mut rest = file.strip_prefix(MAGIC)?;
    let mut names: &[u8] = &[];
    let mut members = Vec::new();
    while rest.len() >= HEADER {
        let (header, body) = rest.split_at(HEADER);
        let field = |from: usize, to: usize| std::str::from_utf8(&header[from..to]).map(str::trim_end).ok();
        let (name, size) = (field(0, 16)?, field(48, 58)?.parse::<usize>().ok()?);
        let data = body.get(..size)?;
        rest = body.get(size + size % 2..).unwrap_or_default();
        match name {
            "/" | "/SYM64/" => {}
            "//" => names = data,
            _ => members.push(Member { name: long_name(name, names)?, data: data.to_vec() }),
        }
    }
    Some(members)
}

/// A name is `name/`, or `/offset` into the table of long names.
fn long_name(name: &str, names: &[u8]) -> Option<String> {
    let Some(offset) = name.strip_prefix('/') else { return Some(name.trim_end_matches('/').to_string()) };
    let tail = names.get(offset.parse::<usize>().ok()?..)?;
    let end = tail.iter().position(|&byte| byte == b'\n')?;
    Some(String::from_utf8_lossy(&tail[..end]).trim_end_matches('/').to_string())
}

/// The archive of `members` with an index of what they define. The same members give the same bytes.
pub fn render(members: &[Member]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut names = Vec::new();
    let mut headers = Vec::new();
    for member in members {
        if member.name.len() < 16 {
            headers.push(format!("{}/", member.name));
        } else {
            headers.push(format!("/{}", names.len()));
            names.extend_from_slice(member.name.as_bytes());
            names.extend_from_slice(b"/\n");
        }
    }
    let mut index = Vec::new();
    for (at, member) in members.iter().enumerate() {
        let symbols = Symbols::read(&member.data).map_err(|error| format!("{}: {error}", member.name))?;
        index.extend(symbols.defined.into_iter().map(|name| (name, at)));
    }
    let index_size = 4 + 4 * index.len() + index.iter().map(|(name, _)| name.len() + 1).sum::<usize>();
    let table = |size: usize| if size == 0 { 0 } else { HEADER + size + size % 2 };
    let mut offset = MAGIC.len() + table(index_size) + table(names.len());
    let mut offsets = Vec::new();
    for member in members {
        offsets.push(offset);
        offset += table(member.data.len()).max(HEADER);
    }
    let mut file = MAGIC.to_vec();
    if !members.is_empty() {
        let mut body = u32::try_from(index.len())?.to_be_bytes().to_vec();
        for (_, at) in &index {
            body.extend(u32::try_from(offsets[*at])?.to_be_bytes());
        }
        for (name, _) in &index {
            body.extend(name.as_bytes());
            body.push(0);
        }
        put(&mut file, "/", "", &body);
        if !names.is_empty() {
            put(&mut file, "//", "", &names);
        }
    }
    for (member, name) in members.iter().zip(&headers) {
        put(&mut file, name, "644", &member.data);
    }
    Ok(file)
}

fn put(file: &mut Vec<u8>, name: &str, mode: &str, data: &[u8]) {
    file.extend(format!("{name:<16}{:<12}{:<6}{:<6}{mode:<8}{:<10}`\n", 0, 0, 0, data.len()).bytes());
    file.extend(data);
    if data.len() % 2 == 1 {
        file.push(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let object = b"\0asm\x01\0\0\0";
        let member = |name: &str| Member { name: name.into(), data: object.to_vec() };
        let members = [member("a.o"), member("a.name.that.is.longer.than.the.header.o"), member("b.o")];
        let bytes = render(&members).expect("objects without symbols");
        let back = parse(&bytes).expect("an archive");
        let names: Vec<&str> = back.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["a.o", "a.name.that.is.longer.than.the.header.o", "b.o"]);
        assert!(back.iter().all(|member| member.data == object));
        assert_eq!(render(&[]).expect("nothing"), MAGIC);
    }
}
