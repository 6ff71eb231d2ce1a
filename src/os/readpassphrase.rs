//! Reading a passphrase.

use crate::abi::c::{RPP_FORCELOWER, RPP_FORCEUPPER, RPP_REQUIRE_TTY, RPP_SEVENBIT};
use crate::abi::*;
use crate::os::fd::{read_slice, write};

/// Writes `prompt` to standard error and stores a line of standard input, terminated; false at the end of the input. Errors: `ENOTTY` for
/// `RPP_REQUIRE_TTY`; those of `read` and `write`.
#[inline(always)]
pub fn read(prompt: &[u8], out: Out<u8>, flags: c_int) -> Result<bool, Errno> {
    if flags & RPP_REQUIRE_TTY != 0 {
        return Err(Errno::NOTTY);
    }
    write(2, prompt)?;
    let (mut len, mut byte, mut any) = (0, [0], false);
    while read_slice(0, &mut byte)? != 0 {
        any = true;
        let [read] = byte;
        if matches!(read, b'\n' | b'\r') {
            break;
        }
        if len + 1 < out.len() {
            out.set_at(len, shown(read, flags));
            len += 1;
        }
    }
    out.set_at(len, 0);
    Ok(any)
}

/// A byte as the flags want it.
fn shown(byte: u8, flags: c_int) -> u8 {
    let byte = if flags & RPP_SEVENBIT != 0 { byte & 0x7f } else { byte };
    match flags & (RPP_FORCELOWER | RPP_FORCEUPPER) {
        RPP_FORCELOWER => byte.to_ascii_lowercase(),
        RPP_FORCEUPPER => byte.to_ascii_uppercase(),
        _ => byte,
    }
}
