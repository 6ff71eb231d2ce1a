//! Multibyte characters, one at a time.

use crate::abi::{Errno, c_char, c_int, export, or, size_t, wchar_t, wint_t};
use crate::algo::utf8::{Decoded, Encoding, State, from_byte, to_byte};

/// What `mbrtowc` and its kin return for the start of a character.
pub const INCOMPLETE: usize = usize::MAX - 1;

/// The first character of `s` and its length, without a state. Errors: `EILSEQ`, also for an incomplete one.
///
/// # Safety
/// `n` bytes must be readable at `s`, or those of the first character.
pub unsafe fn first(s: *const c_char, n: size_t) -> Result<(u32, usize), Errno> {
    let mut state = State::INITIAL;
    // SAFETY: the caller's.
    match unsafe { step(&mut state, s, n) } {
        Decoded::Char(c, used) => Ok((c, used)),
        Decoded::Incomplete | Decoded::Invalid => Err(Errno::ILSEQ),
    }
}

/// The next character, with bytes read one by one: what is behind the character need not be readable.
unsafe fn step(state: &mut State, s: *const c_char, n: size_t) -> Decoded {
    let encoding = crate::os::locale::encoding();
    for i in 0..n {
        // SAFETY: the caller's.
        match state.next(&[unsafe { s.cast::<u8>().add(i).read() }], encoding) {
            Decoded::Incomplete => {}
            Decoded::Char(c, _) => return Decoded::Char(c, i + 1),
            Decoded::Invalid => return Decoded::Invalid,
        }
    }
    Decoded::Incomplete
}

/// Places the bytes of a character and returns how many. Errors: `EILSEQ`.
///
/// # Safety
/// `s` must have room for the bytes.
pub unsafe fn place(s: *mut c_char, c: wchar_t) -> Result<usize, Errno> {
    let (bytes, len) = crate::os::locale::encoding().encode(c as u32).ok_or(Errno::ILSEQ)?;
    for (i, byte) in bytes.iter().enumerate().take(len) {
        // SAFETY: the caller's.
        unsafe { s.cast::<u8>().add(i).write(*byte) }
    }
    Ok(len)
}

unsafe fn read(to: *mut wchar_t, s: *const c_char, n: size_t, state: *mut State) -> size_t {
    // SAFETY: the caller's; nobody else holds a reference to the state.
    let state = unsafe { &mut *state };
    let (to, s, n) = if s.is_null() { (core::ptr::null_mut(), c"".as_ptr().cast(), 1) } else { (to, s, n) };
    // SAFETY: the caller's.
    let result = match unsafe { step(state, s, n) } {
        Decoded::Char(c, used) => {
            if !to.is_null() {
                // SAFETY: the caller's.
                unsafe { to.write(c as wchar_t) }
            }
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

/// Places the first character of the bytes at `s`, `n` at most, in `to`; returns how many bytes it took, 0 for the
/// terminator, -2 if the bytes are the start of a character (kept in `state`). Errors: -1, `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbrtowc.html>
#[export]
pub unsafe extern "C" fn mbrtowc(to: *mut wchar_t, s: *const c_char, n: size_t, state: *mut State) -> size_t {
    static mut OWN: State = State::INITIAL;
    // SAFETY: the caller's, as in every function here; one thread.
    unsafe { read(to, s, n, if state.is_null() { &raw mut OWN } else { state }) }
}

/// As `mbrtowc`, without the character.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbrlen.html>
#[export]
pub unsafe extern "C" fn mbrlen(s: *const c_char, n: size_t, state: *mut State) -> size_t {
    static mut OWN: State = State::INITIAL;
    // SAFETY: the caller's; one thread.
    unsafe { read(core::ptr::null_mut(), s, n, if state.is_null() { &raw mut OWN } else { state }) }
}

/// Places the bytes of a character, `MB_CUR_MAX` at most, and returns how many; 1 for a null `s`. Errors: -1, `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcrtomb.html>
#[export]
pub unsafe extern "C" fn wcrtomb(s: *mut c_char, c: wchar_t, _state: *mut State) -> size_t {
    // SAFETY: the caller's.
    if s.is_null() { 1 } else { or(usize::MAX, unsafe { place(s, c) }) }
}

/// Whether the state is the initial one; a null pointer counts as one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbsinit.html>
#[export]
pub unsafe extern "C" fn mbsinit(state: *const State) -> c_int {
    // SAFETY: the caller's.
    c_int::from(state.is_null() || unsafe { state.read() }.is_initial())
}

/// The character that a single byte is, or `WEOF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/btowc.html>
#[export]
pub unsafe extern "C" fn btowc(byte: c_int) -> wint_t {
    match u8::try_from(byte) {
        Ok(byte) if byte < 0x80 || crate::os::locale::encoding() == Encoding::Bytes => from_byte(byte),
        _ => wint_t::MAX,
    }
}

/// The single byte that a character is, or `EOF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctob.html>
#[export]
pub unsafe extern "C" fn wctob(c: wint_t) -> c_int {
    match to_byte(c) {
        Some(byte) if byte < 0x80 || crate::os::locale::encoding() == Encoding::Bytes => byte.into(),
        _ => -1,
    }
}
