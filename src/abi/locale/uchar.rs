//! Units of UTF-8, UTF-16 and UTF-32 from and to multibyte characters.

use super::multibyte::INCOMPLETE;
use crate::abi::{Errno, OutText, TextSlice, or, size_t};
use crate::algo::utf8::units::{Completed, Unit};
use crate::algo::utf8::{Decoded, Encoding, State};
use crate::os::locale::encoding;

/// The result of `mbrtoc16` and its relatives for a further unit of the same character.
const MORE: usize = usize::MAX - 2;

/// A step of one of the conversions.
type Next = fn(&mut State, &[u8], Encoding) -> Unit;

/// The step to UTF-32.
pub fn next_utf32(state: &mut State, bytes: &[u8], encoding: Encoding) -> Unit {
    match state.next(bytes, encoding) {
        Decoded::Char(c, used) => Unit::Read(c, used),
        Decoded::Incomplete => Unit::Incomplete,
        Decoded::Invalid => Unit::Invalid,
    }
}

/// The next unit, with bytes read one by one: what is behind the character need not be readable.
fn step(next: Next, s: TextSlice<u8>, state: &mut State) -> Unit {
    let encoding = encoding();
    let (mut bytes, mut read) = (s.bytes(), 0);
    loop {
        let byte = bytes.next();
        match next(state, byte.as_slice(), encoding) {
            Unit::Incomplete if byte.is_some() => read += 1,
            Unit::Read(unit, _) => return Unit::Read(unit, read + 1),
            other => return other,
        }
    }
}

/// `mbrtoc16` and its relatives: passes the next unit of `s` to `put`, and returns how many bytes it took.
pub fn read(next: Next, s: TextSlice<u8>, state: &mut State, put: &mut dyn FnMut(u32)) -> size_t {
    let (store, s) = if s.is_null() { (false, TextSlice::EMPTY) } else { (true, s) };
    let (unit, result) = match step(next, s, state) {
        Unit::Read(unit, used) => (unit, if unit == 0 { 0 } else { used }),
        Unit::More(unit) => (unit, MORE),
        Unit::Incomplete => return INCOMPLETE,
        Unit::Invalid => {
            *state = State::INITIAL;
            return or(usize::MAX, Err(Errno::ILSEQ));
        }
    };
    if store {
        put(unit);
    }
    result
}

/// `c16rtomb` and its relatives: stores the bytes of a character, `MB_CUR_MAX` at most, and returns how many.
pub fn store(s: OutText<u8>, completed: Completed) -> size_t {
    let stored = completed.ok_or(Errno::ILSEQ).and_then(|(bytes, len)| {
        s.memory(len)?.copy_from(&bytes);
        Ok(len)
    });
    or(usize::MAX, stored)
}
