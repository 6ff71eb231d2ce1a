//! Shift JIS and EUC-JP with the characters of NEC, IBM and Windows: code pages 932 and 943, EUC-JP-MS.

use super::grid::{JISX0208, JISX0212, at, find_in};

/// The cells that code page 932 adds, row by row.
static CP932: &[u8] = include_bytes!("cp932.bin");

/// The characters that Windows has otherwise in JIS X 0208: the cell, and the character.
const WINDOWS: [(usize, u32); 6] =
    [(32, 0xff5e), (33, 0x2225), (60, 0xff0d), (80, 0xffe0), (81, 0xffe1), (94 + 43, 0xffe2)];

/// The rows that code page 932 adds, in the order of the table: the first of them, and how many.
const ADDED: [(usize, usize); 3] = [(12, 1), (114, 5), (88, 4)];

/// The rows for the user's own characters, and the first of these.
const OWN: (usize, usize) = (94 * 94, 20 * 94);
const PRIVATE: u32 = 0xe000;

/// The character of a cell in code page 932.
pub fn decode(index: usize) -> Option<u32> {
    if let Some(n) = index.checked_sub(OWN.0).filter(|n| *n < OWN.1) {
        return Some(PRIVATE + n as u32);
    }
    if let Some(other) = WINDOWS.iter().find(|other| other.0 == index) {
        return Some(other.1);
    }
    let mut before = 0;
    for (first, count) in ADDED {
        if let Some(n) = index.checked_sub(first * 94).filter(|n| *n < count * 94) {
            return at(CP932, before + n);
        }
        before += count * 94;
    }
    at(JISX0208, index)
}

/// The cell of a character in code page 932.
pub fn encode(c: u32) -> Option<usize> {
    if let Some(n) = c.checked_sub(PRIVATE).filter(|n| *n < OWN.1 as u32) {
        return Some(OWN.0 + n as usize);
    }
    if let Some(other) = WINDOWS.iter().find(|other| other.1 == c) {
        return Some(other.0);
    }
    if let Some(index) = find_in(JISX0208, c, false) {
        return Some(index);
    }
    added(find_in(CP932, c, false)?)
}

/// The cell of an added character, from its index among these.
fn added(mut index: usize) -> Option<usize> {
    for (first, count) in ADDED {
        match index.checked_sub(count * 94) {
            None => return Some(first * 94 + index),
            Some(rest) => index = rest,
        }
    }
    None
}

/// Code page 943: what IBM has otherwise than Windows, as JIS X 0208 but for a dash; and the broken bar.
const DASH: (usize, u32) = (28, 0x2014);
const AS_JIS: [usize; 3] = [32, 33, 60];
const BAR: (u32, u32) = (0xffe4, 0xa6);

/// The control characters that go round in code page 943: the byte of a character, or the character of a byte.
pub fn ibm_control(byte: u8, back: bool) -> u8 {
    match (byte, back) {
        (0x1a, false) | (0x7f, true) => 0x1c,
        (0x1c, false) | (0x1a, true) => 0x7f,
        (0x7f, false) | (0x1c, true) => 0x1a,
        _ => byte,
    }
}

/// The character of a cell in code page 943.
pub fn decode_ibm(cell: usize) -> Option<u32> {
    if cell == DASH.0 {
        return Some(DASH.1);
    }
    match if AS_JIS.contains(&cell) { at(JISX0208, cell) } else { decode(cell) } {
        Some(c) if c == BAR.0 => Some(BAR.1),
        other => other,
    }
}

/// The cell of a character in code page 943, which prefers IBM's own rows to NEC's.
pub fn encode_ibm(c: u32) -> Option<usize> {
    let stored = match c {
        _ if c == DASH.1 => return Some(DASH.0),
        _ if c == BAR.1 => BAR.0,
        _ => c,
    };
    let own = CP932.get(2 * 94..).and_then(|table| find_in(table, stored, false));
    let other = WINDOWS.iter().find(|other| other.1 == c).map(|other| other.0);
    let rows = [find_in(JISX0208, c, false), other, own.and_then(|index| added(94 + index)), encode(stored)];
    rows.into_iter().flatten().find(|cell| decode_ibm(*cell) == Some(c))
}

/// EUC-JP with what Windows has: behind the rows of both planes the user's own characters; and before these in the second plane
/// most of IBM's that are not in JIS X 0212, in the order of code page 932.
const OWN_ROW: usize = 84;
const PLANE: usize = 94 * 94;
const IBM_START: usize = PLANE + 82 * 94 + 82;
const IBM_ROWS: usize = 114 * 94;
const BAR_CELL: usize = PLANE + 94 + 34;

/// How many cells of code page 932 further each of these stands, from the first of IBM's rows on.
static IBM_STEPS: [u8; 106] = [
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 8, 8, 18, 6, 7, 1, 5, 2, 4, 5, 1, 1, 13,
    4, 2, 1, 9, 3, 4, 12, 3, 5, 3, 8, 5, 3, 2, 4, 4, 14, 1, 12, 8, 6, 16, 2, 2, 3, 7, 1, 1, 1, 2, 3, 1, 3, 4, 1, 4, 2,
    9, 1, 1, 1, 1, 8, 3, 2, 2, 1, 2, 1, 2, 1, 1, 27, 7, 14, 1, 1, 4, 2, 2, 4, 1, 2, 1, 2, 3, 7, 2,
];

/// IBM's characters in the second plane.
fn ibm() -> impl Iterator<Item = u32> {
    let mut cell = IBM_ROWS;
    IBM_STEPS.iter().map(move |step| {
        cell += usize::from(*step);
        decode(cell).unwrap_or(0)
    })
}

/// The character of a cell in EUC-JP-MS; those of the second plane follow.
pub fn decode_euc(cell: usize) -> Option<u32> {
    let (plane, row) = (cell / PLANE, cell % PLANE / 94);
    if row >= OWN_ROW {
        return Some(PRIVATE + (plane * 10 * 94 + cell % PLANE - OWN_ROW * 94) as u32);
    }
    if cell == BAR_CELL {
        return Some(BAR.0);
    }
    match cell {
        0..PLANE => decode(cell),
        PLANE..IBM_START => at(JISX0212, cell - PLANE),
        _ => ibm().nth(cell - IBM_START),
    }
}

/// The cell of a character in EUC-JP-MS.
pub fn encode_euc(c: u32) -> Option<usize> {
    if let Some(n) = c.checked_sub(PRIVATE).filter(|n| *n < OWN.1 as u32) {
        let n = n as usize;
        return Some(if n < 10 * 94 { OWN_ROW * 94 + n } else { PLANE + (OWN_ROW - 10) * 94 + n });
    }
    if let Some(cell) = encode(c).filter(|cell| *cell < OWN_ROW * 94) {
        return Some(cell);
    }
    if c == BAR.0 || c == BAR.1 {
        return Some(BAR_CELL);
    }
    match find_in(JISX0212, c, false) {
        Some(cell) => Some(PLANE + cell),
        None => Some(IBM_START + ibm().position(|one| one == c)?),
    }
}
