//! Character grids: two little-endian bytes a cell, 0 for an empty one.

/// The grid of JIS X 0208.
pub static JISX0208: &[u8] = include_bytes!("jisx0208.bin");

/// The grid of JIS X 0212.
pub static JISX0212: &[u8] = include_bytes!("jisx0212.bin");

/// The grid of KS X 1001.
pub static KSX1001: &[u8] = include_bytes!("ksx1001.bin");

/// The grid of Big5.
pub static BIG5: &[u8] = include_bytes!("big5.bin");

/// The character of a cell.
pub fn at(table: &[u8], index: usize) -> Option<u32> {
    match table.get(2 * index..)?.first_chunk::<2>().map(|cell| u16::from_le_bytes(*cell))? {
        0 => None,
        c => Some(c.into()),
    }
}

/// Where a grid has a character: the first cell, or the last. Numerals that Big5 has twice stand among the other
/// ideographs, behind the old ones for the abacus.
///
/// A rare conversion: not worth a table for the way back.
pub fn find_in(table: &[u8], c: u32, last: bool) -> Option<usize> {
    let [low, high] = u16::try_from(c).ok()?.to_le_bytes();
    let is_it = |cell: &[u8]| matches!(cell, [a, b] if *a == low && *b == high);
    let mut cells = table.chunks_exact(2);
    if last { cells.rposition(is_it) } else { cells.position(is_it) }
}
