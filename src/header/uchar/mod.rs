//! `<uchar.h>`.

use crate::abi::locale::multibyte::{self, is_initial, quick, with_state};
use crate::abi::locale::uchar::{next_utf32, read, store};
use crate::abi::*;
use crate::algo::utf8::State;
use crate::algo::utf8::units::{from_utf8, from_utf16, next_utf8, next_utf16};
use crate::os::locale::encoding;

macro_rules! reader {
    ($name:ident, $unit:ty, $next:ident, $single:literal, $what:literal) => {
        #[doc = concat!("Stores the next unit of ", $what, " of the bytes at `s`, `s_len` at most, in `to`; returns how many\n",
            "bytes it took, 0 for the terminator, -3 for a further unit of the same character, -2 if the bytes are the\n",
            "start of a character. Errors: -1, `EILSEQ`. <https://en.cppreference.com/w/c/string/multibyte/", stringify!($name), ">")]
        #[export]
        pub extern "C" fn $name(to: OutArg<$unit>, s: TextSlice<u8>, state: ObjArg<State>) -> size_t {
            #[cfg_attr(target_feature = "atomics", thread_local)]
            static OWN: Global<State> = Global::new(State::INITIAL);
            let mut put = |unit: u32| to.set(unit as $unit);
            match quick(s, is_initial(&state, &OWN), TextSlice::decode) {
                Some((c, used)) if c < $single => {
                    to.set(c as $unit);
                    used
                }
                _ => with_state(state, &OWN, |state| read($next, s, state, &mut put)),
            }
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
        pub extern "C" fn $name(s: OutText<u8>, unit: $unit, state: ObjArg<State>) -> size_t {
            #[cfg_attr(target_feature = "atomics", thread_local)]
            static OWN: Global<State> = Global::new(State::INITIAL);
            with_state(state, &OWN, |state| {
                if s.as_mut_ptr().is_null() {
                    *state = State::INITIAL;
                    return 1;
                }
                store(s, $from(state, unit, encoding()))
            })
        }
    };
}

writer!(c8rtomb, c_uchar, from_utf8, "UTF-8");
writer!(c16rtomb, c_ushort, from_utf16, "UTF-16");

/// Stores the bytes of a character and returns how many; 1 for a null `s`. Errors: -1, `EILSEQ`.
/// <https://en.cppreference.com/w/c/string/multibyte/c32rtomb>
#[export]
pub extern "C" fn c32rtomb(s: OutText<u8>, c: c_uint, _state: *mut State) -> size_t {
    if s.as_mut_ptr().is_null() { 1 } else { or(usize::MAX, multibyte::store(s, c as wchar_t)) }
}
