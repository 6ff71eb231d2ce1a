//! Multibyte characters, one at a time.

use crate::abi::*;
use crate::algo::utf8::strings::step;
use crate::algo::utf8::{Decoded, Encoding, State, decode_at};
use crate::os::locale::encoding;

/// What `mbrtowc` and its kin return for the start of a character.
pub const INCOMPLETE: usize = usize::MAX - 1;

/// The first character of `s` and its length, without a state. Errors: `EILSEQ`, also for an incomplete one.
///
/// # Safety
/// `n` bytes must be readable at `s`, or those of the first character.
#[inline(always)]
pub unsafe fn first(s: *const c_char, n: size_t) -> Result<(u32, usize), Errno> {
    // SAFETY: the same contract.
    match unsafe { quick(s, n, &State::INITIAL) } {
        Some(found) => Ok(found),
        // SAFETY: the same contract.
        None => match unsafe { step(&mut State::default(), s.cast(), n, encoding()) } {
            Decoded::Char(c, used) => Ok((c, used)),
            Decoded::Incomplete | Decoded::Invalid => Err(Errno::ILSEQ),
        },
    }
}

/// Stores the bytes of a character and returns how many. Errors: `EILSEQ`.
///
/// # Safety
/// `s` must have space for the bytes.
pub unsafe fn place(s: *mut c_char, c: wchar_t) -> Result<usize, Errno> {
    // SAFETY: space for the bytes, of which there are 4 at most.
    unsafe { encoding().encode_to(s.cast(), 4, c as u32) }.ok_or(Errno::ILSEQ)
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

/// The first character and its length where nothing is unusual: it is complete, and no bytes of it are in the state.
///
/// # Safety
/// `s` must be null, or `n` bytes readable there, or those of the first character.
#[inline(always)]
pub unsafe fn quick(s: *const c_char, n: usize, state: &State) -> Option<(u32, usize)> {
    if s.is_null() || n == 0 || !state.is_initial() {
        return None;
    }
    // SAFETY: there is a byte at least.
    let byte = unsafe { s.cast::<u8>().read() };
    if byte < 0x80 {
        return Some((byte.into(), byte.min(1).into()));
    }
    if encoding() == Encoding::Bytes {
        return None;
    }
    // SAFETY: the same contract.
    match unsafe { decode_at(s.cast(), n) } {
        Decoded::Char(c, used) => Some((c, used)),
        _ => None,
    }
}

/// `mbrtowc` with a state.
///
/// # Safety
/// `n` bytes must be readable at `s`, or those of the first character.
#[inline(always)]
pub(crate) unsafe fn read(to: Out<'_, wchar_t>, s: *const c_char, n: size_t, state: &mut State) -> size_t {
    // SAFETY: the same contract.
    match unsafe { quick(s, n, state) } {
        Some((c, used)) => {
            to.set(c as wchar_t);
            used
        }
        // SAFETY: the same contract.
        None => unsafe { read_unusual(to, s, n, state) },
    }
}

#[inline(never)]
unsafe fn read_unusual(to: Out<'_, wchar_t>, s: *const c_char, n: size_t, state: &mut State) -> size_t {
    let (to, s, n) = if s.is_null() { (Out::none(), c"".as_ptr().cast(), 1) } else { (to, s, n) };
    // SAFETY: `n` bytes are readable, or those of the first character.
    let result = match unsafe { step(state, s.cast(), n, encoding()) } {
        Decoded::Char(c, used) => {
            to.set(c as wchar_t);
            Ok(if c == 0 { 0 } else { used })
        }
        Decoded::Incomplete => Ok(INCOMPLETE),
        Decoded::Invalid => {
            *state = State::INITIAL;
            Err(Errno::ILSEQ)
        }
    };
    or(usize::MAX, result)
}
