//! ISO-2022-JP with further sets: ISO-2022-JP-2 (RFC 1554) and ISO-2022-JP-3 (JIS X 0213).

use super::super::utf8::Decoded;
use super::east_asian::{self, East};
use super::jisx0213::{self, Jisx0213, KATAKANA, KATAKANA_BYTE, KATAKANA_LAST, PLANE, may_combine};
use super::types::{BACKSLASH, Bytes, OVERLINE, Stop, TILDE, Text, YEN};

/// What bytes stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    Ascii,
    Roman,
    Katakana,
    Jisx0208,
    Jisx0212,
    Gb2312,
    KsC5601,
    /// The planes of JIS X 0213; the first with what came to it in 2004.
    Plane1,
    Plane1Of2004,
    Plane2,
    /// Letters behind a single shift: of ISO 8859-1 and ISO 8859-7.
    Western,
    Greek,
}

use Set::{Ascii, Gb2312, Greek, Jisx0208, Jisx0212, Katakana, KsC5601, Plane1, Plane1Of2004, Plane2, Roman, Western};

/// What selects a set, in the order in which a character looks for its set.
type Select = (Set, &'static [u8]);

const SECOND: [Select; 10] = [
    (Ascii, b"\x1b(B"),
    (Roman, b"\x1b(J"),
    (Jisx0208, b"\x1b$B"),
    (Jisx0208, b"\x1b$@"),
    (Jisx0212, b"\x1b$(D"),
    (Western, b"\x1b.A"),
    (Greek, b"\x1b.F"),
    (Katakana, b"\x1b(I"),
    (Gb2312, b"\x1b$A"),
    (KsC5601, b"\x1b$(C"),
];
const THIRD: [Select; 8] = [
    (Ascii, b"\x1b(B"),
    (Roman, b"\x1b(J"),
    (Jisx0208, b"\x1b$B"),
    (Jisx0208, b"\x1b$@"),
    (Katakana, b"\x1b(I"),
    (Plane1, b"\x1b$(O"),
    (Plane1Of2004, b"\x1b$(Q"),
    (Plane2, b"\x1b$(P"),
];

const ESCAPE: u8 = 0x1b;
/// What stands before each letter of the shifted sets, and whose set ends with the line.
const SINGLE_SHIFT: &[u8] = b"\x1bN";

/// The cells that came to the first plane in 2004.
const OF_2004: [u16; 10] = [0x2e21, 0x2f7e, 0x4f54, 0x4f7e, 0x7427, 0x7e7a, 0x7e7b, 0x7e7c, 0x7e7d, 0x7e7e];

/// A set, the bytes of a character in it, and how many these are.
type Found = (Set, [u8; 2], usize);

/// What the text has said so far.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct State {
    third: bool,
    set: Set,
    /// The set behind a single shift, if there is one.
    shifted: Option<Set>,
    /// A character that a mark may follow, 0 for none.
    pending: u32,
}

impl State {
    /// The initial one.
    pub const fn new(third: bool) -> Self {
        State { third, set: Ascii, shifted: None, pending: 0 }
    }

    fn selects(self) -> &'static [Select] {
        if self.third { &THIRD } else { &SECOND }
    }

    /// Reads a character, or what changes the state.
    pub fn decode(&mut self, tables: &Jisx0213, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        let Some(&byte) = bytes.first() else { return Err(Stop::Incomplete) };
        match (self.set, byte) {
            (_, ESCAPE) => self.escape(bytes),
            (_, 0x80..) => Err(Stop::Invalid),
            (_, 0..=0x20 | 0x7f) | (Ascii, _) => Ok((1, Text::one(byte.into()))),
            (Roman, _) => Ok((
                1,
                Text::one(match byte.into() {
                    BACKSLASH => YEN,
                    TILDE => OVERLINE,
                    c => c,
                }),
            )),
            (Katakana, 0x21..=0x5f) => Ok((1, Text::one(KATAKANA + u32::from(byte - 0x21)))),
            (Katakana, _) => Err(Stop::Invalid),
            (set, _) => match bytes.get(1) {
                None => Err(Stop::Incomplete),
                Some(&trail) => pair(tables, set, byte, trail).map(|text| (2, text)).ok_or(Stop::Invalid),
            },
        }
    }

    fn escape(&mut self, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        if let (Some(set), true) = (self.shifted, bytes.starts_with(SINGLE_SHIFT)) {
            let Some(byte) = bytes.get(2) else { return Err(Stop::Incomplete) };
            return letter(set, *byte).map(|c| (3, Text::one(c))).ok_or(Stop::Invalid);
        }
        let mut stop = if bytes.len() == 1 { Stop::Incomplete } else { Stop::Invalid };
        for (set, sequence) in self.selects() {
            if bytes.starts_with(sequence) {
                match set {
                    Western | Greek => self.shifted = Some(*set),
                    _ => self.set = *set,
                }
                return Ok((sequence.len(), Text::NONE));
            }
            if sequence.starts_with(bytes) {
                stop = Stop::Incomplete;
            }
        }
        Err(stop)
    }

    /// Writes a character, once what follows is known; nothing if no set has it.
    pub fn encode(&mut self, tables: &Jisx0213, c: u32, out: &mut Bytes) -> Option<()> {
        if self.pending != 0
            && let Some(cell) = tables.cell_of_pair(self.pending, c)
        {
            self.pending = 0;
            let set = if matches!(self.set, Plane1 | Plane1Of2004) { self.set } else { Plane1 };
            self.select(set, out);
            out.put(&bytes(cell));
            return Some(());
        }
        let mut found = self.find(tables, c)?;
        if self.pending != 0 {
            self.put_pending(tables, out);
            found = self.find(tables, c)?;
        }
        if self.third && may_combine(c) {
            self.pending = c;
        } else {
            self.write(found, c, out);
        }
        Some(())
    }

    fn put_pending(&mut self, tables: &Jisx0213, out: &mut Bytes) {
        match core::mem::take(&mut self.pending) {
            0 => {}
            c => self.put(tables, c, out),
        }
    }

    /// The bytes of a character in the present set, or else in the first one that has it.
    fn find(&self, tables: &Jisx0213, c: u32) -> Option<Found> {
        let found = |set: Set| character(tables, set, c).map(|(bytes, len)| (set, bytes, len));
        found(self.set).or_else(|| self.selects().iter().filter(|one| one.0 != self.set).find_map(|one| found(one.0)))
    }

    fn put(&mut self, tables: &Jisx0213, c: u32, out: &mut Bytes) {
        if let Some(found) = self.find(tables, c) {
            self.write(found, c, out);
        }
    }

    fn write(&mut self, (set, bytes, len): Found, c: u32, out: &mut Bytes) {
        match set {
            Western | Greek => {
                if self.shifted != Some(set) {
                    self.sequence(set, out);
                    self.shifted = Some(set);
                }
                out.put(SINGLE_SHIFT);
            }
            _ => self.select(set, out),
        }
        out.put(bytes.get(..len).unwrap_or(b""));
        if c == 0x0a {
            self.shifted = None;
        }
    }

    fn select(&mut self, set: Set, out: &mut Bytes) {
        if self.set != set {
            self.sequence(set, out);
            self.set = set;
        }
    }

    fn sequence(&self, set: Set, out: &mut Bytes) {
        out.put(self.selects().iter().find(|one| one.0 == set).map_or(b"", |one| one.1));
    }

    /// Writes the character that no mark follows, and back to ASCII.
    pub fn finish(&mut self, tables: &Jisx0213, out: &mut Bytes) {
        self.put_pending(tables, out);
        self.select(Ascii, out);
        self.shifted = None;
    }
}

/// The bytes of a cell of the first plane, or of the second.
fn bytes(cell: usize) -> [u8; 2] {
    [(cell % PLANE / 94) as u8 + 0x21, (cell % 94) as u8 + 0x21]
}

/// What a pair of bytes stands for.
fn pair(tables: &Jisx0213, set: Set, lead: u8, trail: u8) -> Option<Text> {
    if !(0x21..0x7f).contains(&trail) {
        return None;
    }
    let (set, lead, trail, start) = match set {
        Plane1 | Plane1Of2004 => return tables.text(jisx0213::cell(lead - 0x21, trail - 0x21)),
        Plane2 => return tables.text(PLANE + jisx0213::cell(lead - 0x21, trail - 0x21)),
        Jisx0208 => (East::Jis, lead, trail, &b""[..]),
        KsC5601 => (East::Ks, lead, trail, &b""[..]),
        Gb2312 => (East::EucCn, lead | 0x80, trail | 0x80, &b""[..]),
        _ => (East::EucJp, lead | 0x80, trail | 0x80, &b"\x8f"[..]),
    };
    let mut bytes = Bytes::new();
    bytes.put(start);
    bytes.put(&[lead, trail]);
    match east_asian::decode(set, bytes.get()) {
        Decoded::Char(c, _) => Some(Text::one(c)),
        _ => None,
    }
}

/// The bytes of a character in a set, and how many they are.
fn character(tables: &Jisx0213, set: Set, c: u32) -> Option<([u8; 2], usize)> {
    let one = |byte: u32| Some(([byte as u8, 0], 1));
    let east = |set: East, c: u32, len: usize| match east_asian::encode(set, c) {
        Some(([lead, trail, ..], 2)) if len == 2 => Some(([lead & 0x7f, trail & 0x7f], 2)),
        Some(([0x8f, lead, trail, ..], 3)) if len == 3 => Some(([lead & 0x7f, trail & 0x7f], 2)),
        _ => None,
    };
    match set {
        Ascii if c < 0x80 => one(c),
        // Lines end in ASCII.
        Roman => match c {
            0x0a | 0x0d | BACKSLASH | TILDE => None,
            YEN => one(BACKSLASH),
            OVERLINE => one(TILDE),
            _ if c < 0x80 => one(c),
            _ => None,
        },
        Katakana => match c {
            KATAKANA..=KATAKANA_LAST => one(c - KATAKANA + u32::from(KATAKANA_BYTE & 0x7f)),
            _ => None,
        },
        _ if c < 0x80 => None,
        Jisx0208 => east(East::Jis, c, 2),
        Jisx0212 => east(East::EucJp, c, 3),
        Gb2312 => east(East::EucCn, c, 2),
        KsC5601 => east(East::Ks, c, 2),
        Western if (0xa0..0x100).contains(&c) => one(c & 0x7f),
        Greek => (0x20..0x80).find(|byte| letter(Greek, *byte) == Some(c)).map(|byte| ([byte, 0], 1)),
        Plane1 | Plane1Of2004 | Plane2 => {
            let cell = tables.cell(c)?;
            let pair = bytes(cell);
            let later = OF_2004.contains(&u16::from_be_bytes(pair));
            match set {
                Plane2 if cell >= PLANE => Some((pair, 2)),
                Plane1 if cell < PLANE && !later => Some((pair, 2)),
                Plane1Of2004 if cell < PLANE => Some((pair, 2)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The letter of a byte behind a single shift.
fn letter(set: Set, byte: u8) -> Option<u32> {
    let byte = u32::from(byte).checked_sub(0x20).filter(|n| *n < 0x60)? + 0xa0;
    if set == Western {
        return Some(byte);
    }
    match byte {
        0xa1 => Some(0x2018),
        0xa2 => Some(0x2019),
        0xa4 => Some(0x20ac),
        0xa5 => Some(0x20af),
        0xaa => Some(0x37a),
        0xaf => Some(0x2015),
        0xae | 0xd2 | 0xff => None,
        ..0xb4 | 0xb7 | 0xbb | 0xbd => Some(byte),
        _ => Some(byte + 0x2d0),
    }
}
