//! `<monetary.h>`.

use crate::abi::{Errno, Out, VaList, c_char, c_int, c_void, cstr};
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

pub(crate) unsafe fn amount(spec: &Spec, value: f64, put: &mut dyn FnMut(u8)) -> Result<(), Errno> {
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

pub(crate) unsafe fn format(
    to: *mut c_char,
    size: usize,
    format: *const c_char,
    mut args: VaList,
) -> Result<isize, Errno> {
    // SAFETY: the caller's: room for `size` bytes, a format and what it says.
    unsafe {
        let out: Out<u8> = Out::slice(to.cast(), size)?;
        let mut len = 0usize;
        let mut put = |byte| {
            out.set_at(len, byte);
            len = len.saturating_add(1);
        };
        let mut rest = cstr(format)?.to_bytes();
        while let Some((&byte, behind)) = rest.split_first() {
            rest = behind;
            if byte != b'%' {
                put(byte);
                continue;
            }
            let (spec, used) = parse(rest).ok_or(Errno::INVAL)?;
            rest = rest.get(used..).unwrap_or(b"");
            if spec.percent { put(b'%') } else { amount(&spec, args.next(), &mut put)? }
        }
        put(0);
        if len > size { Err(Errno::TOO_BIG) } else { Ok(len as isize - 1) }
    }
}
