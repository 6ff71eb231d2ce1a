//! Conversions compared with the machine's iconv, and why some differ.

use super::tests::{NAMES, names};
use super::*;
use crate::algo::oracle::{Random, fuzz};
use std::collections::HashMap;
use std::ffi::CString;
use std::ptr::null_mut;

/// How a conversion ended.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum End {
    Done,
    /// At bytes that are no character, or at one that the target does not have: POSIX leaves open what becomes of these,
    /// and glibc stops where this library writes an asterisk.
    Bad,
    Incomplete,
}

/// What was written, how much was read, and the end.
pub type Outcome = (Vec<u8>, usize, End);

fn ours(from: &str, to: &str, bytes: &[u8]) -> Outcome {
    let (source, _) = find(from.as_bytes()).unwrap();
    let (target, missing) = find(to.as_bytes()).unwrap();
    let mut converter = Converter::new(source, target, missing);
    let (mut out, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let before = out.len();
        let step = converter.step(&bytes[at..], &mut |bytes| {
            out.extend_from_slice(bytes);
            true
        });
        match step {
            Ok((used, false)) => at += used,
            Ok((_, true)) => {
                out.truncate(before);
                return (out, at, End::Bad);
            }
            Err(Stop::Incomplete) => return (out, at, End::Incomplete),
            Err(_) => return (out, at, End::Bad),
        }
    }
    let reset = converter.reset(&mut |bytes| {
        out.extend_from_slice(bytes);
        true
    });
    assert_eq!(reset, Ok(()));
    (out, at, End::Done)
}

/// A text in UTF-8 by the machine's iconv; nothing for what is no text.
pub fn glibc(from: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let (out, _, end) = Host::new(from, "UTF-8").convert(bytes);
    (end == End::Done).then_some(out)
}

/// A conversion of the machine's.
pub struct Host(libc::iconv_t);

impl Host {
    /// Without a mark, UTF-16, UTF-32 and UCS-2 have the highest byte first here, as Unicode says; glibc takes the
    /// machine's order, and writes a mark.
    pub fn new(from: &str, to: &str) -> Host {
        let name = |name: &str| CString::new(if unmarked(name) { format!("{name}BE") } else { name.into() }).unwrap();
        let from = if from == "UCS-2" { "UCS-2BE" } else { from };
        let host = unsafe { libc::iconv_open(name(to).as_ptr(), CString::new(from).unwrap().as_ptr()) };
        assert!(host as isize != -1, "{from} {to}");
        Host(host)
    }

    pub fn convert(&self, bytes: &[u8]) -> Outcome {
        let mut out = vec![0u8; 16 * bytes.len() + 64];
        let (mut from, mut left) = (bytes.as_ptr() as *mut libc::c_char, bytes.len());
        let (mut to, mut space) = (out.as_mut_ptr() as *mut libc::c_char, out.len());
        unsafe {
            libc::iconv(self.0, null_mut(), null_mut(), null_mut(), null_mut());
            let result = libc::iconv(self.0, &mut from, &mut left, &mut to, &mut space);
            let mut end = match (result, *libc::__errno_location()) {
                (usize::MAX, libc::EILSEQ) => End::Bad,
                (usize::MAX, libc::EINVAL) => End::Incomplete,
                (usize::MAX, error) => panic!("{error}"),
                _ => End::Done,
            };
            if end == End::Done && libc::iconv(self.0, null_mut(), null_mut(), &mut to, &mut space) == usize::MAX {
                end = End::Bad;
            }
            out.truncate(out.len() - space);
            (out, bytes.len() - left, end)
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        unsafe { libc::iconv_close(self.0) };
    }
}

fn unmarked(name: &str) -> bool {
    matches!(name, "UTF-16" | "UTF-32" | "UCS-2")
}

/// Whether glibc is known to take these bytes of a set differently.
fn bytes_differ(set: &str, bytes: &[u8]) -> bool {
    let any = |differs: fn(u8) -> bool| bytes.iter().any(|&byte| differs(byte));
    match set {
        // An order of bytes that no mark says: see `Host::new`.
        "UTF-16" => !(bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])),
        "UTF-32" => !(bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff])),
        "UCS-2" => bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]),
        // glibc puts letters and the accents that follow them together.
        "CP1255" => any(|byte| (0xc0..=0xd2).contains(&byte)),
        "CP1258" => any(|byte| matches!(byte, 0xcc | 0xd2 | 0xde | 0xec | 0xf2)),
        // glibc has the control characters above ASCII in these.
        "EUC-JP" => any(|byte| matches!(byte, 0x80..=0x8d | 0x90..=0xa0 | 0xff)),
        "EUC-KR" => any(|byte| matches!(byte, 0x80..=0xa0 | 0xff)),
        // Here are only what Hong Kong added, and the rest of Big5 as in Big5.
        "BIG5-HKSCS" => any(|byte| matches!(byte, 0x80..=0x87 | 0xa1..=0xa3 | 0xf9 | 0xff) || byte == 0x88),
        // Accents are put together here, too.
        "TCVN" => any(|byte| matches!(byte, 0xb0..=0xb4)),
        // It differs in control characters and signs from Microsoft's.
        "856" | "CP856" => any(|byte| matches!(byte, 0x1a | 0x1c | 0x7f | 0xee | 0xfa)),
        // And rows C6 to C8 for private use.
        "Big5" => any(|byte| matches!(byte, 0x80 | 0xc6..=0xc8 | 0xff)),
        // glibc takes the start of another escape sequence for a character.
        "ISO-2022-JP" => bytes.iter().enumerate().filter(|(_, byte)| **byte == 0x1b).any(|(at, _)| {
            let rest = &bytes[at..bytes.len().min(at + 3)];
            !matches!(Shift::Ascii.read(Charset::Iso2022Jp, rest), Some(Ok(_) | Err(Stop::Incomplete)))
        }),
        _ => false,
    }
}

/// Whether a character is known to be written differently, or read from other bytes, in glibc's form of a set.
fn character_differs(set: &str, c: u32) -> bool {
    let private = (0xe000..0xf900).contains(&c);
    // glibc leaves tags out without a word.
    if (0xe0000..0xe0080).contains(&c) && !set.starts_with("UTF") && set != "GB18030" {
        return true;
    }
    // Some sets have a character twice, and in many glibc writes similar ones for some that are not there.
    let page = set.strip_prefix("CP").unwrap_or(set).bytes().all(|byte| byte.is_ascii_digit());
    if page && (is_missing(set, c) || c >= 0xe00) {
        return true;
    }
    match set {
        // Apple's table has the increment where glibc has a Greek letter, and the apple at another code.
        "MACIS" => true,
        "MACINTOSH" => matches!(c, 0x394 | 0x2206 | 0xe01e | 0xf8ff),
        // glibc writes as two what the set does not have as one.
        "CP1255" | "CP1258" | "TCVN" => ours("UTF-32BE", set, &c.to_be_bytes()).2 != End::Done,
        // Of two bytes for a character, the other one.
        "CSISO90" => matches!(c, 0x23 | 0xa4),
        "856" | "CP856" => matches!(c, 0x1a | 0x1c | 0x7f | 0xaf | 0xb7 | 0x203e | 0x2022) || is_missing(set, c),
        // What stays as in Big5.
        "BIG5-HKSCS" => c == 0x80 || characters("Big5", &ours("UTF-32BE", "Big5", &c.to_be_bytes()).0) == [c],
        // The control characters, as above; glibc also takes a yen sign for a backslash.
        "EUC-JP" => matches!(c, 0x80..=0x9f | 0xa5 | 0x203e),
        // ASCII here, as in Windows and browsers; JIS X 0201 in glibc. It also has wide forms for narrow signs.
        "Shift_JIS" => matches!(c, 0x5c | 0x7e | 0xa5 | 0x203e | 0xffe0..=0xffe2),
        // As above; and a narrow won sign.
        "EUC-KR" => matches!(c, 0x80..=0x9f | 0x20a9),
        // Rows C6 to C8 have letters of many scripts here, after ETEN, and are for private use in glibc.
        "Big5" => private || c == 0x80 || matches!(ours("UTF-32BE", set, &c.to_be_bytes()).0[..], [0xc6..=0xc8, _]),
        // What is called GB2312 or GBK is mostly GBK's or GB 18030's pairs: these are read as the latter. In the first of
        // them glibc has other dashes and dots.
        "GB2312" => {
            private
                || matches!(c, 0xb7 | 0x144 | 0x148 | 0x1f9 | 0x251 | 0x261 | 0x1e3f | 0x2014 | 0x2015 | 0x20ac)
                || matches!(c, 0x2170..=0x2179 | 0x30fb | 0xfe10..=0xfe44)
        }
        "GBK" => {
            private
                || matches!(c, 0x1f9 | 0x1e3f | 0x20ac | 0x2e81..=0x2eca | 0x2ff0..=0x2ffb | 0x303e | 0x3447..=0x4dae)
                || matches!(c, 0x9fb4..=0x9fbb | 0xfe10..=0xfe19)
        }
        // The six pairs that stayed in the private use area in 2022 glibc has outside it; and the four bytes of those that
        // left it still mean the same here.
        "GB18030" => {
            matches!(c, 0xe816 | 0xe817 | 0xe818 | 0xe831 | 0xe83b | 0xe855 | 0x9fb4..=0x9fbb | 0xfe10..=0xfe19)
                || matches!(c, 0x20087 | 0x20089 | 0x200cc | 0x215d7 | 0x2298f | 0x241fe)
        }
        _ => false,
    }
}

fn is_missing(set: &str, c: u32) -> bool {
    ours("UTF-32BE", set, &c.to_be_bytes()).2 != End::Done
}

/// The machine's conversions, each opened once.
#[derive(Default)]
struct Hosts(HashMap<(String, String), Host>);

impl Hosts {
    fn get(&mut self, from: &str, to: &str) -> &Host {
        self.0.entry((from.into(), to.into())).or_insert_with(|| Host::new(from, to))
    }
}

fn characters(set: &str, bytes: &[u8]) -> Vec<u32> {
    let (text, _, _) = ours(set, "UTF-32BE", bytes);
    text.chunks_exact(4).map(|c| u32::from_be_bytes(c.try_into().unwrap())).collect()
}

/// Bytes that may be text in a set: characters that it has, and anything.
fn bytes_for(set: &str, random: &mut Random) -> Vec<u8> {
    let mut bytes = match (set, random.below(2)) {
        ("UTF-16", 0) => vec![0xff, 0xfe],
        ("UTF-16", _) => vec![0xfe, 0xff],
        ("UTF-32", 0) => vec![0xff, 0xfe, 0, 0],
        ("UTF-32", _) => vec![0, 0, 0xfe, 0xff],
        _ => vec![],
    };
    for _ in 0..random.below(7) {
        match random.below(8) {
            0 => bytes.push(random.next() as u8),
            1 => bytes.push(b' ' + random.below(96) as u8),
            2 => bytes.extend_from_slice(&random.next().to_le_bytes()[..1 + random.below(4) as usize]),
            3 if set == "ISO-2022-JP" => {
                bytes.extend_from_slice(random.pick(&[b"\x1b(B", b"\x1b(J", b"\x1b$B", b"\x1b$@"]))
            }
            3 | 4 => {
                let c = random.pick(&[0x80u32, 0x800, 0x3400, 0x9fff, 0x1_0000, 0x11_0000]);
                let c = char::from_u32(random.below(c.into()) as u32).unwrap_or('a');
                bytes.extend_from_slice(&ours("UTF-32BE", set, &(c as u32).to_be_bytes()).0);
            }
            _ => bytes.extend_from_slice(&[random.next() as u8 | 0x80, random.next() as u8 | 0x40]),
        }
    }
    if random.below(4) == 0 {
        bytes.truncate(random.below(bytes.len() as u64 + 1) as usize);
    }
    bytes
}

/// Whether glibc may wait for more where it is clear that there is no character: in UTF-8 behind the start of a surrogate,
/// of a form that is too long, and of what RFC 3629 took out; in GB 18030 up to the fourth byte; in the other behind bytes
/// that start nothing.
fn waits(set: &str) -> bool {
    matches!(set, "UTF-8" | "GB18030" | "GB2312")
}

/// Whether glibc knows which rows are empty, and waits for no second byte in these.
fn knows_rows(set: &str) -> bool {
    matches!(set, "Shift_JIS" | "EUC-JP" | "UHC")
}

fn before_escapes(bytes: &[u8], mut at: usize) -> usize {
    while at >= 3 && bytes[at - 3] == 0x1b {
        at -= 3;
    }
    at
}

fn compare(from: &str, to: &str, bytes: &[u8], hosts: &mut Hosts) -> bool {
    // Between some glibc has tables that look at the shapes, not at the characters; and from UTF-8 to itself it lets
    // numbers pass that are no characters.
    let by_shape = matches!((from, to), ("GB2312", "Big5" | "GBK") | ("Big5" | "GBK", "GB2312"));
    let passes = (from, to) == ("UTF-8", "UTF-8") && bytes.iter().any(|&byte| byte >= 0xf4);
    if by_shape || passes || bytes_differ(from, bytes) {
        return false;
    }
    let differs = |c: &u32| character_differs(from, *c) || character_differs(to, *c);
    if characters(from, bytes).iter().any(differs) {
        return false;
    }
    if unmarked(from) {
        // glibc remembers the first mark for ever.
        hosts.0.remove(&(from.into(), to.into()));
    }
    let (ours, theirs) = (ours(from, to, bytes), hosts.get(from, to).convert(bytes));
    // It writes the header of a text that has no more.
    if to == "ISO-2022-KR" && ours.0.is_empty() && theirs.0 == shift::KOREAN_HEADER {
        return false;
    }
    // Of what glibc could not put together yet it says nothing when it stops.
    if matches!(from, "CP1255" | "CP1258" | "TCVN") && theirs.2 != End::Done {
        return false;
    }
    // glibc may want more bytes before it says that the first ones are no character, or fewer.
    let at_once = knows_rows(from) && ours.2 == End::Incomplete && theirs.2 == End::Bad;
    if at_once || waits(from) && ours.2 == End::Bad && theirs.2 == End::Incomplete {
        assert_eq!((ours.0, ours.1), (theirs.0, theirs.1), "{from} to {to}: {bytes:02x?}");
        return true;
    }
    // It does not count escape sequences before a character that the target does not have.
    let at = |at: usize| match from {
        "ISO-2022-JP" if ours.2 == End::Bad => before_escapes(bytes, at),
        "ISO-2022-KR" if ours.2 == End::Bad => 0,
        _ => at,
    };
    assert_eq!((&ours.0, at(ours.1), ours.2), (&theirs.0, at(theirs.1), theirs.2), "{from} to {to}: {bytes:02x?}");
    true
}

/// Random text from any set to any other.
#[test]
fn as_glibc() {
    let mut hosts = Hosts::default();
    let names = names();
    let (mut all, mut compared) = (0, 0);
    fuzz("iconv", 20_000, |random| {
        all += 1;
        let (from, to) = (random.pick(&names), random.pick(&names));
        let from_unicode = random.pick(&["UTF-8", "UTF-32BE"]);
        let (from, to) = match random.below(3) {
            0 => (from, from_unicode),
            1 => (from_unicode, to),
            _ => (from, to),
        };
        // Text that the target has, as the source writes it.
        let mut bytes = bytes_for(if random.below(2) == 0 { from } else { to }, random);
        if random.below(2) == 0 {
            let text = characters(to, &bytes_for(to, random));
            let text: Vec<u8> = text.iter().flat_map(|c| c.to_be_bytes()).collect();
            bytes = ours("UTF-32BE", from, &text).0;
        }
        compared += usize::from(compare(from, to, &bytes, &mut hosts));
    });
    assert!(compared * 2 > all, "{compared} of {all}");
}

/// Every byte, and of pairs and characters some; all where time does not matter.
#[test]
fn tables_are_glibcs() {
    let patient = std::env::var_os("FUZZ_CASES").or(std::env::var_os("FUZZ_SECONDS")).is_some();
    let step = if patient { 1 } else { 61 };
    let mut hosts = Hosts::default();
    let names = names();
    assert!(names.len() > 200);
    for name in names {
        for byte in 0..=255 {
            compare(name, "UTF-32BE", &[byte], &mut hosts);
        }
        let single = !NAMES.contains(&name);
        let (pairs, step) = if single && !patient { (0, 8 * step) } else { (0x8000, step) };
        for pair in (0x8000..0x8000 + pairs).step_by(step) {
            let [.., lead, trail] = u32::to_be_bytes(pair);
            compare(name, "UTF-32BE", &[lead, trail], &mut hosts);
            match name {
                "EUC-JP" => drop(compare(name, "UTF-32BE", &[0x8f, lead, trail], &mut hosts)),
                "GB18030" => {
                    for last in [0x2f, 0x30, 0x35, 0x39, 0x3a] {
                        compare(name, "UTF-32BE", &[lead, 0x30 | trail & 0xf, 0x81 | trail, last], &mut hosts);
                    }
                }
                _ => {}
            }
        }
        for c in (0..0x30000u32).step_by(step).filter(|c| char::from_u32(*c).is_some()) {
            compare("UTF-32BE", name, &c.to_be_bytes(), &mut hosts);
        }
    }
}
