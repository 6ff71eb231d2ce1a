//! Colon-separated records, as in /etc/passwd and /etc/group.

use crate::abi::{Buffer, Errno};

/// The fields of a line, if there are at least `least` and at most `N`; those that are missing are empty. Nothing for a
/// comment.
pub fn fields<const N: usize>(line: &[u8], least: usize) -> Option<[&[u8]; N]> {
    if line.trim_ascii_start().starts_with(b"#") {
        return None;
    }
    let mut fields: [&[u8]; N] = [b""; N];
    let mut parts = line.split(|&byte| byte == b':');
    let mut count = 0;
    for field in &mut fields {
        let Some(part) = parts.next() else { break };
        *field = part;
        count += 1;
    }
    if count >= least && parts.next().is_none() { Some(fields) } else { None }
}

/// A decimal number.
pub fn number(text: &[u8]) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    text.iter().try_fold(0u32, |value, &digit| value.checked_mul(10)?.checked_add((digit as char).to_digit(10)?))
}

/// Adds a number in decimal digits to `text`.
pub fn push_number(text: &mut Buffer<u8>, number: u32) -> Result<(), Errno> {
    if number > 9 {
        push_number(text, number / 10)?;
    }
    text.push(b'0' + (number % 10) as u8)
}

/// A look-up key.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// The record with this name.
    Name(&'a [u8]),
    /// The record with this number.
    Number(u32),
}

impl Key<'_> {
    /// Whether the record of a line is the one that is wanted.
    pub fn matches(self, line: &[u8]) -> bool {
        let mut fields = line.split(|&byte| byte == b':');
        match self {
            Key::Name(name) => fields.next() == Some(name),
            Key::Number(wanted) => fields.nth(2).and_then(number) == Some(wanted),
        }
    }
}

/// The members in a group's last field.
pub fn members(list: &[u8]) -> impl Iterator<Item = &[u8]> + Clone {
    list.split(|&byte| byte == b',').filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_may_be_missing_at_the_end() {
        assert_eq!(fields::<4>(b"a:x:1:b,c", 3), Some([&b"a"[..], b"x", b"1", b"b,c"]));
        assert_eq!(fields::<4>(b"a:x:1", 3), Some([&b"a"[..], b"x", b"1", b""]));
        assert_eq!(fields::<4>(b"a:x", 3), None);
        assert_eq!(fields::<4>(b"a:x:1:b:c", 3), None);
        assert_eq!(fields::<4>(b"#a:x:1:b", 3), None);
        assert_eq!(fields::<4>(b" #a:x:1:b", 3), None);
    }
}
