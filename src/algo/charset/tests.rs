use super::*;

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
