//! Vectors of consecutive terminated strings: `<argz.h>` and `<envz.h>`.

use crate::abi::{Buffer, Errno};

/// The strings of a vector, each with the offset at which it starts.
pub fn entries(vector: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let rest = vector.get(at..).filter(|rest| !rest.is_empty())?;
        let len = rest.iter().position(|&byte| byte == 0).unwrap_or(rest.len());
        let start = at;
        at += len + 1;
        Some((start, rest.get(..len).unwrap_or(rest)))
    })
}

/// The part in front of `=`.
fn name_of(entry: &[u8]) -> &[u8] {
    entry.split(|&byte| byte == b'=').next().unwrap_or(entry)
}

/// The offset of the entry with the name that `name` starts with, and the entry.
pub fn find<'a>(vector: &'a [u8], name: &[u8]) -> Option<(usize, &'a [u8])> {
    entries(vector).find(|(_, entry)| name_of(entry).iter().eq(name_of(name)))
}

/// The parts of `text` between separators, each with a terminator; an empty one only at the end. Errors: `ENOMEM`.
pub fn parts(text: &[u8], separator: u8) -> Result<Buffer<u8>, Errno> {
    let mut all = Buffer::new();
    let mut rest = text;
    while let Some(at) = rest.iter().position(|&byte| byte == separator) {
        let (part, behind) = rest.split_at(at);
        if !part.is_empty() {
            all.extend(part)?;
            all.push(0)?;
        }
        rest = behind.get(1..).unwrap_or(&[]);
    }
    if !text.is_empty() {
        all.extend(rest)?;
        all.push(0)?;
    }
    Ok(all)
}

/// `vector` with `text` in front of the entry that the offset is in. Errors: `EINVAL` for an offset outside, `ENOMEM`.
pub fn inserted(vector: &[u8], offset: usize, text: &[u8]) -> Result<Buffer<u8>, Errno> {
    let (before, _) = vector.split_at_checked(offset).filter(|(_, rest)| !rest.is_empty()).ok_or(Errno::INVAL)?;
    let start = before.iter().rposition(|&byte| byte == 0).map_or(0, |end| end + 1);
    let (front, behind) = vector.split_at_checked(start).unwrap_or((vector, &[]));
    let mut new = Buffer::new();
    new.reserve_exact(vector.len() + text.len())?;
    [front, text, behind].iter().try_for_each(|part| new.extend(part))?;
    Ok(new)
}

/// `vector` with `with` for each `text`, and how many there were. Errors: `ENOMEM`.
pub fn replaced(vector: &[u8], text: &[u8], with: &[u8]) -> Result<(Buffer<u8>, u32), Errno> {
    let (mut new, mut found, mut rest) = (Buffer::new(), 0, vector);
    while let Some((&byte, behind)) = rest.split_first().filter(|_| !text.is_empty()) {
        if let Some(behind) = rest.strip_prefix(text) {
            new.extend(with)?;
            found += 1;
            rest = behind;
        } else {
            new.push(byte)?;
            rest = behind;
        }
    }
    Ok((new, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_have_offsets() {
        let all: Vec<_> = entries(b"ab\0\0c\0").collect();
        assert_eq!(all, [(0, &b"ab"[..]), (3, b""), (4, b"c")]);
        assert_eq!(entries(b"").count(), 0);
        assert_eq!(entries(b"open").collect::<Vec<_>>(), [(0, &b"open"[..])]);
    }

    #[test]
    fn names_end_at_the_sign() {
        let vector = b"a=1\0ab=2\0b\0";
        assert_eq!(find(vector, b"ab"), Some((4, &b"ab=2"[..])));
        assert_eq!(find(vector, b"ab=other"), Some((4, &b"ab=2"[..])));
        assert_eq!(find(vector, b"b"), Some((9, &b"b"[..])));
        assert_eq!(find(vector, b"c"), None);
    }

    #[test]
    fn empty_parts_only_at_the_end() {
        let of = |text: &[u8]| parts(text, b':').unwrap().as_slice().to_vec();
        assert_eq!(of(b"::a::b"), b"a\0b\0");
        assert_eq!(of(b"a:"), b"a\0\0");
        assert_eq!(of(b""), b"");
        assert_eq!(of(b":"), b"\0");
    }

    #[test]
    fn insertion_is_in_front_of_the_whole_entry() {
        let at = |offset| inserted(b"one\0two\0", offset, b"x\0").map(|new| new.as_slice().to_vec());
        assert_eq!(at(0).unwrap(), b"x\0one\0two\0");
        assert_eq!(at(2).unwrap(), b"x\0one\0two\0");
        assert_eq!(at(5).unwrap(), b"one\0x\0two\0");
        assert_eq!(at(8).err(), Some(Errno::INVAL));
    }

    #[test]
    fn replacement_counts() {
        let (new, count) = replaced(b"aab\0ba\0", b"a", b"xy").unwrap();
        assert_eq!((new.as_slice(), count), (&b"xyxyb\0bxy\0"[..], 3));
        assert_eq!(replaced(b"aaa\0", b"aa", b"").unwrap().1, 1);
        assert_eq!(replaced(b"aaa\0", b"", b"x").unwrap().1, 0);
    }
}
