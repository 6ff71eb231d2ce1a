//! Names of domains, as messages have them (labels with their lengths, or a pointer to where the rest stands) and as
//! text (labels with dots between them; `\.` is a dot in a label, `\255` any byte).

use crate::abi::Out;

/// The most bytes that a name has in a message.
pub const LONGEST: usize = 255;
/// The most bytes of a label.
const LABEL: usize = 63;
/// The two bits that say that a pointer follows; the other fourteen are where it leads.
const POINTER: u8 = 0xc0;

/// A name in a message, label by label.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    message: &'a [u8],
    at: usize,
    /// The offset after the name, once known: after the first pointer or the last label.
    end: Option<usize>,
    /// How many pointers may still come: more than fit in the message lead round in circles.
    pointers: usize,
}

impl<'a> Labels<'a> {
    /// The name at `at`.
    pub fn new(message: &'a [u8], at: usize) -> Self {
        Labels { message, at, end: None, pointers: message.len() / 2 }
    }

    /// The next label and where it stands; nothing inside at the end of the name, nothing at all where there is no name.
    pub fn next(&mut self) -> Option<Option<(&'a [u8], usize)>> {
        loop {
            let (&first, rest) = self.message.get(self.at..)?.split_first()?;
            match first {
                0 => {
                    self.end.get_or_insert(self.at + 1);
                    return Some(None);
                }
                1..=63 => {
                    let label = rest.get(..first.into())?;
                    let at = self.at;
                    self.at += 1 + label.len();
                    return Some(Some((label, at)));
                }
                POINTER.. => {
                    self.end.get_or_insert(self.at + 2);
                    self.pointers = self.pointers.checked_sub(1)?;
                    self.at = usize::from(first & !POINTER) << 8 | usize::from(*rest.first()?);
                }
                _ => return None,
            }
        }
    }

    /// Whether both names are one; capitals do not count.
    fn same(mut self, mut other: Labels<'_>) -> bool {
        loop {
            match (self.next(), other.next()) {
                (Some(Some((a, _))), Some(Some((b, _)))) if a.eq_ignore_ascii_case(b) => {}
                (Some(None), Some(None)) => return true,
                _ => return false,
            }
        }
    }
}

/// The offset after the name at `at`. Pointers are not followed.
pub fn skip(message: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *message.get(at)? {
            0 => return Some(at + 1),
            len @ 1..=63 => at += 1 + usize::from(len),
            POINTER.. => return message.get(at + 1).map(|_| at + 2),
            _ => return None,
        }
    }
}

/// A name without pointers.
#[derive(Clone, Copy)]
pub struct Name {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Name {
    const EMPTY: Name = Name { bytes: [0; LONGEST], len: 0 };

    /// The bytes, with the label of length 0 at the end.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.len)? = byte;
        self.len += 1;
        Some(())
    }

    /// The name at `at` in a message, and where it ends there.
    pub fn read(message: &[u8], at: usize) -> Option<(Name, usize)> {
        let mut name = Name::EMPTY;
        let mut labels = Labels::new(message, at);
        while let Some((label, _)) = labels.next()? {
            name.push(label.len() as u8)?;
            label.iter().try_for_each(|&byte| name.push(byte))?;
        }
        name.push(0)?;
        Some((name, labels.end?))
    }

    /// The name that a text is, and whether the text ended with a dot.
    pub fn parse(text: &[u8]) -> Option<(Name, bool)> {
        let mut name = Name::EMPTY;
        if matches!(text, b"" | b".") {
            name.push(0)?;
            return Some((name, text == b"."));
        }
        let mut rest = text;
        loop {
            let length_at = name.len;
            name.push(0)?;
            let mut dot = false;
            while let Some((&byte, more)) = rest.split_first() {
                rest = more;
                dot = byte == b'.';
                if dot {
                    break;
                }
                let byte = if byte == b'\\' { unescape(&mut rest)? } else { byte };
                name.push(byte)?;
            }
            let len = name.len - length_at - 1;
            if len == 0 || len > LABEL {
                return None;
            }
            *name.bytes.get_mut(length_at)? = len as u8;
            if rest.is_empty() {
                name.push(0)?;
                return Some((name, dot));
            }
        }
    }

    /// The name as text, with its terminator, in `out`; returns how many bytes that is, or nothing if it does not fit.
    pub fn write(&self, out: Out<u8>) -> Option<usize> {
        let mut len = 0;
        let mut put = |byte: u8| {
            out.set_at(len, byte);
            len += 1;
        };
        let mut labels = Labels::new(self.bytes(), 0);
        let mut is_first = true;
        while let Some((label, _)) = labels.next()? {
            if !is_first {
                put(b'.');
            }
            is_first = false;
            label.iter().for_each(|&byte| escape(byte, &mut put));
        }
        if is_first {
            put(b'.');
        }
        put(0);
        (len <= out.len()).then_some(len)
    }

    /// Whether both names are one.
    pub fn same(&self, other: &Name) -> bool {
        Labels::new(self.bytes(), 0).same(Labels::new(other.bytes(), 0))
    }

    /// Whether the name is `domain`, or below it.
    pub fn is_in(&self, domain: &Name) -> bool {
        let mut labels = Labels::new(self.bytes(), 0);
        loop {
            if labels.same(Labels::new(domain.bytes(), 0)) {
                return true;
            }
            if !matches!(labels.next(), Some(Some(_))) {
                return false;
            }
        }
    }

    /// Writes the name to `out`, as a pointer as far as one of the names that start at `known` offsets in `message` ends
    /// with the same labels; returns how many bytes that is, or nothing if they do not fit.
    pub fn compress(&self, message: &[u8], known: impl Iterator<Item = usize> + Clone, out: Out<u8>) -> Option<usize> {
        let mut labels = Labels::new(self.bytes(), 0);
        let mut len = 0;
        let mut put = |byte: u8| {
            out.set_at(len, byte);
            len += 1;
        };
        loop {
            let rest = labels;
            let Some((label, _)) = labels.next()? else {
                put(0);
                break;
            };
            if let Some(offset) = known.clone().find_map(|start| ending(message, start, rest)) {
                put(POINTER | (offset >> 8) as u8);
                put(offset as u8);
                break;
            }
            put(label.len() as u8);
            label.iter().for_each(|&byte| put(byte));
        }
        (len <= out.len()).then_some(len)
    }
}

/// The offset at which the name at `start` has the suffix `wanted`, if a pointer can reach it.
fn ending(message: &[u8], start: usize, wanted: Labels<'_>) -> Option<usize> {
    let mut labels = Labels::new(message, start);
    loop {
        let here = labels;
        let (_, offset) = labels.next()??;
        if offset < 0x4000 && here.same(wanted) {
            return Some(offset);
        }
    }
}

/// Parses an escape: three digits, or a literal character.
fn unescape(rest: &mut &[u8]) -> Option<u8> {
    let (&first, more) = rest.split_first()?;
    if !first.is_ascii_digit() {
        *rest = more;
        return Some(first);
    }
    let (digits, more) = rest.split_first_chunk::<3>()?;
    *rest = more;
    u8::try_from(crate::algo::inet::address::decimal(digits)?).ok()
}

fn escape(byte: u8, put: &mut impl FnMut(u8)) {
    match byte {
        b'.' | b'\\' | b'"' | b';' | b'@' | b'$' | b'(' | b')' => {
            put(b'\\');
            put(byte);
        }
        0x21..=0x7e => put(byte),
        _ => {
            put(b'\\');
            put(b'0' + byte / 100);
            put(b'0' + byte / 10 % 10);
            put(b'0' + byte % 10);
        }
    }
}
