//! JIS X 0213: two planes of 94 times 94 cells, those of JIS X 0208 among them; and its forms EUC-JISX0213 and Shift_JISX0213.

use super::grid::{JISX0208, at};
use super::index::Index;
use super::packed::Packed;
use super::types::{BACKSLASH, Bytes, OVERLINE, Stop, TILDE, Text, YEN};
use crate::abi::{Buffer, Errno};

/// The cells that JIS X 0208 does not have; for a pair of characters [`PAIRS`] plus its number.
static ADDED: &[u8] = include_bytes!("jisx0213.bin");

const PAIRS: u32 = 0xe000;

/// The letters that have a cell with a mark, and these.
const COMBINED: [(u16, u16); 25] = [
    (0x304b, 0x309a),
    (0x304d, 0x309a),
    (0x304f, 0x309a),
    (0x3051, 0x309a),
    (0x3053, 0x309a),
    (0x30ab, 0x309a),
    (0x30ad, 0x309a),
    (0x30af, 0x309a),
    (0x30b1, 0x309a),
    (0x30b3, 0x309a),
    (0x30bb, 0x309a),
    (0x30c4, 0x309a),
    (0x30c8, 0x309a),
    (0x31f7, 0x309a),
    (0xe6, 0x300),
    (0x254, 0x300),
    (0x254, 0x301),
    (0x28c, 0x300),
    (0x28c, 0x301),
    (0x259, 0x300),
    (0x259, 0x301),
    (0x25a, 0x300),
    (0x25a, 0x301),
    (0x2e9, 0x2e5),
    (0x2e5, 0x2e9),
];

/// The one cell that has another character here than in JIS X 0208: a dash, which that standard's table calls a bar.
const DASH: (usize, u32) = (28, 0x2014);

/// The cells of a plane.
pub const PLANE: usize = 94 * 94;

/// The set for a conversion: its cells and the way back.
pub struct Jisx0213 {
    cells: Buffer<u32>,
    index: Index,
}

impl Jisx0213 {
    /// Without cells.
    pub const fn new() -> Self {
        Jisx0213 { cells: Buffer::new(), index: Index::new() }
    }

    /// Fills the cells, and the way back if characters are written.
    pub fn fill(&mut self, writes: bool) -> Result<(), Errno> {
        self.cells = Buffer::new();
        self.index.clear();
        self.cells.reserve_exact(2 * PLANE)?;
        let mut added = Packed::new(ADDED);
        for cell in 0..2 * PLANE {
            let c = match at(JISX0208, cell) {
                Some(_) if cell == DASH.0 => DASH.1,
                Some(c) => c,
                None => added.next().unwrap_or(0),
            };
            self.cells.push(c)?;
            if writes && c != 0 {
                self.index.add(c, cell as u16 + 1, false)?;
            }
        }
        Ok(())
    }

    /// The characters of a cell.
    pub fn text(&self, cell: usize) -> Option<Text> {
        match *self.cells.as_slice().get(cell)? {
            0 => None,
            c => Some(match c.checked_sub(PAIRS).and_then(|number| COMBINED.get(number as usize)) {
                Some((letter, mark)) => Text::two((*letter).into(), (*mark).into()),
                None => Text::one(c),
            }),
        }
    }

    /// The cell of a character.
    pub fn cell(&self, c: u32) -> Option<usize> {
        match self.index.get(c) {
            _ if c.wrapping_sub(PAIRS) < COMBINED.len() as u32 => None,
            0 => None,
            code => Some(usize::from(code) - 1),
        }
    }

    /// The cell of two characters.
    pub fn cell_of_pair(&self, letter: u32, mark: u32) -> Option<usize> {
        let is_it = |pair: &(u16, u16)| (u32::from(pair.0), u32::from(pair.1)) == (letter, mark);
        let number = COMBINED.iter().position(is_it)?;
        usize::from(self.index.get(PAIRS + number as u32)).checked_sub(1)
    }
}

/// Whether a mark behind a character may change its cell.
pub fn may_combine(c: u32) -> bool {
    COMBINED.iter().any(|pair| u32::from(pair.0) == c)
}

/// The rows of the second plane, two for each lead byte of Shift_JISX0213 from 0xf0 on.
const SHIFTED: [u8; 10] = [0, 7, 2, 3, 4, 11, 12, 13, 14, 77];

/// What is still to be written: a character that a mark may follow, 0 for none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// Whether the form is Shift_JISX0213, not EUC-JISX0213.
    shift: bool,
    pending: u32,
}

impl State {
    /// The initial one.
    pub const fn new(shift: bool) -> Self {
        State { shift, pending: 0 }
    }

    /// Reads a character, or a letter and its mark.
    pub fn decode(&mut self, set: &Jisx0213, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        let Some(&lead) = bytes.first() else { return Err(Stop::Incomplete) };
        if lead < 0x80 {
            let c = match lead.into() {
                BACKSLASH if self.shift => YEN,
                TILDE if self.shift => OVERLINE,
                c => c,
            };
            return Ok((1, Text::one(c)));
        }
        let katakana = |byte: u8| Text::one(KATAKANA + u32::from(byte - KATAKANA_BYTE));
        if self.shift {
            if let KATAKANA_BYTE..=0xdf = lead {
                return Ok((1, katakana(lead)));
            }
            if matches!(lead, 0x80 | 0xa0 | 0xfd..) {
                return Err(Stop::Invalid);
            }
            let Some(&trail) = bytes.get(1) else { return Err(Stop::Incomplete) };
            return shifted_cell(lead, trail)
                .and_then(|cell| set.text(cell))
                .map(|text| (2, text))
                .ok_or(Stop::Invalid);
        }
        match *bytes {
            [0x8e, byte @ KATAKANA_BYTE..=0xdf, ..] => Ok((2, katakana(byte))),
            [0x8e | 0x8f | 0xa1..=0xfe] | [0x8f, 0xa1..=0xfe] => Err(Stop::Incomplete),
            [0x8f, row @ 0xa1..=0xfe, column @ 0xa1..=0xfe, ..] => {
                set.text(PLANE + cell(row - 0xa1, column - 0xa1)).map(|text| (3, text)).ok_or(Stop::Invalid)
            }
            [row @ 0xa1..=0xfe, column @ 0xa1..=0xfe, ..] => {
                set.text(cell(row - 0xa1, column - 0xa1)).map(|text| (2, text)).ok_or(Stop::Invalid)
            }
            _ => Err(Stop::Invalid),
        }
    }

    /// Writes a character, once what follows is known; nothing if the set does not have it.
    pub fn encode(&mut self, set: &Jisx0213, c: u32, out: &mut Bytes) -> Option<()> {
        if let Some(cell) = set.cell_of_pair(self.pending, c) {
            self.pending = 0;
            self.put(cell, out);
            return Some(());
        }
        let (bytes, cell) = match c {
            // Both of what ASCII and JIS X 0201 have there, as no cell is closer to the former.
            YEN if self.shift => (&[BACKSLASH as u8][..], None),
            OVERLINE if self.shift => (&[TILDE as u8][..], None),
            0..0x80 => (&[c as u8][..], None),
            KATAKANA..=KATAKANA_LAST => {
                let byte = (c - KATAKANA) as u8 + KATAKANA_BYTE;
                (if self.shift { &[byte][..] } else { &[0x8e, byte][..] }, None)
            }
            _ => (&b""[..], Some(set.cell(c)?)),
        };
        self.finish(set, out);
        out.put(bytes);
        match cell {
            Some(_) if may_combine(c) => self.pending = c,
            Some(cell) => self.put(cell, out),
            None => {}
        }
        Some(())
    }

    /// Writes the character that no mark follows.
    pub fn finish(&mut self, set: &Jisx0213, out: &mut Bytes) {
        if let Some(cell) = set.cell(core::mem::take(&mut self.pending)) {
            self.put(cell, out);
        }
    }

    fn put(self, cell: usize, out: &mut Bytes) {
        let (plane, row, column) = (cell / PLANE, cell % PLANE / 94, cell % 94);
        if !self.shift {
            out.put(if plane == 0 { b"" } else { b"\x8f" });
            out.put(&[row as u8 + 0xa1, column as u8 + 0xa1]);
            return;
        }
        let row = match plane {
            0 => row,
            _ => 94 + SHIFTED.iter().position(|one| usize::from(*one) == row).unwrap_or(row.saturating_sub(68)),
        };
        let lead = row / 2 + if row < 62 { 0x81 } else { 0xe0 - 31 };
        let column = column + row % 2 * 94;
        out.put(&[lead as u8, (column + if column < 63 { 0x40 } else { 0x41 }) as u8]);
    }
}

/// The first and last halfwidth katakana, and the byte that stands for the first.
pub const KATAKANA: u32 = 0xff61;
pub const KATAKANA_LAST: u32 = 0xff9f;
pub const KATAKANA_BYTE: u8 = 0xa1;

/// The cell of a row and a column of the first plane.
pub fn cell(row: u8, column: u8) -> usize {
    usize::from(row) * 94 + usize::from(column)
}

/// A lead byte stands for two rows.
fn shifted_cell(lead: u8, trail: u8) -> Option<usize> {
    let column = match trail {
        0x40..=0x7e => trail - 0x40,
        0x80..=0xfc => trail - 0x41,
        _ => return None,
    };
    let rows = if lead < 0xa0 { lead - 0x81 } else { lead - 0xe0 + 31 };
    let (row, column) = if column < 94 { (2 * rows, column) } else { (2 * rows + 1, column - 94) };
    Some(match row.checked_sub(94) {
        None => cell(row, column),
        Some(more) => {
            let row = SHIFTED.get(usize::from(more)).copied().unwrap_or(more + 68);
            PLANE + cell(row, column)
        }
    })
}
