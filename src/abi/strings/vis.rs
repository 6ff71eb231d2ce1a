//! `vis` and `unvis` on the program's buffers.

use crate::abi::{CStrArg, Errno, Out, OutText, c_int, c_malloc};
use crate::algo::bsd::unvis::decode;
use crate::algo::bsd::vis::each;

/// `strvis`: stores `text` with every byte visible, and a terminator; returns the length.
pub fn store(to: OutText<u8>, text: &[u8], flags: c_int) -> c_int {
    let mut len = 0;
    each(text, flags, |bytes| {
        for &byte in bytes {
            to.put_at(len, byte);
            len += 1;
        }
    });
    to.end_at(len);
    len as c_int
}

/// `strnvis`: as much as fits in the memory, without a part of what a byte becomes; returns the length of all.
pub fn store_cut(out: Out<u8>, text: &[u8], flags: c_int) -> c_int {
    let (mut len, mut kept) = (0, 0);
    each(text, flags, |bytes| {
        if len == kept && len + bytes.len() < out.len() {
            for &byte in bytes {
                out.set_at(kept, byte);
                kept += 1;
            }
        }
        len += bytes.len();
    });
    out.set_at(kept, 0);
    len as c_int
}

/// `stravis`: in new memory, whose address goes to `to`.
pub fn store_new(to: Out<*mut u8>, text: CStrArg, flags: c_int) -> Result<c_int, Errno> {
    let text = text.bytes()?;
    let block = c_malloc(text.len().checked_mul(4).and_then(|n| n.checked_add(1)).ok_or(Errno::NOMEM)?)?;
    to.set(block);
    // SAFETY: every byte becomes four at most, and there is a terminator.
    Ok(store(unsafe { OutText::from_raw(block) }, text, flags))
}

/// `strunvis`: stores what a visible text stands for, and a terminator; returns the length, or -1.
pub fn restore(to: OutText<u8>, text: &[u8]) -> c_int {
    let mut len = 0;
    let good = decode(text, |byte| {
        to.put_at(len, byte);
        len += 1;
    });
    to.end_at(len);
    if good { len as c_int } else { -1 }
}

/// `strnunvis`: as much as fits; returns the length of all, or -1.
pub fn restore_cut(out: Out<u8>, text: &[u8]) -> c_int {
    let (mut len, size) = (0, out.len());
    let good = decode(text, |byte| {
        if len + 1 < size {
            out.set_at(len, byte);
        }
        len += 1;
    });
    out.set_at(if len < size { len } else { size.saturating_sub(1) }, 0);
    if good { len as c_int } else { -1 }
}
