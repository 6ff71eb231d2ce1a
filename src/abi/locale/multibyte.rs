//! Multibyte characters, one at a time.

use crate::abi::*;
use crate::algo::utf8::{Decoded, Encoding, State};
use crate::os::locale::encoding;

/// The result of `mbrtowc` and its relatives for an incomplete character.
pub const INCOMPLETE: usize = usize::MAX - 1;

/// The first character and its length where nothing is unusual: it is complete, and no bytes of it are in the state. What is not of ASCII is
/// left to `decode`: [`TextSlice::decode`], or [`TextSlice::decode_by_call`] for less code.
#[inline(always)]
pub fn quick<'a>(
    s: TextSlice<'a, u8>,
    initial: bool,
    decode: impl Fn(TextSlice<'a, u8>) -> Decoded,
) -> Option<(u32, usize)> {
    if s.is_null() || !initial {
        return None;
    }
    let byte = s.bytes().next()?;
    if byte < 0x80 {
        return Some((byte.into(), byte.min(1).into()));
    }
    if encoding() == Encoding::Bytes {
        return None;
    }
    match decode(s) {
        Decoded::Char(c, used) => Some((c, used)),
        _ => None,
    }
}

/// `mbtowc`: stores the first character of `s`, and returns its length; 0 for the terminator and a null pointer. Errors: -1,
/// `EILSEQ`, also for an incomplete character.
#[inline(always)]
pub fn first<'a>(to: Out<'_, wchar_t>, s: TextSlice<'a, u8>, decode: impl Fn(TextSlice<'a, u8>) -> Decoded) -> c_int {
    match quick(s, true, decode) {
        Some((c, used)) => {
            to.set(c as wchar_t);
            used as c_int
        }
        None => first_unusual(to, s),
    }
}

#[inline(never)]
fn first_unusual(to: Out<'_, wchar_t>, s: TextSlice<u8>) -> c_int {
    if s.is_null() {
        return 0;
    }
    or_minus_one(|| match s.next_char(&mut State::default(), encoding()) {
        Decoded::Char(c, used) => {
            to.set(c as wchar_t);
            Ok(if c == 0 { 0 } else { used as c_int })
        }
        Decoded::Incomplete | Decoded::Invalid => Err(Errno::ILSEQ),
    })
}

/// Stores the bytes of a character, `MB_CUR_MAX` at most, and returns how many. Errors: `EILSEQ`.
#[inline(always)]
pub fn store(s: OutText<u8>, c: wchar_t) -> Result<usize, Errno> {
    // SAFETY: memory for the bytes, of which there are 4 at most, by the type's contract.
    unsafe { encoding().encode_to(s.as_mut_ptr(), 4, c as u32) }.ok_or(Errno::ILSEQ)
}

/// Calls `body` with the state at `state`, or if that is null with the function's own.
#[inline(always)]
pub fn with_state<R>(state: ObjArg<'_, State>, own: &Global<State>, body: impl FnOnce(&mut State) -> R) -> R {
    match state.optional() {
        Some(state) => body(state),
        None => {
            let mut state = own.get();
            let result = body(&mut state);
            own.set(state);
            result
        }
    }
}

/// Whether no bytes wait in the state at `state`, or if that is null in the function's own.
#[inline(always)]
pub fn is_initial(state: &ObjArg<'_, State>, own: &Global<State>) -> bool {
    match state.shared() {
        Some(state) => state.is_initial(),
        None => own.get().is_initial(),
    }
}

/// `mbrtowc`: stores the first character of `s`, and returns its length; that of an empty string for a null pointer.
#[inline(always)]
pub fn read<'a>(
    to: Out<'_, wchar_t>,
    s: TextSlice<'a, u8>,
    state: ObjArg<State>,
    own: &Global<State>,
    decode: impl Fn(TextSlice<'a, u8>) -> Decoded,
) -> size_t {
    match quick(s, is_initial(&state, own), decode) {
        Some((c, used)) => {
            to.set(c as wchar_t);
            used
        }
        None => read_unusual(to, s, state, own),
    }
}

#[inline(never)]
fn read_unusual(to: Out<'_, wchar_t>, s: TextSlice<u8>, state: ObjArg<State>, own: &Global<State>) -> size_t {
    let (to, s) = if s.is_null() { (Out::none(), TextSlice::EMPTY) } else { (to, s) };
    let result = with_state(state, own, |state| match s.next_char(state, encoding()) {
        Decoded::Char(c, used) => {
            to.set(c as wchar_t);
            Ok(if c == 0 { 0 } else { used })
        }
        Decoded::Incomplete => Ok(INCOMPLETE),
        Decoded::Invalid => {
            *state = State::INITIAL;
            Err(Errno::ILSEQ)
        }
    });
    or(usize::MAX, result)
}
