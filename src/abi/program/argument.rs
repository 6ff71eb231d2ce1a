//! `argv[0]`, for the variables that hold the program's name.

use crate::abi::{c_char, c_malloc};
use crate::wasi;

/// The first argument, in memory that stays; the empty string if there is none.
fn first_argument() -> Option<*mut c_char> {
    let mut sizes = [0; 2];
    // SAFETY: two words.
    let (count, size) = unsafe { wasi::args::sizes(sizes.as_mut_ptr()) }.ok()?;
    let pointers = count.checked_add(1)?.checked_mul(size_of::<usize>())?;
    let block = c_malloc(pointers.checked_add(size)?).ok()?;
    // SAFETY: the block has memory for the pointers and the strings.
    unsafe { wasi::args::get(block.cast(), count, block.add(pointers), size) }.ok()?;
    // SAFETY: with an argument the host has stored its address first.
    (count != 0).then(|| unsafe { block.cast::<*mut c_char>().read() })
}

/// The name under which the program was called.
pub fn full() -> *mut c_char {
    first_argument().unwrap_or(c"".as_ptr().cast_mut().cast())
}

/// The part after the last slash.
pub fn short() -> *mut c_char {
    let name = full();
    // SAFETY: a string.
    let text = unsafe { core::ffi::CStr::from_ptr(name.cast()) }.to_bytes();
    name.wrapping_add(text.iter().rposition(|&b| b == b'/').map_or(0, |at| at + 1))
}
