//! The Chinese, Japanese and Korean sets: ASCII, and double bytes that index a grid.

#[rustfmt::skip] // rows of eight
#[path = "gb18030.rs"]
mod gb18030;

use super::super::utf8::Decoded;
use super::grid::{BIG5, JISX0208, JISX0212, KSX1001, at, find_in};
use super::{cns, cp932, korean};
use gb18030::RUNS;

/// Characters of the grids in two bytes each, the lowest first; 0 where there is none.
static GBK: &[u8] = include_bytes!("gbk.bin");
/// The cells that Hong Kong's set adds, row by row, and behind them a bit for each that says whether it is in plane 2.
static HKSCS: &[u8] = include_bytes!("hkscs.bin");

/// A set with pairs of bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // their names
pub enum East {
    EucJp,
    ShiftJis,
    /// The two-byte characters of ISO-2022-JP, between its escape sequences.
    Jis,
    /// Shift JIS as Windows has it.
    Cp932,
    /// Shift JIS as IBM has it.
    Ibm943,
    /// EUC-JP with the characters of Windows.
    EucJpMs,
    EucKr,
    /// The two-byte characters of ISO-2022-KR.
    Ks,
    Uhc,
    Johab,
    EucCn,
    Big5,
    Big5Hkscs,
    EucTw,
    Gbk,
    Gb18030,
}

use East::{
    Big5, Big5Hkscs, Cp932, EucCn, EucJp, EucJpMs, EucKr, EucTw, Gb18030, Gbk, Ibm943, Jis, Johab, Ks, ShiftJis, Uhc,
};

/// The first halfwidth katakana, and the byte that stands for it.
const KATAKANA: u32 = 0xff61;
const KATAKANA_BYTE: u8 = 0xa1;
/// The one character that GBK has got later, with a byte of its own.
const EURO: u32 = 0x20ac;

const TEN: u32 = 0x5341;
const THIRTY: u32 = 0x5345;
/// The replacement of the backslash in Johab.
const WON: u32 = 0x20a9;

/// The grid of a set, and the number of its columns.
fn grid(set: East) -> (&'static [u8], usize) {
    match set {
        EucJp | EucJpMs | ShiftJis | Jis | Cp932 | Ibm943 => (JISX0208, 94),
        EucKr | Ks | Uhc | Johab => (KSX1001, 94),
        Big5 | Big5Hkscs | EucTw => (BIG5, 157),
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
        EucJp | EucJpMs | EucKr | Uhc => Some((between(lead, 0xa1, 0xfe)?, between(trail, 0xa1, 0xfe)?)),
        Jis | Ks => Some((between(lead, 0x21, 0x7e)?, between(trail, 0x21, 0x7e)?)),
        Johab | EucTw => None,
        EucCn => Some((between(lead, 0xa1, 0xf7)? + 32, between(trail, 0xa1, 0xfe)? + 96)),
        Big5 | Big5Hkscs => Some((between(lead, 0xa1, 0xf9)?, split(0xa1, 0xfe)?)),
        Gbk | Gb18030 => Some((between(lead, 0x81, 0xfe)?, split(0x80, 0xfe)?)),
        ShiftJis | Cp932 | Ibm943 => {
            // A lead byte stands for two rows.
            let last = if set != ShiftJis { 0xfc } else { 0xef };
            let rows = between(lead, 0x81, 0x9f).or_else(|| between(lead, 0xe0, last).map(|row| row + 31))?;
            let column = split(0x80, 0xfc)?;
            Some(if column < 94 { (2 * rows, column) } else { (2 * rows + 1, column - 94) })
        }
    }
}

/// The two bytes of a cell; the inverse of [`cell`].
fn pair(set: East, row: usize, column: usize) -> Option<(u8, u8)> {
    let split = |column: usize, low: usize| if column < 63 { 0x40 + column } else { low + column - 63 };
    let (lead, trail) = match set {
        EucJp | EucJpMs | EucKr | Uhc => (row + 0xa1, column + 0xa1),
        Jis | Ks => (row + 0x21, column + 0x21),
        Johab | EucTw => return None,
        EucCn if (32..119).contains(&row) && column >= 96 => (row - 32 + 0xa1, column - 96 + 0xa1),
        EucCn => return None,
        Big5 | Big5Hkscs => (row + 0xa1, split(column, 0xa1)),
        Gbk | Gb18030 => (row + 0x81, split(column, 0x80)),
        ShiftJis | Cp932 | Ibm943 => {
            let lead = if row < 62 { row / 2 + 0x81 } else { row / 2 - 31 + 0xe0 };
            (lead, split(column + row % 2 * 94, 0x80))
        }
    };
    Some((lead as u8, trail as u8))
}

/// The first character.
pub fn decode(set: East, bytes: &[u8]) -> Decoded {
    let [lead, rest @ ..] = bytes else { return Decoded::Incomplete };
    match (set, lead) {
        (EucTw, _) => return cns::decode(bytes),
        (Ibm943, 0x1a | 0x1c | 0x7f) => return Decoded::Char(cp932::ibm_control(*lead, false).into(), 1),
        (_, 0..=0x20 | 0x7f) => return Decoded::Char((*lead).into(), 1),
        (Johab, b'\\') => return Decoded::Char(WON, 1),
        (_, 0..=0x7f) if !matches!(set, Jis | Ks) => return Decoded::Char((*lead).into(), 1),
        (ShiftJis | Cp932 | Ibm943, 0xa1..=0xdf) => {
            return Decoded::Char(KATAKANA + u32::from(lead - KATAKANA_BYTE), 1);
        }
        (Gbk, 0x80) => return Decoded::Char(EURO, 1),
        _ => {}
    }
    let Some(trail) = rest.first() else {
        // Every row has this column.
        let any = if matches!(set, Jis | Ks) { 0x21 } else { 0xa1 };
        let possible = cell(set, *lead, any).is_some()
            || matches!((set, lead), (EucJp | EucJpMs, 0x8e | 0x8f) | (Uhc, 0x81..=0xc6) | (Big5Hkscs, 0x87..=0xfe))
            || matches!((set, lead), (Johab, 0x84..=0xd3 | 0xd9..=0xde | 0xe0..=0xf9));
        return if possible { Decoded::Incomplete } else { Decoded::Invalid };
    };
    match (set, lead, trail) {
        (EucJp | EucJpMs, 0x8e, 0xa1..=0xdf) => return Decoded::Char(KATAKANA + u32::from(trail - KATAKANA_BYTE), 2),
        (EucJp | EucJpMs, 0x8f, 0xa1..=0xfe) => return decode_three(set, *trail, rest.get(1)),
        (Gb18030, 0x81..=0xfe, 0x30..=0x39) => return decode_four(bytes),
        (Johab, ..) => return korean::decode_johab(*lead, *trail),
        (Uhc, ..) if *lead < 0xa1 || *trail < 0xa1 => return korean::decode_uhc(*lead, *trail),
        _ => {}
    }
    let (table, columns) = grid(set);
    let c = match (set, cell(set, *lead, *trail)) {
        (Cp932, Some((row, column))) => cp932::decode(row * 94 + column),
        (Ibm943, Some((row, column))) => cp932::decode_ibm(row * 94 + column),
        (EucJpMs, Some((row, column))) => cp932::decode_euc(row * 94 + column),
        (Big5Hkscs, cell) => {
            decode_hkscs(*lead, *trail).or_else(|| cell.and_then(|(row, column)| at(table, row * columns + column)))
        }
        (_, Some((row, column))) => at(table, row * columns + column),
        _ => None,
    };
    c.map_or(Decoded::Invalid, |c| Decoded::Char(c, 2))
}

/// A character of JIS X 0212, whose two bytes stand behind a third.
fn decode_three(set: East, lead: u8, trail: Option<&u8>) -> Decoded {
    let Some(&trail) = trail else { return Decoded::Incomplete };
    let c = cell(EucJp, lead, trail).map(|(row, column)| row * 94 + column).and_then(|cell| match set {
        EucJpMs => cp932::decode_euc(94 * 94 + cell),
        _ => at(JISX0212, cell),
    });
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
    if c < 0x80 && (!matches!(set, Jis | Ks) || c <= 0x20) && (set, c) != (Johab, 0x5c) {
        let byte = if set == Ibm943 { cp932::ibm_control(c as u8, true) } else { c as u8 };
        return Some(([byte, 0, 0, 0], 1));
    }
    let katakana = c.checked_sub(KATAKANA).filter(|n| *n < 63).map(|n| n as u8 + KATAKANA_BYTE);
    match (set, katakana) {
        (ShiftJis | Cp932 | Ibm943, Some(byte)) => return Some(([byte, 0, 0, 0], 1)),
        (Johab, None) if c == WON => return Some(([b'\\', 0, 0, 0], 1)),
        (EucJp | EucJpMs, Some(byte)) => return Some(([0x8e, byte, 0, 0], 2)),
        (Gbk, None) if c == EURO => return Some(([0x80, 0, 0, 0], 1)),
        _ => {}
    }
    let (table, columns) = grid(set);
    let cell = |index: usize| pair(set, index / columns, index % columns);
    let found = match set {
        Johab => korean::encode_johab(c),
        EucTw => return cns::encode(c),
        Cp932 => cp932::encode(c).and_then(cell),
        Ibm943 => cp932::encode_ibm(c).and_then(cell),
        EucJpMs => {
            let index = cp932::encode_euc(c)?;
            let (lead, trail) = cell(index % (94 * 94))?;
            return Some(if index < 94 * 94 { ([lead, trail, 0, 0], 2) } else { ([0x8f, lead, trail, 0], 3) });
        }
        Big5Hkscs => encode_hkscs(c).or_else(|| find_in(table, c, matches!(c, TEN | THIRTY)).and_then(cell)),
        _ => find_in(table, c, columns == 157 && matches!(c, TEN | THIRTY)).and_then(cell),
    };
    match found {
        Some((lead, trail)) => Some(([lead, trail, 0, 0], 2)),
        None if set == EucJp => {
            let index = find_in(JISX0212, c, false)?;
            pair(set, index / 94, index % 94).map(|(lead, trail)| ([0x8f, lead, trail, 0], 3))
        }
        None if set == Gb18030 => encode_four(c),
        None if set == Uhc => korean::encode_uhc(c).map(|(lead, trail)| ([lead, trail, 0, 0], 2)),
        None => None,
    }
}

/// The lead bytes whose pairs a character takes before others that stand for it, too.
pub fn preferred(set: East) -> &'static [(u8, u8)] {
    match set {
        Cp932 => &[(0x81, 0x86), (0x88, 0xec), (0xef, 0xf9), (0x87, 0x87), (0xfa, 0xfc)],
        Ibm943 => &[(0x81, 0x86), (0x88, 0xec), (0xef, 0xfc)],
        Big5Hkscs => &HONG_KONG,
        _ => &[],
    }
}

/// Whether a pair with such a lead byte is one of these.
pub fn is_preferred(set: East, lead: u8, trail: u8) -> bool {
    set != Big5Hkscs || decode_hkscs(lead, trail).is_some()
}

/// Whether a character takes the last of the pairs that stand for it.
pub fn is_last(set: East, c: u32) -> bool {
    matches!(set, Big5 | Big5Hkscs) && matches!(c, TEN | THIRTY)
}

/// Characters that are written as pairs that stand for other ones: of JIS X 0208, for which Windows has others.
pub fn extra(set: East) -> &'static [u32] {
    match set {
        Cp932 | EucJpMs => &[0x301c, 0x2016, 0x2212, 0xa2, 0xa3, 0xac],
        _ => &[],
    }
}

/// The lead bytes of the rows that Hong Kong adds, in the order of the table.
const HONG_KONG: [(u8, u8); 3] = [(0x87, 0xa0), (0xc6, 0xc8), (0xf9, 0xfe)];
/// How many cells these rows have.
const CELLS: usize = 35 * 157;

fn decode_hkscs(lead: u8, trail: u8) -> Option<u32> {
    let (_, column) = cell(Big5, 0xa1, trail)?;
    let mut row = 0;
    for (first, last) in HONG_KONG {
        if lead >= first && lead <= last {
            let index = (row + usize::from(lead - first)) * 157 + column;
            let plane = HKSCS.get(2 * CELLS + index / 8)? >> (index % 8) & 1;
            return at(HKSCS, index).map(|c| c | u32::from(plane) << 17);
        }
        row += usize::from(last - first) + 1;
    }
    None
}

fn encode_hkscs(c: u32) -> Option<(u8, u8)> {
    for (first, last) in HONG_KONG {
        for lead in first..=last {
            for trail in (0x40..=0xfe).filter(|trail| *trail < 0x7f || *trail > 0xa0) {
                if decode_hkscs(lead, trail) == Some(c) {
                    return Some((lead, trail));
                }
            }
        }
    }
    None
}

/// The one run that is not in the order of code points: a character of the private use area.
const OUT_OF_ORDER: (u32, u32) = (0x1d21, 0xe7c7);

/// A character of GB 18030 that has four bytes.
pub fn encode_four(c: u32) -> Option<([u8; 4], usize)> {
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
