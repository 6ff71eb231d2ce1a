//! Sets where bytes or characters have a meaning by what stands beside them, compared with the machine's iconv: every
//! character, every short sequence of bytes, random texts, and short buffers.

use super::differential::{End, Host, Outcome};
use super::*;
use crate::algo::oracle::{Random, cases};

/// A conversion that is used again and again.
struct Ours(Converter);

impl Ours {
    fn new(from: &str, to: &str) -> Ours {
        let (source, _) = find(from.as_bytes()).unwrap();
        let (target, missing) = find(to.as_bytes()).unwrap();
        Ours(Converter::new(source, target, missing))
    }

    /// As [`Host::convert`]; `space` says how many bytes fit at each try.
    fn convert_in(&mut self, bytes: &[u8], space: &mut dyn FnMut() -> usize) -> Outcome {
        self.0.forget_all();
        let (mut out, mut at) = (Vec::new(), 0);
        let mut end = End::Done;
        while at < bytes.len() && end == End::Done {
            let (before, fits) = (out.len(), space());
            let step = self.0.step(&bytes[at..], &mut |more| {
                let fit = out.len() - before + more.len() <= fits;
                if fit {
                    out.extend_from_slice(more);
                }
                fit
            });
            match step {
                Ok((used, false)) => at += used,
                Ok((_, true)) => {
                    out.truncate(before);
                    end = End::Bad;
                }
                Err(Stop::Incomplete) => end = End::Incomplete,
                Err(Stop::Full) => assert_eq!(out.len(), before),
                Err(Stop::Invalid) => end = End::Bad,
            }
        }
        if end != End::Done {
            return (out, at, end);
        }
        loop {
            let (before, fits) = (out.len(), space());
            let put = &mut |more: &[u8]| {
                let fit = out.len() - before + more.len() <= fits;
                if fit {
                    out.extend_from_slice(more);
                }
                fit
            };
            if self.0.reset(put).is_ok() {
                break;
            }
        }
        (out, at, end)
    }

    fn convert(&mut self, bytes: &[u8]) -> Outcome {
        self.convert_in(bytes, &mut || usize::MAX)
    }
}

fn utf32(text: &[u32]) -> Vec<u8> {
    text.iter().flat_map(|c| c.to_be_bytes()).collect()
}

/// A set, ours and the machine's, in both directions.
struct Pair {
    name: &'static str,
    read: (Ours, Host),
    write: (Ours, Host),
    /// Whether what is written may be other bytes than the machine's for the same characters.
    other_bytes: bool,
    /// The machine may know some bytes earlier that there is no character. These show it.
    more: &'static [u8],
    /// Where the machine takes or makes other bytes, and why not this library.
    bytes_differ: fn(&[u8]) -> bool,
    text_differs: fn(&[u32]) -> bool,
}

impl Pair {
    fn new(name: &'static str) -> Pair {
        Pair {
            name,
            read: (Ours::new(name, "UTF-32BE"), Host::new(name, "UTF-32BE")),
            write: (Ours::new("UTF-32BE", name), Host::new("UTF-32BE", name)),
            other_bytes: false,
            more: b"",
            bytes_differ: |_| false,
            // Tags are left out by the machine without a word.
            text_differs: |text| text.iter().any(|c| (0xe0000..0xe0080).contains(c)),
        }
    }

    fn read(&mut self, bytes: &[u8]) {
        if !(self.bytes_differ)(bytes) {
            let (mut ours, theirs) = (self.read.0.convert(bytes), self.read.1.convert(bytes));
            if theirs.2 == End::Bad && ours.2 == End::Done && !self.more.is_empty() {
                ours = self.read.0.convert(&[bytes, self.more].concat());
            }
            let text: Vec<u32> = ours.0.chunks_exact(4).map(|c| u32::from_be_bytes(c.try_into().unwrap())).collect();
            if (self.text_differs)(&text) {
                return;
            }
            // It knows which rows are empty, and waits for no second byte in these.
            // Or waits for what a single shift shifts though there is no set for it.
            let waits = bytes.len() - theirs.1 <= 2;
            if (ours.2, theirs.2) == (End::Incomplete, End::Bad)
                || waits && (ours.2, theirs.2) == (End::Bad, End::Incomplete)
            {
                ours.2 = theirs.2;
            }
            assert_eq!((&ours.0, ours.2), (&theirs.0, theirs.2), "{} {bytes:x?}", self.name);
            assert!(ours.2 != End::Done || ours.1 == theirs.1, "{} {bytes:x?}", self.name);
        }
    }

    fn write(&mut self, text: &[u32]) {
        if !(self.text_differs)(text) {
            let bytes = utf32(text);
            let (ours, theirs) = (self.write.0.convert(&bytes), self.write.1.convert(&bytes));
            if self.other_bytes && ours.2 == End::Done {
                let (mine, its) = (self.read.1.convert(&ours.0), self.read.1.convert(&theirs.0));
                assert_eq!((theirs.2, mine.0, mine.2), (End::Done, its.0, End::Done), "{} {text:x?}", self.name);
            } else {
                assert_eq!((&ours.0, ours.2), (&theirs.0, theirs.2), "{} {text:x?}", self.name);
            }
        }
    }

    /// Every character, and all bytes and pairs; behind each of `starts` pairs, too.
    fn all(&mut self, starts: &[&[u8]]) {
        let patient = std::env::var_os("FUZZ_CASES").or(std::env::var_os("FUZZ_SECONDS")).is_some();
        let step = if patient { 1 } else { 13 };
        let chars = if patient { 1 } else { 101 };
        for c in (0..0x11_0000u32).filter(|c| *c < 0x800 || c % chars == 0).filter(|c| char::from_u32(*c).is_some()) {
            if c < 0x3_0000 || c % 0xff == 0 {
                self.write(&[c]);
            }
        }
        for start in starts {
            for first in 0..=255 {
                self.read(&[start, &[first][..]].concat());
                for second in (0..=255).skip(usize::from(first) % step as usize).step_by(step as usize) {
                    self.read(&[start, &[first, second][..]].concat());
                }
            }
        }
    }

    /// Random text that the set has, made of `parts` and of any character below the ends; and damaged bytes of it.
    fn random(&mut self, quick: usize, parts: &[&[u8]], alphabet: &[u32]) {
        let mut random = Random::new();
        for _ in cases(quick) {
            let mut text = Vec::new();
            for _ in 0..random.below(7) {
                let c = match random.below(3) {
                    0 => random.below(0x80) as u32,
                    1 => random.pick(alphabet),
                    _ => random.pick(alphabet) + random.below(40) as u32,
                };
                if char::from_u32(c).is_some() && self.write.0.convert(&utf32(&[c])).2 == End::Done {
                    text.push(c);
                }
            }
            self.write(&text);
            let whole = utf32(&text);
            let written = self.write.0.convert(&whole);
            let narrow = self.write.0.convert_in(&whole, &mut || random.below(20) as usize);
            assert_eq!(written, narrow, "{} {text:x?}", self.name);
            let mut bytes = written.0;
            for _ in 0..random.below(3) {
                let at = random.index(bytes.len() + 1);
                match random.below(4) {
                    0 => bytes.truncate(at),
                    1 => bytes.insert(at, random.next() as u8 & 0x7f),
                    2 if at < bytes.len() => bytes[at] = random.next() as u8,
                    _ => drop(bytes.splice(at..at, random.pick(parts).iter().copied())),
                }
            }
            self.read(&bytes);
            let read = self.read.0.convert(&bytes);
            let narrow = self.read.0.convert_in(&bytes, &mut || random.below(20) as usize);
            assert_eq!(read, narrow, "{} {bytes:x?}", self.name);
        }
    }
}

#[test]
fn utf_7_of_imap() {
    let mut pair = Pair::new("UTF-7-IMAP");
    pair.more = b"AA-";
    pair.all(&[b"", b"&", b"&A", b"&AG", b"&2D3e"]);
    pair.random(
        20_000,
        &[b"&", b"-", b"A", b"AA", b"\x80", b"&2D"],
        &[0x80, 0x26, 0x3040, 0xd7f0, 0xe000, 0xfff0, 0x1_0000, 0x10_fff0],
    );
    let mut imap = Ours::new("UTF-8", "UTF-7-IMAP");
    assert_eq!(imap.convert("~peter/mail/台北/日本語".as_bytes()).0, b"~peter/mail/&U,BTFw-/&ZeVnLIqe-");
}

/// Characters of all the parts of the sets of East Asia.
const ALPHABET: [u32; 24] = [
    0x5c, 0x7e, 0xa5, 0xa0, 0x203e, 0x250, 0x2e5, 0x300, 0x391, 0x430, 0x2018, 0x2160, 0x2460, 0x3041, 0x309a, 0x30a1,
    0x4e00, 0x5500, 0x6700, 0x7e00, 0xac00, 0xff61, 0x2_0000, 0x2_a6a0,
];

/// Behind `start`, the bytes of each pair.
fn jis_starts() -> Vec<&'static [u8]> {
    vec![b"", b"\x1b$B", b"\x1b(I", b"\x1b(J"]
}

#[test]
fn iso_2022_jp_2() {
    let mut pair = Pair::new("ISO-2022-JP-2");
    pair.other_bytes = true;
    pair.bytes_differ = other_escapes;
    // Of ISO 8859-1 the machine has the control characters, too. As in GB2312, which has dashes and dots of its own here, and what came to it; and KS X 1001 of 1998.
    pair.text_differs = |text| {
        let differs = |c: &u32| {
            matches!(
                c,
                0x1b | 0x7e | 0x80
                    ..0xa0 | 0xb7 | 0x144 | 0x148 | 0x1f9 | 0x251 | 0x261 | 0x1e3f | 0x2014 | 0x2015 | 0x20ac
            ) || matches!(c, 0x2170..=0x2179 | 0x30fb | 0x327e | 0x3164 | 0xe000..0xf900 | 0xfe10..=0xfe4f | 0xe0000..0xe0080)
        };
        text.iter().any(differs)
    };
    pair.all(&[&jis_starts()[..], &[b"\x1b$(D", b"\x1b.A\x1bN", b"\x1b.F\x1bN"]].concat());
    let parts: [&[u8]; 9] =
        [b"\x1b(B", b"\x1b$B", b"\x1b$(D", b"\x1b.A", b"\x1b.F", b"\x1bN", b"\x1b$", b"\n", b"\x1b(I"];
    pair.random(20_000, &parts, &ALPHABET);
}

fn other_escapes(bytes: &[u8]) -> bool {
    takes_escapes(bytes, &[b"(B", b"(J", b"(I", b"$@", b"$B", b"$A", b"$(C", b"$(D", b".A", b".F", b"N"])
}

fn other_escapes_of_third(bytes: &[u8]) -> bool {
    takes_escapes(bytes, &[b"(B", b"(J", b"(I", b"$@", b"$B", b"$(O", b"$(P", b"$(Q"])
}

/// Whether there is an escape sequence that the machine takes for characters: none of these.
fn takes_escapes(bytes: &[u8], known: &[&[u8]]) -> bool {
    (0..bytes.len()).filter(|at| bytes[*at] == 0x1b).any(|at| {
        let rest = &bytes[at + 1..];
        let control = matches!(rest, [b'N', 0..0x20 | 0x80.., ..]);
        control || !known.iter().any(|one| rest.starts_with(one) || one.starts_with(rest))
    })
}

#[test]
fn iso_2022_jp_3() {
    let mut pair = Pair::new("ISO-2022-JP-3");
    pair.other_bytes = true;
    pair.bytes_differ = other_escapes_of_third;
    pair.text_differs = |text| text.iter().any(|c| matches!(c, 0x1b | 0xe0000..0xe0080));
    pair.all(&[&jis_starts()[..], &[b"\x1b$(O", b"\x1b$(P", b"\x1b$(Q"]].concat());
    let parts: [&[u8]; 8] = [b"\x1b(B", b"\x1b$B", b"\x1b$(O", b"\x1b$(P", b"\x1b$(Q", b"\x1b$", b"\n", b"\x1b(I"];
    pair.random(20_000, &parts, &ALPHABET);
}

#[test]
fn jis_x_0213() {
    for name in ["EUC-JISX0213", "SHIFT_JISX0213"] {
        let mut pair = Pair::new(name);
        pair.all(&[b"", b"\x8f", b"\xa4"]);
        pair.random(20_000, &[b"\x8f", b"\x8e", b"\x82\xf5", b"\xa4\xf7", b"\x80"], &ALPHABET);
    }
}

#[test]
fn letters_with_accents() {
    for name in ["ISO_6937", "ISO_6937-2", "T.61-8BIT", "ANSI_X3.110"] {
        let mut pair = Pair::new(name);
        // Of two bytes for a character, the other one.
        if name == "ISO_6937-2" {
            pair.text_differs = |text| text.iter().any(|c| matches!(c, 0x23 | 0xa4 | 0xe0000..0xe0080));
        }
        pair.all(&[b"", b"a", b"\xc2"]);
        pair.random(5_000, &[b"\xc1", b"\xc4 ", b"\xcf"], &[0x20, 0xa0, 0xc0, 0x100, 0x140, 0x2d8, 0x2018, 0x2190]);
    }
}

#[test]
fn japanese_of_ibm_and_windows() {
    for (name, three) in [("EUC-JP-MS", &b"\x8f\xf3"[..]), ("IBM943", b"\xfa")] {
        let mut pair = Pair::new(name);
        // The machine has control characters above ASCII, and many characters that are only similar.
        pair.bytes_differ =
            |bytes| bytes.iter().any(|byte| matches!(byte, 0x80..=0x8d | 0x90..=0xa0 | 0xff)) && bytes[0] != 0xfa;
        pair.text_differs = |text| {
            let other = |c: &u32| match c {
                0x80..=0x9f | 0xa6 | 0x2014 | 0x2015 | 0x203e | 0xe0000..0xe0080 => true,
                _ => {
                    Ours::new("UTF-32BE", "IBM943").convert(&c.to_be_bytes()).2 == End::Bad
                        && !matches!(c, 0xe000..0xf900)
                }
            };
            text.iter().any(other)
        };
        pair.all(&[b"", three, b"\x8f", b"\x81"]);
        pair.random(
            5_000,
            &[b"\x8e", b"\x8f", b"\xf5\xa1"],
            &[0x20, 0xa0, 0x2160, 0x3041, 0x4e00, 0x7e00, 0xe000, 0xe3a0, 0xfa0e, 0xff61],
        );
    }
}

/// What the machine's list of names has and this library leaves out.
const LEFT_OUT: &str = "UTF-7 UTF7 ISO-2022-CN-EXT ISO2022CNEXT \
    IBM930 IBM933 IBM935 IBM937 IBM939 IBM1364 IBM1371 IBM1388 IBM1390 IBM1399";

#[test]
fn the_machines_names_are_known() {
    let list = std::process::Command::new("iconv").arg("-l").output().unwrap();
    let list = String::from_utf8(list.stdout).unwrap();
    let names = list.split(|c: char| c == ',' || c.is_whitespace()).map(|name| name.trim_end_matches('/'));
    let left_out = |name: &str| {
        let plain = name.replacen("CSIBM", "IBM", 1).replacen("IBM-", "IBM", 1).replacen("CP", "IBM", 1);
        LEFT_OUT.split_whitespace().any(|one| one == plain)
    };
    let unknown: Vec<&str> =
        names.filter(|name| !name.is_empty() && find(name.as_bytes()).is_none() != left_out(name)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn tscii() {
    let mut pair = Pair::new("TSCII");
    // The machine has the vowel au in another way, puts vowels before the consonants of Tamil only, and lets
    // some forms without a vowel have one.
    pair.bytes_differ = |bytes| {
        let before = |pair: &[u8]| matches!(pair, [0xa6..=0xa8, 0x83..=0x87] | [0x88..=0x8c, 0xa4..=0xa5]);
        bytes.contains(&0xaa) || bytes.windows(2).any(before)
    };
    pair.text_differs = |text| {
        let before =
            |pair: &[u32]| matches!(pair, [0xb9c | 0xbb7..=0xbb9, 0xbc1 | 0xbc2 | 0xbc6..=0xbc8 | 0xbca..=0xbcc]);
        text.iter().any(|c| matches!(c, 0xbcc | 0xbd7 | 0xe0000..0xe0080)) || text.windows(2).any(before)
    };
    pair.all(&[b"", b"\xa6", b"\xa7\xb8", b"\xa8"]);
    let parts: [&[u8]; 6] = [b"\xa6", b"\xa7", b"\xa8", b"\xa1", b"\xb8", b"\x82"];
    pair.random(20_000, &parts, &[0xb83, 0xb95, 0xb9f, 0xbb7, 0xbb8, 0xbc0, 0xbc6, 0xbcd, 0xbcd, 0xbb0, 0xbe6, 0x2018]);
    let mut ours = Ours::new("UTF-8", "TSCII");
    for (text, bytes) in [("கௌ", &b"\xa6\xb8\xaa"[..]), ("ஜெஸ்ரீ", b"\xa6\x83\x82"), ("க்ஷோ", b"\xa7\x87\xa1")]
    {
        assert_eq!(ours.convert(text.as_bytes()).0, bytes, "{text}");
        assert_eq!(Ours::new("TSCII", "UTF-8").convert(bytes).0, text.as_bytes());
    }
}
