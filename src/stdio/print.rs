//! Output targets of `printf`: streams and growing memory. The functions return what C's do, and set `errno`: those of C are no more
//! than a call.

use super::file::{FILE, flag};
use super::{output, wide};
use crate::abi::*;
use crate::algo::fmt::text::unpack;
use crate::algo::fmt::{self, Context, Sink, Target, Window};
use crate::algo::text::bulk;
use core::mem::MaybeUninit;

/// Bytes gathered before a stream that buffers lines or nothing takes them: for most messages one call of the host.
const STAGE: usize = 512;

/// A stream: text goes straight into its buffer, or if it buffers lines or nothing by way of a stage.
struct Bytes<'a> {
    file: &'a FILE,
    stage: [MaybeUninit<u8>; STAGE],
}

impl Bytes<'_> {
    #[inline(always)]
    fn window(&mut self) -> Window {
        if let Some((start, end)) = self.file.window_for_writing() {
            // SAFETY: what is free of the stream's buffer, which its lock keeps for this call.
            return unsafe { Window::new(start, end) };
        }
        let start: *mut u8 = self.stage.as_mut_ptr().cast();
        // SAFETY: the stage has so many bytes, and is written to by way of the window alone.
        unsafe { Window::new(start, start.wrapping_add(STAGE)) }
    }
}

impl Target for Bytes<'_> {
    #[small]
    fn put(&mut self, window: &mut Window, text: &[u8]) -> Result<(), Errno> {
        if window.start() == self.stage.as_mut_ptr().cast() {
            // SAFETY: the first bytes of the stage were written.
            output::put_all_slow(self.file, unsafe { core::slice::from_raw_parts(window.start(), window.written()) })?;
        } else {
            self.file.next.set(window.at());
        }
        if !text.is_empty() {
            output::put_all_slow(self.file, text)?;
        }
        *window = self.window();
        Ok(())
    }
}

struct Wide<'a>(&'a FILE);

impl Sink for Wide<'_> {
    fn put(&mut self, mut text: &[u8]) -> Result<(), Errno> {
        while !text.is_empty() {
            let mut len = text.iter().position(|byte| *byte >= 0x80).unwrap_or(text.len());
            if len == 0 {
                let character;
                (character, len) = unpack(text);
                wide::put(self.0, character)?;
            } else {
                output::put_all(self.0, text.get(..len).unwrap_or(&[]))?;
            }
            text = text.get(len..).unwrap_or(&[]);
        }
        Ok(())
    }
}

/// `vfprintf`.
pub(crate) fn print(f: &FILE, format: FormatArgs<u8>, context: &Context) -> c_int {
    or_minus_one(|| print_checked(f, format, context))
}

#[inline(always)]
fn print_checked(f: &FILE, format: FormatArgs<u8>, context: &Context) -> Result<c_int, Errno> {
    let format = format.get()?;
    output::start(f)?;
    let mut bytes = Bytes { file: f, stage: [MaybeUninit::uninit(); STAGE] };
    let window = bytes.window();
    fmt::print_to(&mut bytes, window, format, context)
}

/// `vdprintf`: through a stream that lives as long as the call.
#[inline(always)]
pub(crate) fn print_to_descriptor(fd: c_int, format: FormatArgs<u8>, context: &Context) -> c_int {
    // Marked as listed: exit must not look for it. Nothing stays pending in an unbuffered stream.
    let file = FILE::new(fd, flag::WRITABLE | flag::LISTED, core::ptr::null_mut(), 0);
    print(&file, format, context)
}

/// `vfwprintf`.
pub(crate) fn print_wide(f: &FILE, format: FormatArgs<wchar_t>, context: &Context) -> c_int {
    or_minus_one(|| {
        let format = format.get()?;
        wide::orient(f);
        output::start(f)?;
        let mut result = Ok(0);
        output::with_buffer(f, &mut || result = fmt::print_wide(&mut Wide(f), format, context))?;
        result
    })
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
            // SAFETY: null or our block, from `malloc`, with so many bytes.
            self.block = unsafe { c_regrow(self.block, self.len, capacity) }?;
            self.capacity = capacity;
        }
        // SAFETY: the block has `end` bytes and one for a terminator.
        unsafe {
            bulk::copy_call(self.block.add(self.len), text.as_ptr(), text.len());
            self.block.add(end).write(0);
        }
        self.len = end;
        Ok(())
    }
}

/// `vasprintf`: stores the block, or null on failure, and returns the length.
pub(crate) fn print_growing(to: OutArg<*mut c_char>, format: FormatArgs<u8>, context: &Context) -> c_int {
    let mut sink = Growing { block: core::ptr::null_mut(), len: 0, capacity: 0 };
    let result = format.get().and_then(|format| sink.put(&[]).and_then(|()| fmt::print(&mut sink, format, context)));
    if result.is_err() {
        // SAFETY: null or our block, which nobody else knows.
        unsafe { c_free(sink.block) };
        sink.block = core::ptr::null_mut();
    }
    to.set(sink.block.cast());
    or(-1, result)
}
