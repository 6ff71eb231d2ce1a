//! Streams, and memory that grows, as what `printf` writes to.

use super::file::FILE;
use super::{output, wide};
use crate::abi::*;
use crate::algo::fmt::text::unpack;
use crate::algo::fmt::{self, Context, Sink};
use crate::algo::text::bulk;

struct Bytes<'a>(&'a FILE);

impl Sink for Bytes<'_> {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        output::put_all(self.0, text)
    }
}

struct Wide<'a>(&'a FILE);

impl Sink for Wide<'_> {
    fn put(&mut self, mut text: &[u8]) -> Result<(), Errno> {
        while !text.is_empty() {
            let (character, len) = unpack(text);
            wide::put(self.0, character)?;
            text = text.get(len..).unwrap_or(&[]);
        }
        Ok(())
    }
}

/// `vfprintf`.
///
/// # Safety
/// `args` must hold what `format` says.
pub(crate) unsafe fn print(f: &FILE, format: &[u8], args: VaList, context: &Context) -> Result<c_int, Errno> {
    output::start(f)?;
    let print = || {
        // SAFETY: the arguments are what the format says.
        unsafe { fmt::format(&mut Bytes(f), format, args, context) }
    };
    if f.size.get() != 0 {
        return print();
    }
    let mut result = Ok(0);
    output::with_buffer(f, &mut || result = print())?;
    result
}

/// `vfwprintf`.
///
/// # Safety
/// `args` must hold what `format` says.
pub(crate) unsafe fn print_wide(f: &FILE, format: &[wchar_t], args: VaList, context: &Context) -> Result<c_int, Errno> {
    wide::orient(f);
    output::start(f)?;
    let mut result = Ok(0);
    output::with_buffer(f, &mut || {
        // SAFETY: the arguments are what the format says.
        result = unsafe { fmt::format_wide(&mut Wide(f), format, args, context) };
    })?;
    result
}

/// A terminated string in a block from `malloc` that grows.
struct Growing {
    block: *mut u8,
    len: usize,
    capacity: usize,
}

impl Sink for Growing {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        let end = self.len + text.len();
        if end >= self.capacity {
            let capacity = (end + 1).max(self.capacity * 2);
            // SAFETY: null or our block, from `malloc`.
            self.block = unsafe { c_realloc(self.block, capacity) }?;
            self.capacity = capacity;
        }
        // SAFETY: the block has `end` bytes and one for a terminator.
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
pub(crate) unsafe fn print_growing(format: &[u8], args: VaList, context: &Context) -> Result<(*mut u8, c_int), Errno> {
    let mut sink = Growing { block: core::ptr::null_mut(), len: 0, capacity: 0 };
    // SAFETY: the arguments are what the format says.
    let result = sink.put(&[]).and_then(|()| unsafe { fmt::format(&mut sink, format, args, context) });
    match result {
        Ok(n) => Ok((sink.block, n)),
        Err(error) => {
            // SAFETY: null or our block, which nobody else knows.
            unsafe { c_free(sink.block) };
            Err(error)
        }
    }
}
