//! Against the standard library's UTF-8.

use super::strings::{to_bytes, to_wide};
use super::units::{Unit, from_utf8, from_utf16, next_utf8, next_utf16};
use super::*;
use crate::algo::oracle::Random;

#[test]
fn every_character_makes_the_round_trip() {
    for c in 0..0x11_0010 {
        match char::from_u32(c) {
            Some(character) => {
                let mut buffer = [0; 4];
                let want = character.encode_utf8(&mut buffer).as_bytes();
                let (bytes, len) = encode(c).unwrap();
                assert_eq!(&bytes[..len], want);
                assert_eq!(decode(&bytes[..len]), Decoded::Char(c, len));
                for cut in 0..len {
                    assert_eq!(decode(&bytes[..cut]), Decoded::Incomplete);
                }
            }
            None => assert_eq!(encode(c), None),
        }
    }
}

#[test]
fn strings_of_bytes_agree_with_the_standard_library() {
    let pool: Vec<u8> =
        [&b"a\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xec\xed\xee\xef"[..], b"\xf0\xf1\xf4\xf5\xff"]
            .concat();
    let mut random = Random(88);
    for _ in 0..100_000 {
        let n = 1 + random.index(4);
        let bytes: Vec<u8> = (0..n).map(|_| pool[random.index(pool.len())]).collect();
        let first = match std::str::from_utf8(&bytes) {
            Ok(text) => text.chars().next().map(|c| Decoded::Char(c as u32, c.len_utf8())).unwrap(),
            Err(error) if error.valid_up_to() > 0 => {
                let c = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap().chars().next().unwrap();
                Decoded::Char(c as u32, c.len_utf8())
            }
            Err(error) if error.error_len().is_none() => Decoded::Incomplete,
            Err(_) => Decoded::Invalid,
        };
        assert_eq!(decode(&bytes), first, "{bytes:x?}");
        // Byte by byte through a state.
        let mut state = State::INITIAL;
        let mut last = Decoded::Incomplete;
        for (i, byte) in bytes.iter().enumerate() {
            last = state.next(&[*byte], Encoding::Utf8);
            match last {
                Decoded::Incomplete => assert!(!state.is_initial()),
                Decoded::Char(c, used) => {
                    assert_eq!((used, Decoded::Char(c, i + 1)), (1, first));
                    assert!(state.is_initial());
                    break;
                }
                Decoded::Invalid => break,
            }
        }
        assert_eq!(std::mem::discriminant(&last), std::mem::discriminant(&first));
    }
}

#[test]
fn whole_strings_convert_both_ways() {
    let text = "plain ascii and more of it; grüße, Καλημέρα, 漢字, 😀 end\0";
    let wide: Vec<i32> = text.chars().map(|c| c as i32).collect();
    let chars = wide.len() - 1;
    unsafe {
        let mut from = text.as_ptr();
        let mut state = State::INITIAL;
        let counted = to_wide(std::ptr::null_mut(), &mut from, usize::MAX, 0, &mut state, Encoding::Utf8).unwrap();
        assert_eq!((counted.count, counted.source.is_null()), (chars, true));
        for capacity in 0..=chars + 3 {
            let mut out = vec![-1; capacity + 1];
            let mut from = text.as_ptr();
            let ended = to_wide(out.as_mut_ptr(), &mut from, usize::MAX, capacity, &mut state, Encoding::Utf8).unwrap();
            assert_eq!(ended.count, capacity.min(chars));
            assert_eq!(ended.source.is_null(), capacity > chars);
            assert_eq!(&out[..ended.count], &wide[..ended.count]);
            assert_eq!(out[capacity], -1);
        }
        for capacity in 0..text.len() + 3 {
            let mut out = vec![0xff; capacity + 1];
            let mut from = wide.as_ptr();
            let ended = to_bytes(out.as_mut_ptr(), &mut from, usize::MAX, capacity, Encoding::Utf8).unwrap();
            let fits = (0..=capacity.min(text.len() - 1)).rev().find(|i| text.is_char_boundary(*i)).unwrap();
            assert_eq!(ended.count, fits);
            assert_eq!(ended.source.is_null(), capacity >= text.len());
            assert_eq!(&out[..fits], &text.as_bytes()[..fits]);
            assert_eq!(out[capacity], 0xff);
        }
        for bytes in 0..text.len() {
            let mut state = State::INITIAL;
            let mut out = vec![0; 200];
            let mut from = text.as_ptr();
            let a = to_wide(out.as_mut_ptr(), &mut from, bytes, 200, &mut state, Encoding::Utf8).unwrap().count;
            let rest = out.as_mut_ptr().add(a);
            let b = to_wide(rest, &mut from, usize::MAX, 200 - a, &mut state, Encoding::Utf8).unwrap().count;
            assert_eq!(&out[..=a + b], wide);
        }
        let bad = b"ok\xc3(\0";
        let mut from = bad.as_ptr();
        assert!(to_wide(std::ptr::null_mut(), &mut from, usize::MAX, 0, &mut state, Encoding::Utf8).is_err());
        let bad = [0x41, 0xd800, 0];
        let mut from = bad.as_ptr();
        assert!(to_bytes(std::ptr::null_mut(), &mut from, usize::MAX, 0, Encoding::Utf8).is_err());
        assert_eq!(from, bad.as_ptr().add(1));
    }
}

#[test]
fn bytes_are_characters_in_the_c_locale() {
    for byte in 0..=255 {
        assert_eq!(to_byte(from_byte(byte)), Some(byte));
        assert_eq!(State::default().next(&[byte], Encoding::Bytes), Decoded::Char(from_byte(byte), 1));
    }
    assert!([0x80, 0xff, 0xdf7f, 0xe000, u32::MAX].iter().all(|c| to_byte(*c).is_none()));
}

#[test]
fn units_of_utf16_and_utf8_follow_each_other() {
    let text = "aé漢😀z";
    let (mut state, mut rest, mut units) = (State::INITIAL, text.as_bytes(), Vec::new());
    while !rest.is_empty() || !state.is_initial() {
        match next_utf16(&mut state, rest, Encoding::Utf8) {
            Unit::Read(unit, used) => {
                units.push(unit as u16);
                rest = &rest[used..];
            }
            Unit::More(unit) => units.push(unit as u16),
            other => panic!("{other:?}"),
        }
    }
    assert!(text.encode_utf16().eq(units.iter().copied()));
    let mut back = Vec::new();
    for unit in units {
        let (bytes, len) = from_utf16(&mut state, unit, Encoding::Utf8).unwrap();
        back.extend_from_slice(&bytes[..len]);
    }
    assert_eq!(back, text.as_bytes());
    let (mut rest, mut units) = (text.as_bytes(), Vec::new());
    while !rest.is_empty() || !state.is_initial() {
        match next_utf8(&mut state, rest, Encoding::Utf8) {
            Unit::Read(unit, used) => {
                units.push(unit as u8);
                rest = &rest[used..];
            }
            Unit::More(unit) => units.push(unit as u8),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(units, text.as_bytes());
    let mut back = Vec::new();
    for unit in units {
        let (bytes, len) = from_utf8(&mut state, unit, Encoding::Utf8).unwrap();
        back.extend_from_slice(&bytes[..len]);
    }
    assert_eq!(back, text.as_bytes());
    // Surrogates on their own.
    assert_eq!(from_utf16(&mut state, 0xdc00, Encoding::Utf8), None);
    assert_eq!(from_utf16(&mut state, 0xd800, Encoding::Utf8), Some(([0; 4], 0)));
    assert_eq!(from_utf16(&mut state, 0x41, Encoding::Utf8), None);
    assert_eq!(from_utf8(&mut state, 0xff, Encoding::Utf8), None);
}
