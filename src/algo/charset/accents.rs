//! ISO 6937 and its kind: sets of single bytes, where a byte for an accent stands before the letter that has it.

use super::super::utf8::Decoded;

/// The number of the first such set among those of single bytes; they are the last ones.
pub const FIRST: u8 = 224;
/// ISO 6937 of 1983, the one that has a tilde in two ways.
const OF_1983: u8 = FIRST + 1;
const TILDE: (u8, u8) = (0xc4, b' ');

/// The first byte that stands for an accent.
const LEAD: u8 = 0xc1;

/// For each accent the letters, and what they are with it.
static LETTERS: [&str; 15] = [
    "AÀEÈIÌOÒUÙaàeèiìoòuù",
    " ´AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź",
    "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ",
    "AÃIĨNÑOÕUŨaãiĩnñoõuũ",
    " ¯AĀEĒIĪOŌUŪaāeēiīoōuū",
    " ˘AĂGĞUŬaăgğuŭ",
    " ˙CĊEĖGĠIİZŻcċeėgġzż",
    " ¨AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ",
    "",
    " ˚AÅUŮaåuů",
    " ¸CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ",
    "",
    " ˝OŐUŰoőuű",
    " ˛AĄEĘIĮUŲaąeęiįuų",
    " ˇCČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž",
];

/// The letters of an accent: each as a byte and with the accent.
fn letters(text: &str) -> impl Iterator<Item = (u8, u32)> {
    let mut chars = text.chars();
    core::iter::from_fn(move || Some((chars.next()? as u8, chars.next()?.into())))
}

/// A character that starts with a byte for an accent.
pub fn decode(set: u8, bytes: &[u8]) -> Decoded {
    let Some(text) = bytes.first().and_then(|lead| LETTERS.get(usize::from(lead.checked_sub(LEAD)?))) else {
        return Decoded::Invalid;
    };
    match *bytes {
        [lead, letter, ..] if (set, lead, letter) == (OF_1983, TILDE.0, TILDE.1) => Decoded::Char('~'.into(), 2),
        [_, letter, ..] => {
            letters(text).find(|one| one.0 == letter).map_or(Decoded::Invalid, |(_, c)| Decoded::Char(c, 2))
        }
        _ => Decoded::Incomplete,
    }
}

/// The two bytes of a letter with an accent.
pub fn encode(c: u32) -> Option<(u8, u8)> {
    (LEAD..).zip(&LETTERS).find_map(|(lead, text)| letters(text).find(|one| one.1 == c).map(|one| (lead, one.0)))
}
