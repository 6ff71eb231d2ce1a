//! CNS 11643, of Taiwan: its first two planes, which have the characters of Big5 in another order. The planes of rarer
//! characters are not here.

#[rustfmt::skip] // rows of six and eight
#[path = "cns_runs.rs"]
mod runs;

use super::super::utf8::Decoded;
use super::grid::{BIG5, at, find_in};
use runs::{MORE, RUNS};

/// The cells of a plane.
const PLANE: usize = 94 * 94;

/// The character of a cell; those of the second plane follow the first one's.
pub fn character(cell: usize) -> Option<u32> {
    if let Some(more) = MORE.iter().find(|more| usize::from(more.0) == cell) {
        return Some(more.1.into());
    }
    let (first, index, count) = RUNS.iter().rfind(|run| usize::from(run.0) <= cell)?;
    let offset = cell - usize::from(*first);
    if offset < usize::from(*count) { at(BIG5, usize::from(*index) + offset) } else { None }
}

/// The cell of a character.
pub fn cell(c: u32) -> Option<usize> {
    if let Some(more) = MORE.iter().find(|more| u32::from(more.1) == c) {
        return Some(more.0.into());
    }
    let index = find_in(BIG5, c, false)?;
    let run = RUNS.iter().find(|run| index.checked_sub(run.1.into()).is_some_and(|offset| offset < run.2.into()))?;
    Some(usize::from(run.0) + index - usize::from(run.1))
}

/// The cell of two bytes, the row and the column; both count from `first`: 0x21 in ISO 2022, 0xa1 in EUC.
pub fn index(first: u8, lead: u8, trail: u8) -> Option<usize> {
    let offset = |byte: u8| byte.checked_sub(first).filter(|offset| *offset < 94).map(usize::from);
    Some(offset(lead)? * 94 + offset(trail)?)
}

/// The prefix of a character with a plane number.
const SINGLE_SHIFT: u8 = 0x8e;

/// The first character of EUC-TW: two bytes of plane 1, or a shift, a plane and two bytes.
pub fn decode(bytes: &[u8]) -> Decoded {
    let found = match *bytes {
        [byte @ ..0x80, ..] => return Decoded::Char(byte.into(), 1),
        [SINGLE_SHIFT] | [SINGLE_SHIFT, 0xa1..=0xb0] | [SINGLE_SHIFT, 0xa1..=0xb0, 0xa1..=0xfe] => {
            return Decoded::Incomplete;
        }
        [0xa1..=0xfe] => return Decoded::Incomplete,
        [SINGLE_SHIFT, plane @ (0xa1 | 0xa2), lead, trail, ..] => index(0xa1, lead, trail)
            .and_then(|index| character(usize::from(plane - 0xa1) * PLANE + index))
            .map(|c| (c, 4)),
        [lead, trail, ..] => index(0xa1, lead, trail).and_then(character).map(|c| (c, 2)),
        _ => None,
    };
    found.map_or(Decoded::Invalid, |(c, len)| Decoded::Char(c, len))
}

/// A character of EUC-TW that is not ASCII.
pub fn encode(c: u32) -> Option<([u8; 4], usize)> {
    let cell = cell(c)?;
    let (lead, trail) = ((cell % PLANE / 94) as u8 + 0xa1, (cell % 94) as u8 + 0xa1);
    Some(if cell < PLANE { ([lead, trail, 0, 0], 2) } else { ([SINGLE_SHIFT, 0xa2, lead, trail], 4) })
}
