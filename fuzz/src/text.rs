//! Character sets, and text that is encoded.

use c::abi::CStrArg;
use c::abi::strings::argz::Vector;
use c::algo::bsd::{number, unvis, vis};
use c::algo::charset::{self, Converter, Stop};
use c::algo::text::{argz, catalog, gettext};
use c::algo::utf8::{self, Decoded, Encoding, State};

use crate::{flagged, halves};

/// Sets; from the first so many UTF-8 comes back as it was.
const ROUND: usize = 34;
const CHARSETS: &[&str] = &[
    "ASCII",
    "UTF-8",
    "ISO-8859-1",
    "ISO-8859-2",
    "ISO-8859-15",
    "KOI8-R",
    "CP437",
    "CP1252",
    "UTF-16",
    "UTF-16LE",
    "UTF-16BE",
    "UCS-2",
    "UTF-32",
    "UTF-32LE",
    "UTF-32BE",
    "EUC-JP",
    "SHIFT_JIS",
    "CP932",
    "ISO-2022-JP",
    "ISO-2022-KR",
    "ISO-2022-CN",
    "EUC-KR",
    "CP949",
    "JOHAB",
    "BIG5",
    "BIG5-HKSCS",
    "EUC-TW",
    "GB2312",
    "GBK",
    "GB18030",
    "CP1251",
    "ISO-8859-7",
    "CP866",
    "UCS-4",
    "UTF-7-IMAP",
    "ISO-2022-JP-2",
    "ISO-2022-JP-3",
    "EUC-JISX0213",
    "SHIFT_JISX0213",
    "ISO_6937",
    "T.61-8BIT",
    "NAPLPS",
    "NAPLPS",
    "EUC-JP-MS",
    "IBM943",
    "TSCII",
    "IBM037",
    "IBM1132",
    "VISCII",
    "CP1258",
    "TCVN5712-1",
    "KOI8-U",
    "TIS-620",
    "MACINTOSH",
    "HP-ROMAN8",
    "ISO-8859-16",
    "ARMSCII-8",
];

/// Converts all of `bytes`, bytes that are wrong left out; how often something was replaced.
fn convert(from: &str, to: &str, bytes: &[u8], out: &mut Vec<u8>) -> usize {
    let find = |name: &str| charset::find(name.as_bytes()).unwrap_or_else(|| panic!("{name}"));
    let ((from, _), (to, missing)) = (find(from), find(to));
    let mut converter = Converter::unprepared(from, to, missing);
    let _ = converter.prepare();
    let (mut at, mut replaced, limit) = (0, 0, bytes.len() * 20 + 100);
    let mut put = |text: &[u8]| {
        out.extend_from_slice(text);
        true
    };
    while at < bytes.len() {
        match converter.step(&bytes[at..], &mut put) {
            Ok((used, other)) => {
                assert!(used > 0 && used <= bytes.len() - at);
                at += used;
                replaced += usize::from(other);
            }
            Err(Stop::Incomplete) => break,
            Err(_) => {
                at += 1;
                replaced += 1;
            }
        }
    }
    let _ = converter.reset(&mut put);
    assert!(out.len() <= limit);
    replaced
}

/// `iconv`: from each set to each other; what UTF-8 becomes without loss comes back from it.
pub fn iconv(data: &[u8]) {
    let Some((&[from, to], bytes)) = data.split_first_chunk::<2>() else { return };
    let (from, to) = (CHARSETS[usize::from(from) % CHARSETS.len()], CHARSETS[usize::from(to) % CHARSETS.len()]);
    convert(from, to, bytes, &mut Vec::new());
    if !CHARSETS[..ROUND].contains(&to) {
        return;
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (mut there, mut back) = (Vec::new(), Vec::new());
    // A mark of the order of bytes at the start, and escape sequences in the text itself, do not come back.
    if text.starts_with('\u{feff}')
        || text.starts_with('\u{fffe}')
        || text.contains(['\u{1b}', '\u{e}', '\u{f}', '\u{8e}', '\u{8f}'])
    {
        return;
    }
    if convert("UTF-8", to, bytes, &mut there) == 0 {
        let lost = convert(to, "UTF-8", &there, &mut back);
        assert_eq!(lost, 0, "{to}: {text:?} is {there:02x?}");
        assert_eq!(String::from_utf8_lossy(&back), text, "{to}: {there:02x?}");
    }
}

/// Names of character sets.
pub fn charset_name(data: &[u8]) {
    let _ = charset::find(data);
}

/// `mbrtowc` whole and in pieces, against Rust's UTF-8.
pub fn multibyte(data: &[u8]) {
    let (cut, bytes) = flagged(data);
    let expected = std::str::from_utf8(bytes).map(|text| text.chars().map(u32::from).collect::<Vec<_>>());
    let decode_all = |piece: usize| {
        let (mut state, mut at, mut found) = (State::INITIAL, 0, Vec::new());
        while at < bytes.len() {
            let end = bytes.len().min(at + piece);
            match state.next(&bytes[at..end], Encoding::Utf8) {
                Decoded::Char(one, used) => {
                    found.push(one);
                    at += used;
                }
                Decoded::Incomplete => at = end,
                Decoded::Invalid => return None,
            }
        }
        state.is_initial().then_some(found)
    };
    assert_eq!(decode_all(usize::MAX / 2), expected.clone().ok());
    assert_eq!(decode_all(usize::from(cut % 5) + 1), expected.clone().ok());
    for one in expected.unwrap_or_default() {
        let Some((encoded, length)) = utf8::encode(one) else { panic!("{one:#x}") };
        assert!(utf8::decode(&encoded[..length]) == Decoded::Char(one, length));
    }
}

/// `vis` and back.
pub fn vis(data: &[u8]) {
    let (_, bytes) = flagged(data);
    // Octal, and C's style; each with the backslash encoded.
    for flags in [1, 2, 1 | 0x10, 2 | 0x10] {
        let (mut text, mut back) = (Vec::new(), Vec::new());
        vis::each(bytes, flags, |part| text.extend_from_slice(part));
        assert!(text.len() <= bytes.len() * 4);
        unvis::decode(&text, |byte| back.push(byte));
        unvis::decode(bytes, |_| {});
    }
    let _ = number::expand(7, bytes);
}

/// `argz`.
pub fn argz(data: &[u8]) {
    let (separator, rest) = flagged(data);
    let (text, with) = halves(rest);
    if let Ok(parts) = argz::parts(text, separator) {
        let count = argz::entries(parts.as_slice()).count();
        assert!(count <= text.len() + 1);
        if !with.is_empty() {
            let _ = argz::replaced(parts.as_slice(), with, text);
        }
        let _ = argz::find(parts.as_slice(), with);
        let _ = argz::inserted(parts.as_slice(), 0, with);
    }
    let _ = argz::entries(rest).count();
}

/// `envz`, against a list of names with their values: the first byte of a line says what is done.
pub fn envz(data: &[u8]) {
    let (mut block, mut length) = (std::ptr::null_mut::<u8>(), 0usize);
    // SAFETY: the block that is the vector's, null at first, and its length.
    let vector = unsafe { Vector::from_raw(&raw mut block, &raw mut length) };
    let mut model: Vec<(Vec<u8>, Option<Vec<u8>>)> = Vec::new();
    for line in data.split(|byte| *byte == b'\n').take(60) {
        let (what, rest) = flagged(line);
        let (name, value) = match rest.iter().position(|byte| *byte == b'=') {
            Some(at) => (&rest[..at], Some(&rest[at + 1..])),
            None => (rest, None),
        };
        let (name, value) = (crate::terminated(name), value.map(crate::terminated));
        // SAFETY: strings.
        let argument = |text: Option<&std::ffi::CString>| unsafe {
            CStrArg::from_raw(text.map_or(std::ptr::null(), |text| text.as_ptr().cast()))
        };
        let known = model.iter().position(|(other, _)| other == name.to_bytes());
        let entry = (name.to_bytes().to_vec(), value.as_ref().map(|text| text.to_bytes().to_vec()));
        match what % 4 {
            0 => {
                vector.remove(name.to_bytes());
                known.map(|at| model.remove(at));
            }
            1 => {
                vector.strip();
                model.retain(|(_, value)| value.is_some());
            }
            2 => {
                let mut other = name.to_bytes().to_vec();
                if let Some(value) = &value {
                    other.push(b'=');
                    other.extend_from_slice(value.to_bytes());
                }
                other.push(0);
                assert_eq!(vector.merge(&other, what & 4 != 0), Ok(()));
                if known.is_none() || what & 4 != 0 {
                    known.map(|at| model.remove(at));
                    model.push(entry);
                }
            }
            _ => {
                assert_eq!(vector.set(argument(Some(&name)), argument(value.as_ref())), Ok(()));
                known.map(|at| model.remove(at));
                model.push(entry);
            }
        }
        let found: Vec<_> = argz::entries(vector.bytes())
            .map(|(_, entry)| match entry.iter().position(|byte| *byte == b'=') {
                Some(at) => (entry[..at].to_vec(), Some(entry[at + 1..].to_vec())),
                None => (entry.to_vec(), None),
            })
            .collect();
        assert_eq!(found, model);
    }
    vector.cut(0, usize::MAX);
}

/// Messages of `gettext` in files.
pub fn messages(data: &[u8]) {
    if let Some(catalog) = gettext::Catalog::new(data) {
        for message in [&b""[..], b"a", b"message", b"\xff"] {
            let _ = (catalog.find(message), catalog.find_plural(message, 1), catalog.find_plural(message, u64::MAX));
        }
        catalog.is_utf8();
    }
}

/// Rules for plurals.
pub fn plural(data: &[u8]) {
    for n in [0, 1, 2, 5, 100, u64::MAX] {
        let _ = gettext::evaluate(data, n);
    }
}

/// Catalogues of `catopen`.
pub fn catalogue(data: &[u8]) {
    if catalog::is_valid(data) {
        for (set, number) in [(1, 1), (0, 0), (u32::MAX, u32::MAX), (2, 7)] {
            if let Some(text) = catalog::message(data, set, number) {
                assert!(text.len() <= data.len());
            }
        }
    }
    let (template, name) = halves(data);
    let mut length = 0;
    catalog::expand(template, name, b"de_DE.UTF-8@x", &mut |_| length += 1);
    assert!(length <= template.len() * (name.len() + 20));
}
