//! Character set names.

use super::east_asian::East;
use super::single_byte;
use super::types::{Charset, Missing, Order, Stateful};
use Charset::{Ascii, Latin1, Utf8, Utf16, Utf32};

const fn utf16(order: Order) -> Charset {
    Utf16 { order, pairs: true }
}

const fn ucs2(order: Order) -> Charset {
    Utf16 { order, pairs: false }
}

/// Names, small letters and digits only, with commas between them; of a code page the number alone. The names of the other
/// sets of single bytes stand with their tables.
static NAMES: &[(&str, Charset)] = &[
    (",utf8,char,isoir193,iso10646utf8,osf05010001", Utf8),
    ("utf16", utf16(Order::Marked)),
    ("utf16le", utf16(Order::Little)),
    ("utf16be", utf16(Order::Big)),
    ("ucs2,iso10646ucs2,csunicode,unicode,gb13000,osf00010100,osf00010101,osf00010102", ucs2(Order::Marked)),
    ("ucs2le,unicodelittle", ucs2(Order::Little)),
    ("ucs2be,unicodebig", ucs2(Order::Big)),
    ("tscii", Charset::Stateful(Stateful::Tscii)),
    ("utf7imap", Charset::Stateful(Stateful::Utf7Imap)),
    ("utf32", Utf32(Order::Marked)),
    ("utf32le,ucs4le,wchart,ucs4internal", Utf32(Order::Little)),
    (
        "utf32be,ucs4be,ucs4,csucs4,iso10646,iso10646ucs4,1064611993,1064611993ucs4,osf00010104,osf00010105,osf00010106",
        Utf32(Order::Big),
    ),
    (
        "ascii,usascii,iso646,iso646us,ansix34,ansix341968,ansix341986,us,c,posix,646,isoir6,iso646irv1991,367,csascii,osf00010020",
        Ascii,
    ),
    ("iso88591,latin1,l1,88591,819,isoir100,iso885911987,csisolatin1,osf00010001", Latin1),
    ("eucjp,ujis,cseucjp,osf00030010,cseucpkdfmtjapanese", Charset::East(East::EucJp)),
    ("shiftjis,sjis,mskanji,csshiftjis", Charset::East(East::ShiftJis)),
    ("932,ms932,31j,sjiswin,sjisopen,cswindows31j", Charset::East(East::Cp932)),
    ("943", Charset::East(East::Ibm943)),
    ("eucjpms,eucjpopen,eucjpwin", Charset::East(East::EucJpMs)),
    ("iso2022jp,csiso2022jp", Charset::Iso2022Jp),
    ("iso2022jp2,csiso2022jp2", Charset::Stateful(Stateful::Iso2022Jp { third: false })),
    ("iso2022jp3", Charset::Stateful(Stateful::Iso2022Jp { third: true })),
    ("eucjisx0213,eucjis2004", Charset::Stateful(Stateful::Jisx0213 { shift: false })),
    ("shiftjisx0213,sjisx0213,shiftjis2004", Charset::Stateful(Stateful::Jisx0213 { shift: true })),
    ("iso2022kr,csiso2022kr", Charset::Iso2022Kr),
    ("iso2022cn,csiso2022cn", Charset::Stateful(Stateful::Iso2022Cn)),
    ("euckr,osf0004000a,ksc5601,ksx1001,cseuckr,isoir149,ksc56011987", Charset::East(East::EucKr)),
    ("949,uhc,mscp949,osf100203b5", Charset::East(East::Uhc)),
    ("johab,1361,mscp1361", Charset::East(East::Johab)),
    ("big5,bigfive,cnbig5,950", Charset::East(East::Big5)),
    ("big5hkscs", Charset::East(East::Big5Hkscs)),
    ("euctw,cseuctw,osf00050010,osf0005000a", Charset::East(East::EucTw)),
    ("gb2312,euccn,cngb,csgb2312", Charset::East(East::EucCn)),
    ("gbk,936,ms936,ibm1386", Charset::East(East::Gbk)),
    ("gb18030", Charset::East(East::Gb18030)),
];

/// The longest name that any set has.
const LONGEST: usize = 32;

/// A name without what does not count: small letters and digits.
struct Name {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Name {
    /// Nothing if the name is too long to be one.
    fn new(name: &[u8]) -> Option<Name> {
        let mut this = Name { bytes: [0; LONGEST], len: 0 };
        for byte in name.iter().filter(|byte| byte.is_ascii_alphanumeric()) {
            *this.bytes.get_mut(this.len)? = byte.to_ascii_lowercase();
            this.len += 1;
        }
        Some(this)
    }

    /// Whether the name is one of a list.
    fn is_one_of(&self, list: &str) -> bool {
        let name = self.bytes.get(..self.len).unwrap_or(b"");
        let mut rest = list.as_bytes();
        loop {
            let len = rest.iter().position(|byte| *byte == b',').unwrap_or(rest.len());
            let (one, behind) = rest.split_at_checked(len).unwrap_or((rest, b""));
            if len == self.len && one.iter().eq(name) {
                return true;
            }
            match behind {
                [_, next @ ..] => rest = next,
                [] => return false,
            }
        }
    }
}

/// The set, if the name is one that most programs use, without a suffix.
fn common(name: &[u8]) -> Option<Charset> {
    const fn word(name: &[u8]) -> u64 {
        let (mut word, mut at) = (0, name.len());
        while at > 0 {
            at -= 1;
            word = word << 8 | name[at] as u64;
        }
        word
    }
    const UTF_8: u64 = word(b"utf8");
    const UTF_16: u64 = word(b"utf16");
    const UTF_16LE: u64 = word(b"utf16le");
    const UTF_16BE: u64 = word(b"utf16be");
    const ISO_8859_1: u64 = word(b"iso88591");
    let (mut found, mut bits) = (0, 0);
    for byte in name {
        if byte.is_ascii_alphanumeric() {
            if bits == u64::BITS {
                return None;
            }
            found |= u64::from(byte | 0x20) << bits; // a small letter, or the digit
            bits += 8;
        } else if *byte == b'/' {
            return None;
        }
    }
    match found {
        UTF_8 => Some(Utf8),
        UTF_16 => Some(utf16(Order::Marked)),
        UTF_16LE => Some(utf16(Order::Little)),
        UTF_16BE => Some(utf16(Order::Big)),
        ISO_8859_1 => Some(Latin1),
        _ => None,
    }
}

/// Whether a name is one of the list: case and all but letters and digits do not count.
fn is_one_of(name: &[u8], list: &str) -> bool {
    Name::new(name).is_some_and(|name| name.is_one_of(list))
}

/// The starts of a code page's name, before its number.
const CODE_PAGES: [&[u8]; 4] = [b"csibm", b"ibm", b"cp", b"windows"];

/// The number of a code page, which is also its name; of another set the name.
fn number(name: &[u8]) -> &[u8] {
    for start in CODE_PAGES {
        if let Some((this, rest)) = name.split_at_checked(start.len())
            && this.eq_ignore_ascii_case(start)
        {
            let rest = if let [b'-' | b'_', rest @ ..] = rest { rest } else { rest };
            if rest.first().is_some_and(u8::is_ascii_digit) {
                return rest;
            }
        }
    }
    name
}

/// The set with this name, and what the suffix says about characters that it does not have. An empty name is UTF-8.
pub fn find(name: &[u8]) -> Option<(Charset, Missing)> {
    if let Some(set) = common(name) {
        return Some((set, Missing::Replace));
    }
    let slashes = name.windows(2).position(|pair| matches!(pair, [b'/', b'/']));
    let (name, suffix) = name.split_at(slashes.unwrap_or(name.len()));
    let missing = match suffix {
        [] | [b'/', b'/'] => Missing::Replace,
        _ if is_one_of(suffix, "translit") => Missing::Replace,
        _ if is_one_of(suffix, "ignore,nonidenticaldiscard") => Missing::Discard,
        _ => return None,
    };
    // Only a name that is empty is that of UTF-8, not one of blanks and signs.
    if !name.is_empty() && !name.iter().any(u8::is_ascii_alphanumeric) {
        return None;
    }
    let whole = Name::new(name)?;
    let number = Name::new(number(name))?;
    let is_named = |list: &str| whole.is_one_of(list) || number.len < whole.len && number.is_one_of(list);
    let set = match NAMES.iter().find(|(names, _)| is_named(names)) {
        Some((_, set)) => *set,
        None => Charset::Single(single_byte::find(is_named)?),
    };
    Some((set, missing))
}
