//! Stateful sets, switched by escape sequences: ISO-2022-JP and ISO-2022-KR.

use super::types::{BACKSLASH, Charset, OVERLINE, Stop, TILDE, YEN};

/// The shift state.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    Ascii,
    Roman,
    Pairs,
}

/// A set and its escape sequence.
type Switch = (Shift, &'static [u8]);

const JAPANESE: [Switch; 4] =
    [(Shift::Ascii, b"\x1b(B"), (Shift::Roman, b"\x1b(J"), (Shift::Pairs, b"\x1b$B"), (Shift::Pairs, b"\x1b$@")];

/// The header of a text in ISO-2022-KR.
pub const KOREAN_HEADER: &[u8] = b"\x1b$)C";
const KOREAN: [Switch; 2] = [(Shift::Ascii, b"\x0f"), (Shift::Pairs, b"\x0e")];

fn switches(set: Charset) -> &'static [Switch] {
    match set {
        Charset::Iso2022Jp => &JAPANESE,
        Charset::Iso2022Kr => &KOREAN,
        _ => &[],
    }
}

impl Shift {
    /// The sequence that switches to this state.
    pub fn sequence(self, set: Charset) -> &'static [u8] {
        switches(set).iter().find(|one| one.0 == self).map_or(b"", |one| one.1)
    }

    /// If what switches stands at the start of `bytes`: how long it is; a header that switches nothing keeps `self`.
    pub fn read(&mut self, set: Charset, bytes: &[u8]) -> Option<Result<usize, Stop>> {
        let (0x0e | 0x0f | 0x1b, [_, ..]) = (bytes.first()?, switches(set)) else { return None };
        let header: &[Switch] = if matches!(set, Charset::Iso2022Kr) { &[(*self, KOREAN_HEADER)] } else { &[] };
        let mut stop = Stop::Invalid;
        for (shift, sequence) in switches(set).iter().chain(header) {
            if bytes.starts_with(sequence) {
                *self = *shift;
                return Some(Ok(sequence.len()));
            }
            if sequence.starts_with(bytes) {
                stop = Stop::Incomplete;
            }
        }
        // In ISO-2022-JP only the escape sequence has a meaning.
        if matches!((set, bytes), (Charset::Iso2022Jp, [0x0e | 0x0f, ..])) { None } else { Some(Err(stop)) }
    }

    /// The state needed to write a character of `len` bytes.
    pub fn to_write(self, set: Charset, c: u32, len: usize) -> Shift {
        let japanese = matches!(set, Charset::Iso2022Jp);
        match (len, c) {
            (2.., _) => Shift::Pairs,
            (_, YEN | OVERLINE) => Shift::Roman,
            // Lines end in ASCII.
            (_, 0x0a | 0x0d | BACKSLASH | TILDE) => Shift::Ascii,
            _ if self == Shift::Roman && japanese => Shift::Roman,
            _ => Shift::Ascii,
        }
    }
}
