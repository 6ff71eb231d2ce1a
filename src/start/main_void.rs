//! From `_start` to `main`.
//!
//! clang itself defines `__main_void` for `main(void)`, and calls `main(int, char **)` `__main_argc_argv`. A `main` with
//! a third parameter keeps its name: `main.s` calls it.

use super::pages;
use crate::abi::c::EX_OSERR;
use crate::abi::{Static, c_char, c_int, export, small};
use crate::wasi;
use core::ptr::null_mut;

unsafe extern "C" {
    #[link_name = "__main_argc_argv"]
    fn main_with_arguments(argc: c_int, argv: *mut *mut c_char) -> c_int;
}

/// Arguments up to this size need no page of their own.
const SMALL: u64 = 1024;

/// Fetches the arguments and calls `main(argc, argv)`.
#[export]
#[small]
pub extern "C" fn __main_void() -> c_int {
    match arguments() {
        // SAFETY: the program's main, or the function in `main.s`.
        Some((count, argv)) => unsafe { main_with_arguments(count as c_int, argv) },
        // There is no program without its arguments.
        None => wasi::proc::exit(EX_OSERR),
    }
}

/// The number of arguments, and pointers to them with a null behind.
#[inline(always)]
fn arguments() -> Option<(usize, *mut *mut c_char)> {
    static BLOCK: Static<[usize; SMALL as usize / size_of::<usize>()]> =
        Static::with([0; SMALL as usize / size_of::<usize>()]);
    let block = BLOCK.as_mut_ptr().cast();
    // The block is for the sizes first: that needs no stack.
    // SAFETY: the block has memory for both, and nobody else knows it.
    let (count, size) = unsafe { wasi::args::sizes(block) }.ok()?;
    let pointers = (count as u64 + 1) * size_of::<usize>() as u64;
    let total = pointers + size as u64;
    let block = if total <= SMALL { block } else { pages::allocate(total).cast() };
    if block.is_null() {
        return None;
    }
    let argv: *mut *mut c_char = block.cast();
    // SAFETY: the block has memory for the pointers, the null behind them, and the strings; so `pointers` is no larger than
    // memory is.
    unsafe {
        argv.add(count).write(null_mut());
        wasi::args::get(argv, count, argv.byte_add(pointers as usize).cast(), size).ok()?;
    }
    Some((count, argv))
}
