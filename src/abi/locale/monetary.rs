//! `<monetary.h>`.

use crate::abi::{Errno, FormatArgs, OutSlice, c_char, c_int, c_void};
use crate::algo::text::money::{Spec, parse, write};

unsafe extern "C" {
    fn snprintf(to: *mut c_char, size: usize, format: *const c_char, args: *mut c_void) -> c_int;
}

/// The digits of the largest number, and as many decimals as anybody's money has.
pub(crate) const LONGEST: usize = 400;

/// The arguments of `%.*f`, as they lie in memory.
#[repr(C)]
pub(crate) struct Arguments {
    pub(crate) decimals: c_int,
    pub(crate) value: f64,
}

fn amount(spec: &Spec, value: f64, put: &mut dyn FnMut(u8)) -> Result<(), Errno> {
    let mut digits = [0u8; LONGEST];
    let decimals = c_int::try_from(spec.decimals).map_err(|_| Errno::TOO_BIG)?;
    let mut arguments = Arguments { decimals, value: f64::from_bits(value.to_bits() & !(1 << 63)) };
    // SAFETY: the buffer has `LONGEST` bytes, and the arguments are those of the format.
    let len =
        unsafe { snprintf(digits.as_mut_ptr().cast(), LONGEST, c"%.*f".as_ptr().cast(), (&raw mut arguments).cast()) };
    let digits = usize::try_from(len).ok().filter(|len| *len < LONGEST).and_then(|len| digits.get(..len));
    write(spec, value.is_sign_negative(), digits.ok_or(Errno::TOO_BIG)?, put);
    Ok(())
}

/// `strfmon`: the length of the text. Errors: `E2BIG` if it does not fit, `EINVAL` the format.
pub(crate) fn format(to: OutSlice<u8>, format: FormatArgs<u8>) -> Result<isize, Errno> {
    let (out, format) = (to.get()?, format.get()?);
    let mut len = 0usize;
    let mut put = |byte| {
        out.set_at(len, byte);
        len = len.saturating_add(1);
    };
    let (mut rest, mut args) = (format.text(), format.args());
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        if byte != b'%' {
            put(byte);
            continue;
        }
        let (spec, used) = parse(rest).ok_or(Errno::INVAL)?;
        rest = rest.get(used..).unwrap_or(b"");
        if spec.percent {
            put(b'%');
        } else {
            // SAFETY: the format says that there is a `double`.
            amount(&spec, unsafe { args.next() }, &mut put)?;
        }
    }
    put(0);
    if len > to.len() { Err(Errno::TOO_BIG) } else { Ok(len as isize - 1) }
}
