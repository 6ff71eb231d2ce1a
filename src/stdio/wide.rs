//! Wide characters over streams of bytes.

use super::file::{FILE, flag};
use super::{input, output};
use crate::abi::c::WEOF;
use crate::abi::*;
use crate::algo::fmt::text::pack;
use crate::algo::utf8::{Decoded, Encoding, malformed_len};

/// Makes the stream wide unless it is one of bytes, and fixes its encoding, which is that of the locale at this time.
#[inline]
pub(crate) fn orient(f: &FILE) {
    if f.orientation.get() <= 0 {
        make_wide(f);
    }
}

#[cold]
#[inline(never)]
fn make_wide(f: &FILE) {
    if f.orientation.get() == 0 {
        f.orientation.set(1);
    }
    if crate::os::locale::encoding() == Encoding::Utf8 {
        f.set(flag::UTF8);
    }
}

fn encoding(f: &FILE) -> Encoding {
    if f.has(flag::UTF8) { Encoding::Utf8 } else { Encoding::Bytes }
}

/// Writes a character. Errors: `EILSEQ` if the encoding does not have it, and those of writing.
pub(crate) fn put(f: &FILE, character: u32) -> Result<(), Errno> {
    if character < 0x80 { output::put(f, character as u8) } else { put_other(f, character) }
}

/// [`put`] of what is not ASCII.
#[small]
#[inline(never)]
fn put_other(f: &FILE, character: u32) -> Result<(), Errno> {
    let (text, len);
    if f.has(flag::PACKED) {
        (text, len) = pack(character);
    } else {
        let ([a, b, c, d], used) = encoding(f).encode(character).ok_or_else(|| f.failed(Errno::ILSEQ))?;
        (text, len) = ([a, b, c, d, 0, 0, 0], used);
    }
    output::put_all(f, text.get(..len).unwrap_or(&[]))
}

/// Writes characters, those of ASCII in runs.
pub(crate) fn put_text(f: &FILE, text: &[wchar_t]) -> Result<(), Errno> {
    let mut rest = text;
    while let Some(first) = rest.first() {
        let mut piece = [0u8; 64];
        let mut run = 0;
        for (to, from) in piece.iter_mut().zip(rest) {
            if *from as u32 >= 0x80 {
                break;
            }
            *to = *from as u8;
            run += 1;
        }
        if run == 0 {
            put(f, *first as u32)?;
            run = 1;
        } else {
            output::put_all(f, piece.get(..run).unwrap_or(&[]))?;
        }
        rest = rest.get(run..).unwrap_or(&[]);
    }
    Ok(())
}

/// The next character; none at the end of the file. Errors: `EILSEQ` for bytes that are no character, which are skipped.
#[small]
pub(crate) fn get(f: &FILE) -> Result<Option<u32>, Errno> {
    if f.ahead().is_empty() && !input::fill(f)? {
        return Ok(None);
    }
    match encoding(f).decode(f.ahead()) {
        Decoded::Char(character, len) => {
            f.consume(len);
            Ok(Some(character))
        }
        Decoded::Incomplete => get_across(f).map(Some),
        Decoded::Invalid => {
            f.consume(malformed_len(f.ahead()));
            Err(f.failed(Errno::ILSEQ))
        }
    }
}

/// A character whose bytes are not all in the window: byte by byte.
#[cold]
#[small]
#[inline(never)]
fn get_across(f: &FILE) -> Result<u32, Errno> {
    let mut bytes = [0; 4];
    let mut len = 0;
    while let Some(slot) = bytes.get_mut(len) {
        let Some(byte) = input::get(f)? else { break };
        *slot = byte;
        len += 1;
        match encoding(f).decode(bytes.get(..len).unwrap_or(&[])) {
            Decoded::Char(character, _) => return Ok(character),
            Decoded::Incomplete => {}
            // The byte that does not belong to the character starts the next one.
            Decoded::Invalid if len > 1 => {
                _ = input::push_back(f, &[byte]);
                break;
            }
            Decoded::Invalid => break,
        }
    }
    Err(f.failed(Errno::ILSEQ))
}

/// The first characters of what was read ahead, as many as are complete and fit; returns how many. Takes none.
pub(crate) fn peek(f: &FILE, to: &mut [wchar_t]) -> usize {
    let mut text = f.ahead();
    let mut n = 0;
    for slot in to {
        let Decoded::Char(character, len) = encoding(f).decode(text) else { break };
        *slot = character as wchar_t;
        n += 1;
        text = text.get(len..).unwrap_or(&[]);
    }
    n
}

/// Takes `count` of the characters that [`peek`] returned.
pub(crate) fn skip(f: &FILE, count: usize) {
    for _ in 0..count {
        let Decoded::Char(_, len) = encoding(f).decode(f.ahead()) else { return };
        f.consume(len);
    }
}

/// Pushes a character back. Errors: `EILSEQ` if the encoding does not have it, `ENOBUFS` if it does not fit.
#[small]
pub(crate) fn push_back(f: &FILE, character: u32) -> Result<(), Errno> {
    let (bytes, len) = encoding(f).encode(character).ok_or(Errno::ILSEQ)?;
    input::push_back(f, bytes.get(..len).unwrap_or(&[]))
}

/// Reads a line, newline included, as far as it fits; no characters are the end of the file.
pub(crate) fn read_line(f: &FILE, to: Out<wchar_t>) -> Result<usize, Errno> {
    let mut n = 0;
    while n < to.len() {
        let Some(character) = get(f)? else { break };
        to.set_at(n, character as wchar_t);
        n += 1;
        if character == u32::from(b'\n') {
            break;
        }
    }
    Ok(n)
}

/// `fgetwc`: the next wide character, `WEOF` at the end of the file.
#[inline(always)]
pub(crate) fn get_or_end(f: &FILE) -> Result<wint_t, Errno> {
    orient(f);
    // ASCII is itself in each encoding.
    if let [byte @ 0..0x80, ..] = f.ahead() {
        f.consume(1);
        return Ok((*byte).into());
    }
    get(f).map(|character| character.unwrap_or(WEOF))
}

/// `fputwc`: writes a wide character, and returns it.
#[inline(always)]
pub(crate) fn put_wchar(f: &FILE, character: wchar_t) -> Result<wint_t, Errno> {
    orient(f);
    put(f, character as u32).map(|()| character as wint_t)
}

/// `fgetws`: a line as a text of `size` characters at most; null at the end of the file.
pub(crate) fn read_text(f: &FILE, to: OutText<wchar_t>, size: c_int) -> Result<*mut wchar_t, Errno> {
    let len = usize::try_from(size).ok().and_then(|size| size.checked_sub(1)).ok_or(Errno::INVAL)?;
    orient(f);
    let n = read_line(f, to.memory(len)?)?;
    if n == 0 && len != 0 {
        return Ok(core::ptr::null_mut());
    }
    to.end_at(n);
    Ok(to.as_mut_ptr())
}
