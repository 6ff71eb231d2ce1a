//! Decoding `vis` text: <https://man.openbsd.org/unvis.3>

use crate::abi::c::{UNVIS_END, UNVIS_NOCHAR, UNVIS_SYNBAD, UNVIS_VALID, UNVIS_VALIDPUSH};
use crate::abi::strings::vis::{restore, restore_cut};
use crate::abi::*;
use crate::algo::bsd::unvis::{State, Step, finish, step};

/// Takes the byte `byte` of a visible text, or with `UNVIS_END` its end; `*state` is 0 at the start. Returns `UNVIS_VALID` if the
/// byte at `to` is complete, `UNVIS_VALIDPUSH` if it is and `byte` has to be passed again, `UNVIS_NOCHAR` if `byte` stands for
/// nothing, 0 if more is needed, and `UNVIS_SYNBAD` for what is no visible text.
/// <https://man.openbsd.org/unvis.3>
#[export]
pub extern "C" fn unvis(to: ObjArg<u8>, byte: c_char, state: ObjArg<c_int>, flags: c_int) -> c_int {
    let (Some(out), Some(number)) = (to.optional(), state.optional()) else { return UNVIS_SYNBAD };
    let mut state = State::from_number(*number);
    let taken = if flags & UNVIS_END != 0 { finish(&mut state) } else { step(&mut state, out, byte as u8) };
    *number = state as c_int;
    match taken {
        Step::More => 0,
        Step::Valid => UNVIS_VALID,
        Step::ValidPush => UNVIS_VALIDPUSH,
        Step::Nothing => UNVIS_NOCHAR,
        Step::Bad => UNVIS_SYNBAD,
    }
}

/// Stores what a visible text stands for at `to`, and a terminator; returns the length, or -1 for what is no visible text.
/// <https://man.openbsd.org/unvis.3>
#[export]
pub extern "C" fn strunvis(to: OutText<u8>, text: CStrArg) -> c_int {
    restore(to, text.bytes().unwrap_or(b""))
}

/// `strunvis` to `size` bytes with the terminator; returns the length without that limit.
/// <https://man.openbsd.org/unvis.3>
#[export]
pub extern "C" fn strnunvis(to: OutSlice<u8, size>, text: CStrArg, size: size_t) -> c_int {
    let (Ok(text), Ok(out)) = (text.bytes(), to.get()) else { return -1 };
    restore_cut(out, text)
}
