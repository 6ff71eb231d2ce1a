//! `<uchar.h>`.

use crate::abi::multibyte::{quick, with_state};
use crate::abi::*;
use crate::algo::utf8::units::{Completed, Unit, from_utf8, from_utf16, next_utf8, next_utf16};
use crate::algo::utf8::{Decoded, Encoding, State};
use crate::os::locale::encoding;

/// What `mbrtoc16` and its kin return for the start of a character.
const INCOMPLETE: usize = usize::MAX - 1;
/// What they return for a further unit of the same character.
const MORE: usize = usize::MAX - 2;

/// A step of one of the conversions.
type Next = fn(&mut State, &[u8], Encoding) -> Unit;

fn next_utf32(state: &mut State, bytes: &[u8], encoding: Encoding) -> Unit {
    match state.next(bytes, encoding) {
        Decoded::Char(c, used) => Unit::Read(c, used),
        Decoded::Incomplete => Unit::Incomplete,
        Decoded::Invalid => Unit::Invalid,
    }
}

/// The next unit, with bytes read one by one: what is behind the character need not be readable.
unsafe fn step(next: Next, s: *const c_char, n: size_t, state: &mut State) -> Unit {
    let encoding = encoding();
    let mut read = 0;
    loop {
        // SAFETY: `n` bytes are readable, or those of the first character.
        let byte = if read < n { Some(unsafe { s.cast::<u8>().add(read).read() }) } else { None };
        match next(state, byte.as_slice(), encoding) {
            Unit::Incomplete if read < n => read += 1,
            Unit::Read(unit, _) => return Unit::Read(unit, read + 1),
            other => return other,
        }
    }
}

unsafe fn read(next: Next, s: *const c_char, n: size_t, state: &mut State, put: &mut dyn FnMut(u32)) -> size_t {
    let (store, s, n) = if s.is_null() { (false, c"".as_ptr().cast(), 1) } else { (true, s, n) };
    // SAFETY: `n` bytes are readable, or those of the first character.
    let (unit, result) = match unsafe { step(next, s, n, state) } {
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

unsafe fn place(s: *mut c_char, completed: Completed) -> size_t {
    let store = |(bytes, len): ([u8; 4], usize)| {
        // SAFETY: space for `MB_CUR_MAX` bytes.
        unsafe { Out::slice(s.cast(), len) }?.copy_from(&bytes);
        Ok(len)
    };
    or(usize::MAX, completed.ok_or(Errno::ILSEQ).and_then(store))
}

macro_rules! reader {
    ($name:ident, $unit:ty, $next:ident, $single:literal, $what:literal) => {
        #[doc = concat!("Stores the next unit of ", $what, " of the bytes at `s`, `n` at most, in `to`; returns how many\n",
            "bytes it took, 0 for the terminator, -3 for a further unit of the same character, -2 if the bytes are the\n",
            "start of a character. Errors: -1, `EILSEQ`. <https://en.cppreference.com/w/c/string/multibyte/", stringify!($name), ">")]
        #[export]
        pub unsafe extern "C" fn $name(
            to: OutArg<$unit>,
            s: *const c_char,
            n: size_t,
            state: ObjArg<State>,
        ) -> size_t {
            #[cfg_attr(target_feature = "atomics", thread_local)]
            static OWN: Global<State> = Global::new(State::INITIAL);
            let mut put = |unit: u32| to.set(unit as $unit);
            // SAFETY: C passes `n` readable bytes, or those of the first character.
            with_state(state, &OWN, |state| unsafe {
                match quick(s, n, state) {
                    Some((c, used)) if c < $single => {
                        to.set(c as $unit);
                        used
                    }
                    _ => read($next, s, n, state, &mut put),
                }
            })
        }
    };
}

reader!(mbrtoc8, c_uchar, next_utf8, 0x80, "UTF-8");
reader!(mbrtoc16, c_ushort, next_utf16, 0x1_0000, "UTF-16");
reader!(mbrtoc32, c_uint, next_utf32, 0x11_0000, "UTF-32");

macro_rules! writer {
    ($name:ident, $unit:ty, $from:ident, $what:literal) => {
        #[doc = concat!("Stores the bytes of the character that a unit of ", $what, " completes and returns how many, 0 for\n",
            "the start of a character; with a null `s` the state becomes the initial one, and the result is 1.\n",
            "Errors: -1, `EILSEQ`. <https://en.cppreference.com/w/c/string/multibyte/", stringify!($name), ">")]
        #[export]
        pub unsafe extern "C" fn $name(s: *mut c_char, unit: $unit, state: ObjArg<State>) -> size_t {
            #[cfg_attr(target_feature = "atomics", thread_local)]
            static OWN: Global<State> = Global::new(State::INITIAL);
            with_state(state, &OWN, |state| {
                if s.is_null() {
                    *state = State::INITIAL;
                    return 1;
                }
                // SAFETY: C passes space for `MB_CUR_MAX` bytes.
                unsafe { place(s, $from(state, unit, encoding())) }
            })
        }
    };
}

writer!(c8rtomb, c_uchar, from_utf8, "UTF-8");
writer!(c16rtomb, c_ushort, from_utf16, "UTF-16");

/// Stores the bytes of a character and returns how many; 1 for a null `s`. Errors: -1, `EILSEQ`.
/// <https://en.cppreference.com/w/c/string/multibyte/c32rtomb>
#[export]
pub unsafe extern "C" fn c32rtomb(s: *mut c_char, c: c_uint, _state: *mut State) -> size_t {
    // SAFETY: C passes space for `MB_CUR_MAX` bytes.
    if s.is_null() { 1 } else { or(usize::MAX, unsafe { crate::abi::multibyte::place(s, c as wchar_t) }) }
}
