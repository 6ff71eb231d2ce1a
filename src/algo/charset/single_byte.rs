//! The sets with a byte for each character.
//!
//! There are many and they are alike: each is stored as what differs from another one.

/// The names of each set, a line for each; names are in small letters and digits, with commas between them.
pub static NAMES: &str = include_str!("single_byte_names.txt");

/// In the order of [`NAMES`]: how many bytes follow (in two bytes), the number of the set that this one is like, and what
/// differs. That is a list of numbers, in groups of seven bits, the lowest first: how many characters are the same, how many
/// differ, and how much greater each of these is than the one after its predecessor, with the sign in the lowest bit; and again.
static SETS: &[u8] = include_bytes!("single_byte.bin");

/// The characters of the bytes; [`NONE`] where there is none.
pub type Table = [u16; 256];

/// No character of any set.
pub const NONE: u16 = 0xffff;

/// The number of the set that has a name for which `is_one_of` is true of its list.
pub fn find(mut is_one_of: impl FnMut(&str) -> bool) -> Option<u8> {
    let line = NAMES.split('\n').position(|names| !names.is_empty() && is_one_of(names))?;
    Some(line as u8 + 1)
}

/// Stores the characters of a set. Number 0 is ISO 8859-1, where a byte is its character.
pub fn fill(table: &mut Table, set: u8) {
    let Some((base, code)) = set.checked_sub(1).and_then(entry) else {
        (0..).zip(table).for_each(|(byte, to)| *to = byte);
        return;
    };
    // A set is stored behind the one that it is like.
    if base < set {
        fill(table, base);
    }
    apply(table, code);
}

/// The set that this one is like, and what differs.
fn entry(number: u8) -> Option<(u8, &'static [u8])> {
    let mut rest = SETS;
    for left in (0..=number).rev() {
        let (len, behind) = rest.split_first_chunk::<2>()?;
        let (this, next) = behind.split_at_checked(u16::from_le_bytes(*len).into())?;
        if left == 0 {
            return this.split_first().map(|(base, code)| (*base, code));
        }
        rest = next;
    }
    None
}

fn apply(table: &mut Table, mut code: &[u8]) {
    let mut left = table.iter_mut();
    let mut before: u16 = 0;
    while let Some(same) = number(&mut code) {
        let count = number(&mut code).unwrap_or(0);
        for to in left.by_ref().skip(same as usize).take(count as usize) {
            let step = number(&mut code).unwrap_or(0);
            let step = if step & 1 == 0 { step >> 1 } else { !(step >> 1) };
            before = before.wrapping_add(step as u16).wrapping_add(1);
            *to = before;
        }
    }
}

/// A number in groups of seven bits, the lowest first.
pub fn number(code: &mut &[u8]) -> Option<u32> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let (byte, rest) = code.split_first()?;
        *code = rest;
        value |= u32::from(byte & 0x7f) << shift;
        if *byte < 0x80 || shift > 14 {
            return Some(value);
        }
        shift += 7;
    }
}
