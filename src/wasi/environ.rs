//! The environment.

use super::raw::host;
use super::result::{check, check_strings};
use crate::abi::{Errno, Out, c_char, leak_bytes, small};

/// The number of variables, and the bytes that `NAME=value` and terminator of all of them take.
#[small]
#[inline]
fn sizes() -> Result<(usize, usize), Errno> {
    let (mut count, mut size) = (0, 0);
    // SAFETY: both point to a variable for the result.
    check(unsafe { host!(environ_sizes_get(&raw mut count, &raw mut size)) })?;
    Ok((count, size))
}

/// Fills `environ` with pointers to the variables, and `buffer` with the variables.
///
/// # Safety
/// Both must be as large as [`sizes`] says.
unsafe fn get(environ: *mut *mut c_char, buffer: *mut u8) -> Result<(), Errno> {
    // SAFETY: the host writes no more than it said in `sizes`.
    check(unsafe { host!(environ_get(environ, buffer)) })
}

/// Fetches the variables, whose number it returns: pointers to them, and the memory that they are in. `allocate` gets
/// the number of variables and the bytes that `NAME=value` and terminator of all of them take; it is not called if
/// there are none. Errors: the host's, those of `allocate`.
pub fn fetch<'a>(
    allocate: impl FnOnce(usize, usize) -> Result<(Out<'a, *mut c_char>, Out<'a, u8>), Errno>,
) -> Result<usize, Errno> {
    let (count, size) = sizes()?;
    if count == 0 {
        return Ok(0);
    }
    let (environ, buffer) = allocate(count, size)?;
    if environ.len() < count || buffer.len() < size {
        return Err(Errno::INVAL);
    }
    // SAFETY: both are valid for writes of as much as `sizes` said, and filled.
    unsafe {
        get(environ.as_mut_ptr(), buffer.as_mut_ptr())?;
        check_strings(environ.as_mut_ptr(), count, buffer.as_mut_ptr(), size)?;
    }
    Ok(count)
}

/// How many words of environment are read on the stack.
const WORDS: usize = 1024;

/// Memory for an environment of usual size. Without `malloc`: what is larger is never given back.
pub struct Memory([usize; WORDS]);

impl Memory {
    /// With nothing in it.
    #[inline]
    pub const fn new() -> Self {
        Memory([0; WORDS])
    }

    /// The environment as the host has it now, each variable with its terminator.
    #[small]
    #[inline(never)]
    pub fn read(&mut self) -> Result<&[u8], Errno> {
        let (count, size) = sizes()?;
        // Some hosts fail `environ_get` when there is nothing to get.
        if count == 0 {
            return Ok(b"");
        }
        let pointers = count.saturating_mul(size_of::<*mut c_char>());
        let total = pointers.saturating_add(size);
        let memory: *mut u8 =
            if total <= size_of_val(&self.0) { self.0.as_mut_ptr().cast() } else { leak_bytes(total)?.as_mut_ptr() };
        let text = memory.wrapping_add(pointers);
        // SAFETY: `memory` has the size of both parts; the second one is initialised, by zeros or the host.
        unsafe {
            get(memory.cast(), text)?;
            Ok(core::slice::from_raw_parts(text, size))
        }
    }
}
