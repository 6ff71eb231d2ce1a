//! The Korean sets with all syllables: UHC, which is code page 949, and Johab.

use super::super::utf8::Decoded;
use super::grid::{KSX1001, at, find_in};

/// The first syllable, and how many there are.
const SYLLABLES: u32 = 0xac00;
const COUNT: u32 = 11172;
/// The first row of syllables in KS X 1001, which are in the order of code points.
const ROW: usize = 15;
const ROWS: usize = 25;

/// The syllables of KS X 1001.
fn common() -> impl Iterator<Item = u32> {
    (ROW * 94..(ROW + ROWS) * 94).map(|index| at(KSX1001, index).unwrap_or(0))
}

/// The letters between 0x41 and 0xfe that stand for the columns of UHC.
const UHC_TRAILS: [(u8, u8); 3] = [(0x41, 0x5a), (0x61, 0x7a), (0x81, 0xfe)];

/// A syllable that KS X 1001 lacks. These stand in order, up to lead byte 0xa0 in 178 columns, behind it in 84.
pub fn decode_uhc(lead: u8, trail: u8) -> Decoded {
    let mut column = 0;
    for (low, high) in UHC_TRAILS {
        if trail >= low && trail <= high {
            column += u32::from(trail - low);
            let number = match lead {
                0x81..=0xa0 => u32::from(lead - 0x81) * 178 + column,
                0xa1..=0xc6 if column < 84 => 32 * 178 + u32::from(lead - 0xa1) * 84 + column,
                _ => break,
            };
            let c = common().fold(SYLLABLES + number, |c, other| if other <= c { c + 1 } else { c });
            return if c < SYLLABLES + COUNT { Decoded::Char(c, 2) } else { Decoded::Invalid };
        }
        column += u32::from(high - low) + 1;
    }
    Decoded::Invalid
}

/// The bytes of a syllable that KS X 1001 lacks.
pub fn encode_uhc(c: u32) -> Option<(u8, u8)> {
    let number = c.checked_sub(SYLLABLES).filter(|n| *n < COUNT)?;
    let number = number - common().filter(|other| *other < c).count() as u32;
    let behind = number.checked_sub(32 * 178);
    let (lead, mut column) = match behind {
        None => (0x81 + number / 178, number % 178),
        Some(number) => (0xa1 + number / 84, number % 84),
    };
    for (low, high) in UHC_TRAILS {
        let count = u32::from(high - low) + 1;
        if column < count {
            return Some((lead as u8, low + column as u8));
        }
        column -= count;
    }
    None
}

/// Johab's numbers of the letters in a syllable start with these, for none.
const NO_INITIAL: u32 = 1;
const NO_MEDIAL: u32 = 2;
const NO_FINAL: u32 = 1;

/// The first letter that stands alone, and the first vowel among them.
const LETTERS: u32 = 0x3131;
const VOWELS: u32 = 0x314f;

/// The initial consonants, counted from the first letter.
const INITIALS: [u8; 19] = [0, 1, 3, 6, 7, 8, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29];

/// Johab's numbers of the finals that are no initials, and their letters.
const FINALS: [(u8, u8); 11] =
    [(4, 2), (6, 4), (7, 5), (10, 9), (11, 10), (12, 11), (13, 12), (14, 13), (15, 14), (16, 15), (20, 19)];

/// Two numbers of every eight stand for no vowel, as they would give a byte that ASCII uses.
fn medial(number: u32) -> Option<u32> {
    let index = number.checked_sub(3)?;
    if number < 30 && number % 8 >= 2 { Some(index - number / 8 * 2) } else { None }
}

fn initial(number: u32) -> Option<u32> {
    number.checked_sub(2).filter(|index| *index < 19)
}

/// The number of a final, 0 for none. 18 stands for nothing.
fn last(number: u32) -> Option<u32> {
    match number {
        0 | 18 => None,
        1..=17 => Some(number - 1),
        _ => Some(number - 2).filter(|index| *index < 28),
    }
}

/// A character of Johab: a syllable in three groups of five bits, or a cell of KS X 1001.
pub fn decode_johab(lead: u8, trail: u8) -> Decoded {
    let c = match lead {
        0x84..=0xd3 => johab_syllable(u32::from(lead) << 8 | u32::from(trail)),
        // Letters are written as syllables.
        _ => {
            johab_cell(lead, trail).and_then(|index| at(KSX1001, index)).filter(|c| !(LETTERS..VOWELS + 21).contains(c))
        }
    };
    c.map_or(Decoded::Invalid, |c| Decoded::Char(c, 2))
}

fn johab_syllable(code: u32) -> Option<u32> {
    let (first, middle, end) = (code >> 10 & 31, code >> 5 & 31, code & 31);
    match (initial(first), medial(middle), last(end)) {
        (Some(a), Some(b), Some(c)) => Some(SYLLABLES + (a * 21 + b) * 28 + c),
        (Some(a), None, _) if middle == NO_MEDIAL && end == NO_FINAL => {
            INITIALS.get(a as usize).map(|letter| LETTERS + u32::from(*letter))
        }
        (None, Some(b), _) if first == NO_INITIAL && end == NO_FINAL => Some(VOWELS + b),
        (None, None, _) if first == NO_INITIAL && middle == NO_MEDIAL => {
            FINALS.iter().find(|one| u32::from(one.0) == end).map(|one| LETTERS + u32::from(one.1))
        }
        _ => None,
    }
}

/// Two rows of KS X 1001 share a lead byte: the symbols, and behind them the ideographs.
fn johab_cell(lead: u8, trail: u8) -> Option<usize> {
    let rows = match lead {
        0xd9..=0xde => usize::from(lead - 0xd9) * 2,
        0xe0..=0xf9 => usize::from(lead - 0xe0) * 2 + 41,
        _ => return None,
    };
    let column = match trail {
        0x31..=0x7e => usize::from(trail - 0x31),
        0x91..=0xfe => usize::from(trail - 0x91) + 78,
        _ => return None,
    };
    Some(rows * 94 + column)
}

/// The bytes of a character in Johab.
pub fn encode_johab(c: u32) -> Option<(u8, u8)> {
    let bytes = |code: u32| Some(((code >> 8) as u8, code as u8));
    let code = |first: u32, middle: u32, end: u32| bytes(0x8000 | first << 10 | middle << 5 | end);
    if let Some(n) = c.checked_sub(SYLLABLES).filter(|n| *n < COUNT) {
        let end = n % 28 + if n % 28 < 17 { 1 } else { 2 };
        return code(n / 588 + 2, vowel(n / 28 % 21), end);
    }
    if let Some(n) = c.checked_sub(VOWELS).filter(|n| *n < 21) {
        return code(NO_INITIAL, vowel(n), NO_FINAL);
    }
    if let Some(n) = c.checked_sub(LETTERS).filter(|n| *n < 30) {
        return match INITIALS.iter().position(|letter| u32::from(*letter) == n) {
            Some(index) => code(index as u32 + 2, NO_MEDIAL, NO_FINAL),
            None => {
                let end = FINALS.iter().find(|one| u32::from(one.1) == n)?.0;
                code(NO_INITIAL, NO_MEDIAL, end.into())
            }
        };
    }
    let index = find_in(KSX1001, c, false)?;
    let (row, column) = (index / 94, index % 94);
    let (lead, row) = if row < 12 { (0xd9, row) } else { (0xe0, row.checked_sub(41)?) };
    let column = column + row % 2 * 94;
    Some(((lead + row / 2) as u8, (if column < 78 { 0x31 + column } else { 0x91 + column - 78 }) as u8))
}

/// Johab's number of a vowel.
fn vowel(index: u32) -> u32 {
    index + 3 + (index + 1) / 6 * 2
}
