use super::*;

/// A name of each set without a table of single bytes, as glibc knows it, too
pub const NAMES: [&str; 25] = [
    "UTF-8",
    "ASCII",
    "ISO-8859-1",
    "UTF-16",
    "UTF-16LE",
    "UTF-16BE",
    "UCS-2",
    "UCS-2LE",
    "UCS-2BE",
    "UTF-32",
    "UTF-32LE",
    "UTF-32BE",
    "EUC-JP",
    "Shift_JIS",
    "ISO-2022-JP",
    "EUC-KR",
    "Big5",
    "GB2312",
    "GBK",
    "GB18030",
    "CP932",
    "UHC",
    "JOHAB",
    "BIG5-HKSCS",
    "ISO-2022-KR",
];

/// A name of each set, as glibc knows it, too.
pub fn names() -> Vec<&'static str> {
    let known = |name: &str| unsafe {
        let name = std::ffi::CString::new(name).unwrap();
        let opened = libc::iconv_open(c"UTF-8".as_ptr(), name.as_ptr());
        let known = opened as isize != -1;
        if known {
            libc::iconv_close(opened);
        }
        known
    };
    let mut names = NAMES.to_vec();
    for line in single_byte::NAMES.lines() {
        let forms = line.split(',').flat_map(|name| ["", "CP", "IBM"].map(|start| format!("{start}{name}")));
        names.extend(forms.map(|name| name.to_uppercase()).find(|name| known(name)).map(|name| &*name.leak()));
    }
    names
}

fn convert(from: &str, to: &str, bytes: &[u8]) -> Result<(Vec<u8>, usize), Stop> {
    let (source, _) = find(from.as_bytes()).unwrap();
    let (target, missing) = find(to.as_bytes()).unwrap();
    let mut converter = Converter::new(source, target, missing);
    let (mut out, mut rest, mut replaced) = (Vec::new(), bytes, 0);
    while !rest.is_empty() {
        let (used, other) = converter.step(rest, &mut |bytes| {
            out.extend_from_slice(bytes);
            true
        })?;
        rest = &rest[used..];
        replaced += usize::from(other);
    }
    Ok((out, replaced))
}

#[test]
fn known_texts_convert() {
    let text = "aä中😀";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let utf16le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf32: Vec<u8> = text.chars().flat_map(|c| (c as u32).to_be_bytes()).collect();
    let marked = |mark: &[u8], text: &[u8]| [mark, text].concat();
    for (from, to, bytes, want) in [
        ("UTF-8", "UTF-16", text.as_bytes(), &utf16),
        ("", "UTF-16LE", text.as_bytes(), &utf16le),
        ("utf8", "ucs-4", text.as_bytes(), &utf32),
        ("UTF-16", "UTF-8", &utf16, &text.as_bytes().to_vec()),
        ("UTF-16", "UTF-8", &marked(&[0xfe, 0xff], &utf16), &text.as_bytes().to_vec()),
        ("UTF-16", "UTF-8", &marked(&[0xff, 0xfe], &utf16le), &text.as_bytes().to_vec()),
        ("UTF-32", "UTF-8", &marked(&[0, 0, 0xfe, 0xff], &utf32), &text.as_bytes().to_vec()),
        ("UTF-16", "UTF-8", &[0xff, 0xfe], &vec![]),
        ("UTF-16BE", "UTF-8", &[0xfe, 0xff], &"\u{feff}".as_bytes().to_vec()),
        ("ISO-8859-15", "UTF-8", b"\xa4\xe4", &"€ä".as_bytes().to_vec()),
        ("utf-8", "windows-1252", "€ä".as_bytes(), &b"\x80\xe4".to_vec()),
        ("KOI8-R", "ISO_8859-5", b"\xcd\xc9\xd2", &b"\xdc\xd8\xe0".to_vec()),
        ("CP437", "Latin1", b"\x84\x94\x81", &b"\xe4\xf6\xfc".to_vec()),
    ] {
        assert_eq!(convert(from, to, bytes).as_ref(), Ok(&(want.clone(), 0)), "{from} {to}");
    }
    assert_eq!(convert("UTF-8", "ASCII", text.as_bytes()), Ok((b"a***".to_vec(), 3)));
    assert_eq!(convert("UTF-8", "ASCII//IGNORE", text.as_bytes()), Ok((b"a".to_vec(), 3)));
    assert_eq!(convert("UTF-8", "UCS-2//TRANSLIT", "😀".as_bytes()), Ok((b"\0*".to_vec(), 1)));
}

#[test]
fn euc_tw_has_the_first_two_planes() {
    let bytes = b"a\xc4\xe3\xc5\xc6";
    assert_eq!(convert("UTF-8", "EUC-TW", "a中文".as_bytes()), Ok((bytes.to_vec(), 0)));
    assert_eq!(convert("EUC-TW", "UTF-8", bytes), Ok(("a中文".as_bytes().to_vec(), 0)));
    let differ = |cell: usize| {
        let (plane, rest) = (cell / 8836, cell % 8836);
        let bytes = [0x8e, 0xa1 + plane as u8, 0xa1 + (rest / 94) as u8, 0xa1 + (rest % 94) as u8];
        let ours = convert("EUC-TW", "UTF-8", &bytes).ok().map(|(text, _)| text);
        let back = ours.as_ref().map(|text| convert("UTF-8", "EUC-TW", text).unwrap().0);
        let short = &bytes[if plane == 0 { 2 } else { 0 }..];
        ours != differential::glibc("EUC-TW", &bytes) || back.is_some_and(|back| back != short)
    };
    let wrong: Vec<usize> = (0..2 * 8836).step_by(7).filter(|cell| differ(*cell)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(convert("EUC-TW", "UTF-8", b"\x8e\xa2\xa1"), Err(Stop::Incomplete));
    assert_eq!(convert("EUC-TW", "UTF-8", b"\x8e\xa2\xa1a"), Err(Stop::Invalid));
    assert_eq!(convert("EUC-TW", "UTF-8", b"\x80"), Err(Stop::Invalid));
}

#[test]
fn iso_2022_cn_is_that_of_rfc_1922() {
    let both = |text: &str, bytes: &[u8]| {
        let (source, missing) = find(b"UTF-8").unwrap();
        let mut converter = Converter::new(source, find(b"ISO-2022-CN").unwrap().0, missing);
        let (mut out, mut rest) = (Vec::new(), text.as_bytes());
        let mut put = |bytes: &[u8]| {
            out.extend_from_slice(bytes);
            true
        };
        while !rest.is_empty() {
            rest = &rest[converter.step(rest, &mut put).unwrap().0..];
        }
        converter.reset(&mut put).unwrap();
        assert_eq!(out, bytes, "{text}");
        assert_eq!(convert("ISO-2022-CN", "UTF-8", bytes), Ok((text.as_bytes().to_vec(), 0)), "{text}");
        assert_eq!(differential::glibc("ISO-2022-CN", bytes).as_deref(), Some(text.as_bytes()), "{text}");
    };
    both("ab", b"ab");
    both("交换", b"\x1b$)A\x0e=;;;\x0f");
    both("a中b文", b"a\x1b$)A\x0eVP\x0fb\x0eND\x0f");
    both("中\n中", b"\x1b$)A\x0eVP\x0f\n\x1b$)A\x0eVP\x0f");
    both("國", b"\x1b$)G\x0eYO\x0f");
    both("乂國", b"\x1b$*H\x1bN!!\x1b$)G\x0eYO\x0f");
    for (bytes, stop) in [
        (&b"\x0e"[..], Stop::Invalid),
        (b"\x1bNab", Stop::Invalid),
        (b"\x1b$)", Stop::Incomplete),
        (b"\x1b$)A\x0eV", Stop::Incomplete),
        (b"\x80", Stop::Invalid),
    ] {
        assert_eq!(convert("ISO-2022-CN", "UTF-8", bytes), Err(stop), "{bytes:?}");
    }
    // Both planes of every hundredth cell, as the machine has them.
    for cell in (0..2 * 8836).step_by(101) {
        let (plane, rest) = (cell / 8836, cell % 8836);
        let pair = [(rest / 94) as u8 + 0x21, (rest % 94) as u8 + 0x21];
        let start: &[u8] = if plane == 0 { b"\x1b$)G\x0e" } else { b"\x1b$*H\x1bN" };
        let bytes = [start, &pair].concat();
        let ours = convert("ISO-2022-CN", "UTF-8", &bytes).ok().map(|(text, _)| text);
        assert_eq!(ours, differential::glibc("ISO-2022-CN", &bytes), "{cell}");
    }
}

#[test]
fn east_asian_sets_agree_with_pythons_codecs() {
    for (name, text, bytes) in [
        ("EUC-JP", "aあ漢ｱ", &b"a\xa4\xa2\xb4\xc1\x8e\xb1"[..]),
        ("Shift_JIS", "aあ漢ｱ熙", b"a\x82\xa0\x8a\xbf\xb1\xea\xa4"),
        ("ISO-2022-JP", "aあ漢b", b"a\x1b$B$\"4A\x1b(Bb"),
        ("EUC-KR", "a한글", b"a\xc7\xd1\xb1\xdb"),
        ("Big5", "a中文", b"a\xa4\xa4\xa4\xe5"),
        ("GB2312", "a中文", b"a\xd6\xd0\xce\xc4"),
        ("GBK", "a中文㐀丂", b""),
        ("GBK", "中丂", b"\xd6\xd0\x81\x40"),
        ("GB18030", "a中é😀\u{80}", b"a\xd6\xd0\xa8\xa6\x94\x39\xfc\x36\x81\x30\x81\x30"),
        ("GB18030", "\u{e000}\u{10ffff}", b"\xaa\xa1\xe3\x32\x9a\x35"),
    ] {
        if bytes.is_empty() {
            assert_eq!(convert("UTF-8", name, text.as_bytes()).unwrap().1, 1, "{name}");
            continue;
        }
        assert_eq!(convert("UTF-8", name, text.as_bytes()), Ok((bytes.to_vec(), 0)), "{name}");
        assert_eq!(convert(name, "UTF-8", bytes), Ok((text.as_bytes().to_vec(), 0)), "{name}");
    }
    for (name, bytes, want) in [
        ("EUC-JP", &b"\xa4"[..], Stop::Incomplete),
        ("EUC-JP", b"\xa4 ", Stop::Invalid),
        ("Shift_JIS", b"\xfd\x40", Stop::Invalid),
        ("ISO-2022-JP", b"\x1b$", Stop::Incomplete),
        ("ISO-2022-JP", b"\x1b$X", Stop::Invalid),
        ("GB18030", b"\x81\x30\x81", Stop::Incomplete),
        ("GB18030", b"\x84\x31\xa4\x40", Stop::Invalid),
        ("Big5", b"\xff\x40", Stop::Invalid),
    ] {
        assert_eq!(convert(name, "UTF-8", bytes), Err(want), "{name} {bytes:x?}");
    }
    let mut japanese = Converter::new(Charset::Utf8, Charset::Iso2022Jp, Missing::Replace);
    let mut out = Vec::new();
    japanese
        .step("あ".as_bytes(), &mut |bytes| {
            out.extend_from_slice(bytes);
            true
        })
        .unwrap();
    assert_eq!(japanese.reset(&mut |_| false), Err(Stop::Full));
    japanese
        .reset(&mut |bytes| {
            out.extend_from_slice(bytes);
            true
        })
        .unwrap();
    assert_eq!(out, b"\x1b$B$\"\x1b(B");
}

#[test]
fn pairs_make_the_round_trip() {
    for name in ["EUC-JP", "Shift_JIS", "EUC-KR", "Big5", "GB2312", "GBK", "GB18030"] {
        let mut count = 0;
        for lead in 0x81..=0xfe {
            for trail in 0x40..=0xfe {
                if let Ok((text, 0)) = convert(name, "UTF-8", &[lead, trail])
                    && std::str::from_utf8(&text).unwrap().chars().count() == 1
                {
                    count += 1;
                    if count % 37 == 0 {
                        let back = convert("UTF-8", name, &text).unwrap().0;
                        // Some sets have a character twice.
                        assert_eq!(convert(name, "UTF-8", &back), Ok((text, 0)), "{name} {lead:x} {trail:x}");
                    }
                }
            }
        }
        assert!(count > 6000, "{name} {count}");
    }
}

#[test]
fn errors_are_told_apart() {
    for (from, bytes, want) in [
        ("UTF-8", &b"\xff"[..], Stop::Invalid),
        ("UTF-8", b"\xe4\xb8", Stop::Incomplete),
        ("UTF-16LE", b"a", Stop::Incomplete),
        ("UTF-16LE", b"\0\xd8", Stop::Incomplete),
        ("UTF-16LE", b"\0\xd8a\0", Stop::Invalid),
        ("UTF-16LE", b"\0\xdc", Stop::Invalid),
        ("UCS-2LE", b"\0\xd8\0\xdc", Stop::Invalid),
        ("UTF-32LE", b"\0\0\x11\0", Stop::Invalid),
        ("UTF-32", b"\0\0\xfe", Stop::Incomplete),
        ("ASCII", b"\x80", Stop::Invalid),
        ("ISO-8859-6", b"\xa1", Stop::Invalid),
    ] {
        assert_eq!(convert(from, "UTF-8", bytes), Err(want), "{from} {bytes:x?}");
    }
    let mut full = Converter::new(Charset::Latin1, Charset::Utf8, Missing::Replace);
    assert_eq!(full.step(b"a", &mut |_| false), Err(Stop::Full));
}

#[test]
fn single_bytes_make_the_round_trip() {
    for name in ["ISO-8859-2", "iso8859-7", "CP1251", "koi8-u", "IBM866", "macintosh", "tis-620", "latin1"] {
        for byte in 0..=255u8 {
            if let Ok((text, 0)) = convert(name, "UTF-8", &[byte]) {
                assert_eq!(convert("UTF-8", name, &text), Ok((vec![byte], 0)), "{name} {byte:x}");
            }
        }
    }
    for name in ["x", "UTF-9", "ASCII//NO", "ISO-8859-12"] {
        assert!(find(name.as_bytes()).is_none(), "{name}");
    }
}

/// What is converted without a call for each character is what the steps make of it, up to where these have to decide.
#[test]
fn runs_agree_with_steps() {
    let text: Vec<char> =
        ('\0'..'\u{17f}').chain("a€\u{ffff}😀\u{d7ff}\u{10ffff}b".chars()).chain('\u{7f0}'..'\u{810}').collect();
    let sets = ["UTF-8", "ASCII", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16", "UCS-2LE", "UTF-32LE", "UTF-32BE"];
    let mut seed = 7usize;
    let mut random = |n: usize| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) % n
    };
    for round in 0..20000 {
        let (from, to) = (sets[random(sets.len())], sets[random(sets.len())]);
        let part: String =
            (0..random(20)).map(|_| text[random(if round % 2 == 0 { 128 } else { text.len() })]).collect();
        // What the source set has of it, sometimes cut or damaged.
        let mut bytes = Vec::new();
        let mut writer = Converter::new(Charset::Utf8, find(from.as_bytes()).unwrap().0, Missing::Discard);
        let mut rest = part.as_bytes();
        while let Ok((used, _)) = writer.step(rest, &mut |put| {
            bytes.extend_from_slice(put);
            true
        }) {
            rest = &rest[used..];
        }
        if round % 5 == 0 && !bytes.is_empty() {
            let at = random(bytes.len());
            if round % 2 == 0 { bytes.truncate(at) } else { bytes[at] = random(256) as u8 }
        }
        let (from, to) = (find(from.as_bytes()).unwrap().0, find(to.as_bytes()).unwrap().0);
        let mut converter = Converter::new(from, to, Missing::Replace);
        let mut stepped = Vec::new();
        let mut ends = vec![(0, 0)];
        let (mut read, mut whole) = (0, true);
        while whole && read < bytes.len() {
            match converter.step(&bytes[read..], &mut |put| {
                stepped.extend_from_slice(put);
                true
            }) {
                Ok((used, replaced)) => (read, whole) = (read + used, !replaced),
                Err(_) => whole = false,
            }
            if whole {
                ends.push((read, stepped.len()));
            }
        }
        let mut out = [0; 200];
        let space = random(100);
        // SAFETY: both arrays are as long.
        let (used, written) = unsafe {
            Converter { order: Order::Big, ..converter }.run(bytes.as_ptr(), bytes.len(), out.as_mut_ptr(), space)
        };
        if matches!(from, Charset::Utf16 { order: Order::Marked, .. }) && converter.order == Order::Little {
            continue;
        }
        assert!(written <= space && used <= bytes.len());
        assert_eq!(out[..written], stepped[..written]);
        assert!(used == 0 || ends.contains(&(used, written)), "{used} {written} {ends:?}");
    }
}
