//! How a stream is buffered.

use super::file::{BUFFER_SIZE, FILE, flag};
use super::output;
use crate::abi::c::{_IOFBF, _IOLBF, _IONBF};
use crate::abi::*;
use core::ptr::null_mut;

/// The buffer, its size and the flag that says whose it is: the program's if it has one, else the present one where that
/// is large enough and not the program's, else a new one. No size is no buffer; 0 is "as it is".
#[small]
fn choose(f: &FILE, buffer: *mut u8, size: Option<usize>) -> Result<(*mut u8, usize, u32), Errno> {
    let Some(size) = size else { return Ok((null_mut(), 0, 0)) };
    let present = f.size.get();
    let owner = f.flags.get() & (flag::OWNED_BUFFER | flag::LENT_BUFFER);
    if !buffer.is_null() && size != 0 {
        return Ok((buffer, size, flag::LENT_BUFFER));
    }
    if present != 0 && (size == 0 || size <= present && owner & flag::LENT_BUFFER == 0) {
        return Ok((f.base.get(), if size == 0 { present } else { size }, owner));
    }
    let size = if size == 0 { BUFFER_SIZE } else { size };
    Ok((c_malloc(size)?, size, flag::OWNED_BUFFER))
}

/// Sets the buffering: `kind` with `size` bytes at `buffer` (null: the stream's own), which outlive the stream. Errors:
/// `EINVAL` for another kind, or if bytes were read ahead; those of writing what is pending.
#[small]
pub(crate) fn set(f: &FILE, buffer: *mut u8, kind: c_int, size: usize) -> Result<(), Errno> {
    if !matches!(kind, _IOFBF | _IOLBF | _IONBF) || f.unread() != 0 {
        return Err(Errno::INVAL);
    }
    output::stop(f)?;
    let (base, size, owner) = choose(f, buffer, if kind == _IONBF { None } else { Some(size) })?;
    if f.has(flag::OWNED_BUFFER) && base != f.base.get() {
        // SAFETY: a block from `malloc`, which nothing points into once the window is reset.
        unsafe { c_free(f.base.get()) };
    }
    f.reset_window();
    f.unset(flag::LINE | flag::DETECT | flag::OWNED_BUFFER | flag::LENT_BUFFER);
    f.set(owner | if kind == _IOLBF { flag::LINE } else { 0 });
    f.base.set(base);
    f.size.set(size);
    Ok(())
}

/// `setbuffer`: full buffering with `size` bytes at `buffer`, or with a null pointer none.
#[inline(always)]
pub(crate) fn set_size(f: &FILE, buffer: *mut u8, size: usize) {
    _ = set(f, buffer, if buffer.is_null() { _IONBF } else { _IOFBF }, size);
}
