//! Where `printf` and its relatives put their text.

use super::file::FILE;
use super::{output, wide};
use crate::abi::*;
use crate::algo::fmt::{self, Sink};
use crate::algo::text::bulk;

struct Bytes<'a>(&'a FILE);

impl Sink for Bytes<'_> {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        if output::write(self.0, text) == text.len() { Ok(()) } else { Err(Errno::new(errno_value() as u16)) }
    }
}

struct Wide<'a>(&'a FILE);

impl Sink for Wide<'_> {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        if wide::put_text(self.0, text) { Ok(()) } else { Err(Errno::new(errno_value() as u16)) }
    }
}

/// `vfprintf`.
///
/// # Safety
/// `args` must hold what `format` says.
pub(crate) unsafe fn print(f: &FILE, format: *const c_char, args: VaList) -> Result<c_int, Errno> {
    // SAFETY: the caller's.
    let format = unsafe { cstr(format) }?.to_bytes();
    if !output::start(f) {
        return Err(Errno::BADF);
    }
    let mut result = Ok(0);
    // SAFETY: the caller's.
    let written = output::with_buffer(f, &mut || result = unsafe { fmt::format(&mut Bytes(f), format, args) });
    if written { result } else { Err(Errno::new(errno_value() as u16)) }
}

/// `vfwprintf`.
///
/// # Safety
/// `args` must hold what `format` says.
pub(crate) unsafe fn print_wide(f: &FILE, format: &[wchar_t], args: VaList) -> Result<c_int, Errno> {
    wide::orient(f);
    if !output::start(f) {
        return Err(Errno::BADF);
    }
    let mut result = Ok(0);
    // SAFETY: the caller's.
    let written = output::with_buffer(f, &mut || result = unsafe { fmt::format_wide(&mut Wide(f), format, args) });
    if written { result } else { Err(Errno::new(errno_value() as u16)) }
}

/// A string in a block from `malloc` that grows.
struct Growing {
    block: *mut u8,
    len: usize,
    capacity: usize,
}

impl Sink for Growing {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        let end = self.len + text.len();
        if end >= self.capacity {
            self.capacity = (end + 1).max(self.capacity * 2);
            // SAFETY: null or our block, from `malloc`.
            self.block = unsafe { c_realloc(self.block, self.capacity) }?;
        }
        // SAFETY: the block has room for `end` bytes and a terminator.
        unsafe {
            bulk::copy(self.block.add(self.len), text.as_ptr(), text.len());
            self.block.add(end).write(0);
        }
        self.len = end;
        Ok(())
    }
}

/// `vasprintf`: the block and the length.
///
/// # Safety
/// `args` must hold what `format` says.
pub(super) unsafe fn print_growing(format: &[u8], args: VaList) -> Result<(*mut c_char, c_int), Errno> {
    let mut sink = Growing { block: core::ptr::null_mut(), len: 0, capacity: 0 };
    // SAFETY: the caller's.
    let result = sink.put(&[]).and_then(|()| unsafe { fmt::format(&mut sink, format, args) });
    match result {
        Ok(n) => Ok((sink.block.cast(), n)),
        Err(error) => {
            // SAFETY: null or our block, which nobody else knows.
            unsafe { c_free(sink.block) };
            Err(error)
        }
    }
}
