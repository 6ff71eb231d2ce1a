//! Back from visible text: <https://man.openbsd.org/unvis.3>

use crate::abi::c::{UNVIS_END, UNVIS_NOCHAR, UNVIS_SYNBAD, UNVIS_VALID, UNVIS_VALIDPUSH};
use crate::abi::*;
use crate::algo::bsd::unvis::{State, Step, decode, finish, step};

/// Takes the byte `byte` of a visible text, or with `UNVIS_END` its end; `*state` is 0 at the start. Returns `UNVIS_VALID` if the
/// byte at `place` is complete, `UNVIS_VALIDPUSH` if it is and `byte` has to be passed again, `UNVIS_NOCHAR` if `byte` stands for
/// nothing, 0 if more is needed, and `UNVIS_SYNBAD` for what is no visible text.
/// <https://man.openbsd.org/unvis.3>
#[export]
pub unsafe extern "C" fn unvis(place: *mut c_char, byte: c_char, state: *mut c_int, flags: c_int) -> c_int {
    // SAFETY: the caller's places.
    unsafe {
        let (out, place) = (&mut *place.cast::<u8>(), &mut *state);
        let mut state = State::from_number(*place);
        let taken = if flags & UNVIS_END != 0 { finish(&mut state) } else { step(&mut state, out, byte as u8) };
        *place = state as c_int;
        match taken {
            Step::More => 0,
            Step::Valid => UNVIS_VALID,
            Step::ValidPush => UNVIS_VALIDPUSH,
            Step::Nothing => UNVIS_NOCHAR,
            Step::Bad => UNVIS_SYNBAD,
        }
    }
}

/// Places what a visible text stands for at `to`, and a terminator; returns the length, or -1 for what is no visible text.
/// <https://man.openbsd.org/unvis.3>
#[export]
pub unsafe extern "C" fn strunvis(to: *mut c_char, text: *const c_char) -> c_int {
    // SAFETY: the caller's string.
    let text = unsafe { cstr(text) }.map_or(b"".as_slice(), |text| text.to_bytes());
    let mut end = to.cast::<u8>();
    let good = decode(text, |byte| {
        // SAFETY: the caller's room, for as many bytes as the text has.
        unsafe { end.write(byte) };
        end = end.wrapping_add(1);
    });
    // SAFETY: the caller's room.
    unsafe { end.write(0) };
    if good { (end as usize - to as usize) as c_int } else { -1 }
}

/// `strunvis` to `size` bytes with the terminator; returns the length without that limit.
/// <https://man.openbsd.org/unvis.3>
#[export]
pub unsafe extern "C" fn strnunvis(to: *mut c_char, text: *const c_char, size: size_t) -> c_int {
    // SAFETY: the caller's string and room.
    let (text, out) = unsafe { (cstr(text), Out::slice(to.cast::<u8>(), size)) };
    let (Ok(text), Ok(out)) = (text, out) else { return -1 };
    let mut len = 0;
    let good = decode(text.to_bytes(), |byte| {
        if len + 1 < size {
            out.set_at(len, byte);
        }
        len += 1;
    });
    out.set_at(if len < size { len } else { size.saturating_sub(1) }, 0);
    if good { len as c_int } else { -1 }
}
