//! The size of a block that a user wants to count in.

use crate::abi::*;
use crate::algo::records::push_number;
use crate::os::environ;
use crate::os::fd::write;

unsafe extern "C" {
    safe static __progname: Variable<*mut c_char>;
}

const LEAST: u64 = 512;
const MOST: u64 = 1 << 30;

/// A count of blocks, and the letter of their unit or 0.
struct Size {
    count: u64,
    letter: u8,
}

fn shift(letter: u8) -> Option<u32> {
    match letter {
        0 => Some(0),
        b'K' => Some(10),
        b'M' => Some(20),
        b'G' => Some(30),
        _ => None,
    }
}

/// Writes a warning on descriptor 2, in one piece.
fn warn(parts: &[&[u8]]) -> Result<(), Errno> {
    let mut line = Buffer::new();
    // SAFETY: null or a string.
    let name = unsafe { cstr_or_none(__progname.get()) }.map_or(b"".as_slice(), |name| name.to_bytes());
    [name, b": "].iter().chain(parts).chain(&[b"\n".as_slice()]).try_for_each(|part| line.extend(part))?;
    write(2, line.as_slice()).map(|_| ())
}

/// What the variable says, put right with a warning.
fn wanted(text: &[u8]) -> Size {
    let standard = Size { count: LEAST, letter: 0 };
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, rest) = text.split_at(digits);
    let letter = rest.first().map_or(0, u8::to_ascii_uppercase);
    let (Some(shift), true) = (shift(letter), rest.len() < 2 && !text.is_empty()) else {
        _ = warn(&[text, b": unknown blocksize"]);
        return standard;
    };
    let digit = |value: u64, &byte: &u8| value.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
    let count = if number.is_empty() { 1 } else { number.iter().fold(0, digit) };
    if count > MOST >> shift {
        _ = warn(&[b"maximum blocksize is 1G"]);
        return Size { count: MOST >> shift, letter };
    }
    if count << shift < LEAST {
        _ = warn(&[b"minimum blocksize is 512"]);
        return standard;
    }
    Size { count, letter }
}

static TITLE: Static<[u8; 24]> = Static::new();

/// The title of a column of numbers of blocks, like `1K-blocks`, and at the places its length and the size of a block: what
/// the variable `BLOCKSIZE` says, or 512. A later call overwrites it.
/// <https://man.freebsd.org/cgi/man.cgi?query=getbsize>
#[export]
pub unsafe extern "C" fn getbsize(len: *mut c_int, size: *mut c_long) -> *mut c_char {
    let least = || Size { count: LEAST, letter: 0 };
    let from_value = |text: Option<&[u8]>| text.filter(|text| !text.is_empty()).map_or_else(least, wanted);
    let size_wanted = environ::with(c"BLOCKSIZE", from_value).unwrap_or_else(|_| least());
    let mut title = Buffer::new();
    let digits = push_number(&mut title, size_wanted.count as u32);
    let letter = [size_wanted.letter];
    let unit = letter.get(..usize::from(size_wanted.letter != 0)).unwrap_or(&[]);
    or_null(|| {
        digits.and_then(|()| title.extend(unit)).and_then(|()| title.extend(b"-blocks\0"))?;
        TITLE.out().copy_from(title.as_slice());
        // SAFETY: C passes memory for the two results.
        unsafe {
            Out::one(len)?.set(title.len() as c_int - 1);
            Out::one(size)?.set((size_wanted.count << shift(size_wanted.letter).unwrap_or(0)) as c_long);
        }
        Ok(TITLE.as_mut_ptr().cast())
    })
}
