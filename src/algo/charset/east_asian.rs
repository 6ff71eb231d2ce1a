//! The Chinese, Japanese and Korean sets: ASCII, and pairs of bytes that stand for the cells of a grid.

#[rustfmt::skip] // rows of eight
#[path = "gb18030.rs"]
mod gb18030;

use super::super::utf8::Decoded;
use gb18030::RUNS;

/// Characters of the grids in two bytes each, the lowest first; 0 where there is none.
static JISX0208: &[u8] = include_bytes!("jisx0208.bin");
static JISX0212: &[u8] = include_bytes!("jisx0212.bin");
static KSX1001: &[u8] = include_bytes!("ksx1001.bin");
static BIG5: &[u8] = include_bytes!("big5.bin");
static GBK: &[u8] = include_bytes!("gbk.bin");

/// A set with pairs of bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // their names
pub enum East {
    EucJp,
    ShiftJis,
    /// The two-byte characters of ISO-2022-JP, between its escape sequences.
    Jis,
    EucKr,
    EucCn,
    Big5,
    Gbk,
    Gb18030,
}

use East::{Big5, EucCn, EucJp, EucKr, Gb18030, Gbk, Jis, ShiftJis};

/// The first halfwidth katakana, and the byte that stands for it.
const KATAKANA: u32 = 0xff61;
const KATAKANA_BYTE: u8 = 0xa1;
/// The one character that GBK has got later, with a byte of its own.
const EURO: u32 = 0x20ac;

const TEN: u32 = 0x5341;
const THIRTY: u32 = 0x5345;

/// The grid of a set, and the number of its columns.
fn grid(set: East) -> (&'static [u8], usize) {
    match set {
        EucJp | ShiftJis | Jis => (JISX0208, 94),
        EucKr => (KSX1001, 94),
        Big5 => (BIG5, 157),
        EucCn | Gbk | Gb18030 => (GBK, 190),
    }
}

/// The row and the column that two bytes stand for.
fn cell(set: East, lead: u8, trail: u8) -> Option<(usize, usize)> {
    let between = |byte: u8, low: u8, high: u8| {
        if byte >= low && byte <= high { Some(usize::from(byte - low)) } else { None }
    };
    // The trail bytes 0x40 to 0xfe, without 0x7f.
    let split = |low: u8, high: u8| match trail {
        0x40..0x7f => Some(usize::from(trail - 0x40)),
        _ => between(trail, low, high).map(|column| column + 63),
    };
    match set {
        EucJp | EucKr => Some((between(lead, 0xa1, 0xfe)?, between(trail, 0xa1, 0xfe)?)),
        Jis => Some((between(lead, 0x21, 0x7e)?, between(trail, 0x21, 0x7e)?)),
        EucCn => Some((between(lead, 0xa1, 0xf7)? + 32, between(trail, 0xa1, 0xfe)? + 96)),
        Big5 => Some((between(lead, 0xa1, 0xf9)?, split(0xa1, 0xfe)?)),
        Gbk | Gb18030 => Some((between(lead, 0x81, 0xfe)?, split(0x80, 0xfe)?)),
        ShiftJis => {
            // A lead byte stands for two rows.
            let rows = between(lead, 0x81, 0x9f).or_else(|| between(lead, 0xe0, 0xef).map(|row| row + 31))?;
            let column = split(0x80, 0xfc)?;
            Some(if column < 94 { (2 * rows, column) } else { (2 * rows + 1, column - 94) })
        }
    }
}

/// The two bytes of a cell; the inverse of [`cell`].
fn pair(set: East, row: usize, column: usize) -> Option<(u8, u8)> {
    let split = |column: usize, low: usize| if column < 63 { 0x40 + column } else { low + column - 63 };
    let (lead, trail) = match set {
        EucJp | EucKr => (row + 0xa1, column + 0xa1),
        Jis => (row + 0x21, column + 0x21),
        EucCn if (32..119).contains(&row) && column >= 96 => (row - 32 + 0xa1, column - 96 + 0xa1),
        EucCn => return None,
        Big5 => (row + 0xa1, split(column, 0xa1)),
        Gbk | Gb18030 => (row + 0x81, split(column, 0x80)),
        ShiftJis => {
            let lead = if row < 62 { row / 2 + 0x81 } else { row / 2 - 31 + 0xe0 };
            (lead, split(column + row % 2 * 94, 0x80))
        }
    };
    Some((lead as u8, trail as u8))
}

fn at(table: &[u8], index: usize) -> Option<u32> {
    match table.get(2 * index..)?.first_chunk::<2>().map(|cell| u16::from_le_bytes(*cell))? {
        0 => None,
        c => Some(c.into()),
    }
}

/// The first character.
pub fn decode(set: East, bytes: &[u8]) -> Decoded {
    let [lead, rest @ ..] = bytes else { return Decoded::Incomplete };
    match (set, lead) {
        (_, 0..=0x20 | 0x7f) => return Decoded::Char((*lead).into(), 1),
        (_, 0..=0x7f) if set != Jis => return Decoded::Char((*lead).into(), 1),
        (ShiftJis, 0xa1..=0xdf) => return Decoded::Char(KATAKANA + u32::from(lead - KATAKANA_BYTE), 1),
        (Gbk, 0x80) => return Decoded::Char(EURO, 1),
        _ => {}
    }
    let Some(trail) = rest.first() else {
        // Every row has this column.
        let any = if set == Jis { 0x21 } else { 0xa1 };
        let possible = cell(set, *lead, any).is_some() || matches!((set, lead), (EucJp, 0x8e | 0x8f));
        return if possible { Decoded::Incomplete } else { Decoded::Invalid };
    };
    match (set, lead, trail) {
        (EucJp, 0x8e, 0xa1..=0xdf) => return Decoded::Char(KATAKANA + u32::from(trail - KATAKANA_BYTE), 2),
        (EucJp, 0x8f, 0xa1..=0xfe) => return decode_three(*trail, rest.get(1)),
        (Gb18030, 0x81..=0xfe, 0x30..=0x39) => return decode_four(bytes),
        _ => {}
    }
    let (table, columns) = grid(set);
    let c = cell(set, *lead, *trail).and_then(|(row, column)| at(table, row * columns + column));
    c.map_or(Decoded::Invalid, |c| Decoded::Char(c, 2))
}

/// A character of JIS X 0212, whose two bytes stand behind a third.
fn decode_three(lead: u8, trail: Option<&u8>) -> Decoded {
    let Some(&trail) = trail else { return Decoded::Incomplete };
    let c = cell(EucJp, lead, trail).and_then(|(row, column)| at(JISX0212, row * 94 + column));
    c.map_or(Decoded::Invalid, |c| Decoded::Char(c, 3))
}

/// The number of GB 18030's first code behind the basic plane.
const BEHIND_BMP: u32 = 189_000;

fn decode_four(bytes: &[u8]) -> Decoded {
    let mut number = 0;
    for (i, (low, count)) in [(0x81, 126), (0x30, 10), (0x81, 126), (0x30, 10)].into_iter().enumerate() {
        let Some(byte) = bytes.get(i) else { return Decoded::Incomplete };
        let Some(digit) = byte.checked_sub(low).filter(|digit| *digit < count) else { return Decoded::Invalid };
        number = number * u32::from(count) + u32::from(digit);
    }
    let c = if number >= BEHIND_BMP {
        number - BEHIND_BMP + 0x1_0000
    } else if number < 39420 {
        let run = RUNS.iter().rfind(|run| u32::from(run.0) <= number).copied().unwrap_or_default();
        u32::from(run.1) + number - u32::from(run.0)
    } else {
        return Decoded::Invalid;
    };
    if char::from_u32(c).is_some() { Decoded::Char(c, 4) } else { Decoded::Invalid }
}

/// A character as at most four bytes, and how many they are; nothing if the set does not have it.
pub fn encode(set: East, c: u32) -> Option<([u8; 4], usize)> {
    if c < 0x80 && (set != Jis || c <= 0x20) {
        return Some(([c as u8, 0, 0, 0], 1));
    }
    let katakana = c.checked_sub(KATAKANA).filter(|n| *n < 63).map(|n| n as u8 + KATAKANA_BYTE);
    match (set, katakana) {
        (ShiftJis, Some(byte)) => return Some(([byte, 0, 0, 0], 1)),
        (EucJp, Some(byte)) => return Some(([0x8e, byte, 0, 0], 2)),
        (Gbk, None) if c == EURO => return Some(([0x80, 0, 0, 0], 1)),
        _ => {}
    }
    let (table, columns) = grid(set);
    let found = place_of(table, c, set == Big5 && matches!(c, TEN | THIRTY));
    match found.and_then(|index| pair(set, index / columns, index % columns)) {
        Some((lead, trail)) => Some(([lead, trail, 0, 0], 2)),
        None if set == EucJp => {
            let index = place_of(JISX0212, c, false)?;
            pair(set, index / 94, index % 94).map(|(lead, trail)| ([0x8f, lead, trail, 0], 3))
        }
        None if set == Gb18030 => encode_four(c),
        None => None,
    }
}

/// Where a grid has a character: the first place, or the last. Numerals that Big5 has twice stand among the other
/// ideographs, behind the old ones for the abacus.
///
/// A rare conversion: not worth a table for the way back.
fn place_of(table: &[u8], c: u32, last: bool) -> Option<usize> {
    let [low, high] = u16::try_from(c).ok()?.to_le_bytes();
    let is_it = |cell: &[u8]| matches!(cell, [a, b] if *a == low && *b == high);
    let mut cells = table.chunks_exact(2);
    if last { cells.rposition(is_it) } else { cells.position(is_it) }
}

/// The one run that is not in the order of code points: a character of the private use area.
const OUT_OF_ORDER: (u32, u32) = (0x1d21, 0xe7c7);

fn encode_four(c: u32) -> Option<([u8; 4], usize)> {
    let number = match c.checked_sub(0x1_0000) {
        Some(rest) => rest + BEHIND_BMP,
        None if c == OUT_OF_ORDER.1 => OUT_OF_ORDER.0,
        None => {
            let run = RUNS.iter().rfind(|run| u32::from(run.1) <= c)?;
            u32::from(run.0) + c - u32::from(run.1)
        }
    };
    let digit = |n: u32, low: u32| (n + low) as u8;
    let bytes = [
        digit(number / 12600, 0x81),
        digit(number / 1260 % 10, 0x30),
        digit(number / 10 % 126, 0x81),
        digit(number % 10, 0x30),
    ];
    // Code points between the runs have two bytes, or none.
    if decode_four(&bytes) == Decoded::Char(c, 4) { Some((bytes, 4)) } else { None }
}
