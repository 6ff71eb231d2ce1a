//! The names of character sets.

use super::code_pages::*;
use super::east_asian::East;
use super::tables::*;
use super::{Charset, Missing, Order};
use Charset::{Ascii, Latin1, Upper, Utf8, Utf16, Utf32};

const fn utf16(order: Order) -> Charset {
    Utf16 { order, pairs: true }
}

const fn ucs2(order: Order) -> Charset {
    Utf16 { order, pairs: false }
}

/// Names, small letters and digits only, with commas between them.
static NAMES: &[(&str, Charset)] = &[
    (",utf8,char", Utf8),
    ("ascii,usascii,iso646,iso646us,ansix341968,us,c,posix,646", Ascii),
    ("iso88591,latin1,l1,88591,cp819,ibm819", Latin1),
    ("utf16", utf16(Order::Marked)),
    ("utf16le", utf16(Order::Little)),
    ("utf16be", utf16(Order::Big)),
    ("ucs2,iso10646ucs2", ucs2(Order::Marked)),
    ("ucs2le,unicodelittle", ucs2(Order::Little)),
    ("ucs2be,unicodebig", ucs2(Order::Big)),
    ("utf32", Utf32(Order::Marked)),
    ("utf32le,ucs4le,wchart,ucs4internal", Utf32(Order::Little)),
    ("utf32be,ucs4be,ucs4,iso10646,iso10646ucs4", Utf32(Order::Big)),
    ("iso88592,latin2,l2", Upper(&ISO_8859_2)),
    ("iso88593,latin3,l3", Upper(&ISO_8859_3)),
    ("iso88594,latin4,l4", Upper(&ISO_8859_4)),
    ("iso88595,cyrillic", Upper(&ISO_8859_5)),
    ("iso88596,arabic", Upper(&ISO_8859_6)),
    ("iso88597,greek", Upper(&ISO_8859_7)),
    ("iso88598,hebrew", Upper(&ISO_8859_8)),
    ("iso88599,latin5,l5", Upper(&ISO_8859_9)),
    ("iso885910,latin6,l6", Upper(&ISO_8859_10)),
    ("iso885911,tis620,thai", Upper(&ISO_8859_11)),
    ("iso885913,latin7,l7", Upper(&ISO_8859_13)),
    ("iso885914,latin8,l8", Upper(&ISO_8859_14)),
    ("iso885915,latin9,l9", Upper(&ISO_8859_15)),
    ("iso885916,latin10,l10", Upper(&ISO_8859_16)),
    ("windows1250,cp1250", Upper(&WINDOWS_1250)),
    ("windows1251,cp1251", Upper(&WINDOWS_1251)),
    ("windows1252,cp1252", Upper(&WINDOWS_1252)),
    ("windows1253,cp1253", Upper(&WINDOWS_1253)),
    ("windows1254,cp1254", Upper(&WINDOWS_1254)),
    ("windows1255,cp1255", Upper(&WINDOWS_1255)),
    ("windows1256,cp1256", Upper(&WINDOWS_1256)),
    ("windows1257,cp1257", Upper(&WINDOWS_1257)),
    ("windows1258,cp1258", Upper(&WINDOWS_1258)),
    ("koi8r", Upper(&KOI8_R)),
    ("koi8u", Upper(&KOI8_U)),
    ("ibm437,cp437,437", Upper(&IBM_437)),
    ("ibm850,cp850,850", Upper(&IBM_850)),
    ("ibm852,cp852,852", Upper(&IBM_852)),
    ("ibm855,cp855,855", Upper(&IBM_855)),
    ("ibm866,cp866,866", Upper(&IBM_866)),
    ("macintosh,mac,macroman", Upper(&MACINTOSH)),
    ("cp720,720", Upper(&IBM_720)),
    ("ibm737,cp737,737", Upper(&IBM_737)),
    ("ibm775,cp775,775", Upper(&IBM_775)),
    ("ibm856,cp856,856", Upper(&IBM_856)),
    ("ibm857,cp857,857", Upper(&IBM_857)),
    ("ibm858,cp858,858,ibm00858,ccsid00858", Upper(&IBM_858)),
    ("ibm860,cp860,860", Upper(&IBM_860)),
    ("ibm861,cp861,861,cpis", Upper(&IBM_861)),
    ("ibm862,cp862,862", Upper(&IBM_862)),
    ("ibm863,cp863,863", Upper(&IBM_863)),
    ("ibm865,cp865,865", Upper(&IBM_865)),
    ("ibm869,cp869,869,cpgr", Upper(&IBM_869)),
    ("ibm874,cp874,874,windows874", Upper(&IBM_874)),
    ("ibm1125,cp1125,1125", Upper(&IBM_1125)),
    ("koi8t", Upper(&KOI8_T)),
    ("rk1048,strk10482002,kz1048", Upper(&KZ_1048)),
    ("pt154,ptcp154,cp154,cyrillicasian", Upper(&PT_154)),
    ("maccyrillic", Upper(&MAC_CYRILLIC)),
    ("maccentraleurope,cp1282", Upper(&MAC_CENTRAL_EUROPE)),
    ("macgreek", Upper(&MAC_GREEK)),
    ("maciceland,macis", Upper(&MAC_ICELAND)),
    ("macturkish", Upper(&MAC_TURKISH)),
    ("hproman8,roman8,r8", Upper(&HP_ROMAN_8)),
    ("eucjp,ujis", Charset::East(East::EucJp)),
    ("shiftjis,sjis,mskanji", Charset::East(East::ShiftJis)),
    ("iso2022jp", Charset::Iso2022Jp),
    ("euckr,ksc5601,ksx1001", Charset::East(East::EucKr)),
    ("big5,bigfive,cnbig5", Charset::East(East::Big5)),
    ("gb2312,euccn", Charset::East(East::EucCn)),
    ("gbk,cp936,windows936", Charset::East(East::Gbk)),
    ("gb18030", Charset::East(East::Gb18030)),
];

/// Whether a name is one of the list: case and all but letters and digits do not count.
fn is_one_of(name: &[u8], list: &str) -> bool {
    list.split(',')
        .any(|one| name.iter().filter(|b| b.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase).eq(one.bytes()))
}

/// The set with this name, and what the suffix says about characters that it does not have. An empty name is UTF-8.
pub fn find(name: &[u8]) -> Option<(Charset, Missing)> {
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
    NAMES.iter().find(|(names, _)| is_one_of(name, names)).map(|(_, set)| (*set, missing))
}
