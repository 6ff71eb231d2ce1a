//! Wide characters over streams of bytes.

use super::file::{FILE, flag};
use super::{input, output};
use crate::abi::c::{EOF, WEOF};
use crate::abi::*;

/// The bytes of a character in UTF-8, and how many there are; none for what is no character.
pub(crate) fn encode(character: u32) -> Option<([u8; 4], usize)> {
    let mut bytes = [0; 4];
    let len = char::from_u32(character)?.encode_utf8(&mut bytes).len();
    Some((bytes, len))
}

/// What the start of a text is.
enum Start {
    Character(u32, usize),
    /// Well-formed so far, but more bytes are needed.
    Incomplete,
    /// Malformed; so many bytes are to be skipped.
    Malformed(usize),
}

fn examine(text: &[u8]) -> Start {
    let Some(&first) = text.first() else { return Start::Incomplete };
    let (len, low, high) = match first {
        0..=0x7f => return Start::Character(u32::from(first), 1),
        0xc2..=0xdf => (2, 0x80, 0xbf),
        0xe0 => (3, 0xa0, 0xbf),
        0xed => (3, 0x80, 0x9f),
        0xe1..=0xef => (3, 0x80, 0xbf),
        0xf0 => (4, 0x90, 0xbf),
        0xf4 => (4, 0x80, 0x8f),
        0xf1..=0xf3 => (4, 0x80, 0xbf),
        _ => return Start::Malformed(1),
    };
    let mut character = u32::from(first) & (0x7f >> len);
    for at in 1..len {
        let Some(&byte) = text.get(at) else { return Start::Incomplete };
        let allowed = if at == 1 { low..=high } else { 0x80..=0xbf };
        if !allowed.contains(&byte) {
            return Start::Malformed(at);
        }
        character = character << 6 | u32::from(byte & 0x3f);
    }
    Start::Character(character, len)
}

/// The character at the start of `text`, and how many bytes it has.
pub(crate) fn decode(text: &[u8]) -> Option<(wchar_t, usize)> {
    match examine(text) {
        Start::Character(character, len) => Some((character as wchar_t, len)),
        _ => None,
    }
}

/// Makes the stream wide unless it is one of bytes, and settles its encoding, which is that of the locale at this time.
pub(crate) fn orient(f: &FILE) {
    if f.orientation.get() <= 0 {
        if f.orientation.get() == 0 {
            f.orientation.set(1);
        }
        if crate::os::locale::is_utf8() {
            f.set(flag::UTF8);
        }
    }
}

/// Writes a character; false on failure, with the error indicator and `errno` set.
pub(crate) fn put(f: &FILE, character: u32) -> bool {
    if character < 0x80 {
        return f.put(character as u8) != EOF;
    }
    let encoded = if f.has(flag::UTF8) { encode(character) } else { single_byte(character) };
    match encoded {
        Some((bytes, len)) => output::write(f, bytes.get(..len).unwrap_or(&[])) == len,
        None => {
            f.fail(Errno::ILSEQ);
            false
        }
    }
}

/// In the locale `C` the bytes from 0x80 stand for the characters from 0xdf80, as `mbrtowc` has it.
fn single_byte(character: u32) -> Option<([u8; 4], usize)> {
    matches!(character, 0xdf80..=0xdfff).then_some(([character as u8, 0, 0, 0], 1))
}

/// The next character, or `WEOF`; `EILSEQ` for bytes that are none, which are skipped.
pub(crate) fn get(f: &FILE) -> wint_t {
    if f.ahead().is_empty() && !input::fill(f) {
        return WEOF;
    }
    let first = f.ahead().first().copied().unwrap_or(0);
    if first < 0x80 || !f.has(flag::UTF8) {
        f.consume(1);
        return if first < 0x80 { u32::from(first) } else { 0xdf00 | u32::from(first) };
    }
    match examine(f.ahead()) {
        Start::Character(character, len) => {
            f.consume(len);
            character
        }
        Start::Incomplete => get_across(f),
        Start::Malformed(len) => malformed(f, len),
    }
}

/// The first characters of what was read ahead, as many as are complete and fit; returns how many. Takes none.
pub(crate) fn peek(f: &FILE, to: &mut [wchar_t]) -> usize {
    let mut text = f.ahead();
    let mut n = 0;
    for slot in to {
        let Some((character, len)) = first_of(f, text) else { break };
        *slot = character;
        n += 1;
        text = text.get(len..).unwrap_or(&[]);
    }
    n
}

/// Takes `count` of the characters that [`peek`] showed.
pub(crate) fn skip(f: &FILE, count: usize) {
    for _ in 0..count {
        let Some((_, len)) = first_of(f, f.ahead()) else { return };
        f.consume(len);
    }
}

/// The character at the start of `text` in the encoding of the stream.
fn first_of(f: &FILE, text: &[u8]) -> Option<(wchar_t, usize)> {
    match text.first() {
        Some(&byte) if byte >= 0x80 && !f.has(flag::UTF8) => Some((0xdf00 | wchar_t::from(byte), 1)),
        _ => decode(text),
    }
}

fn malformed(f: &FILE, len: usize) -> wint_t {
    f.consume(len);
    f.fail(Errno::ILSEQ);
    WEOF
}

/// A character whose bytes are not all in the window: byte by byte.
#[cold]
fn get_across(f: &FILE) -> wint_t {
    let mut bytes = [0; 4];
    let mut len = 0;
    while let Some(slot) = bytes.get_mut(len) {
        let byte = f.get();
        if byte == EOF {
            break;
        }
        *slot = byte as u8;
        len += 1;
        match examine(bytes.get(..len).unwrap_or(&[])) {
            Start::Character(character, _) => return character,
            Start::Incomplete => {}
            Start::Malformed(n) => {
                if n < len {
                    input::push_back(f, byte as u8);
                }
                break;
            }
        }
    }
    if !f.has(flag::ERROR) {
        f.fail(Errno::ILSEQ);
    }
    WEOF
}

/// Pushes a character back; false if it is none or there is no room.
pub(crate) fn push_back(f: &FILE, character: u32) -> bool {
    let encoded = match character {
        0..=0x7f => Some(([character as u8, 0, 0, 0], 1)),
        _ if f.has(flag::UTF8) => encode(character),
        _ => single_byte(character),
    };
    let Some((bytes, len)) = encoded else {
        set_errno(Errno::ILSEQ);
        return false;
    };
    bytes.iter().take(len).rev().all(|&byte| input::push_back(f, byte))
}

/// Writes text in UTF-8 in the encoding of the stream; false on failure.
pub(crate) fn put_text(f: &FILE, mut text: &[u8]) -> bool {
    if f.has(flag::UTF8) {
        return output::write(f, text) == text.len();
    }
    while let Some((character, len)) = decode(text) {
        if !put(f, character as u32) {
            return false;
        }
        text = text.get(len..).unwrap_or(&[]);
    }
    text.is_empty()
}
