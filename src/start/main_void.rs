//! From `_start` to `main`.
//!
//! clang itself defines `__main_void` for `main(void)`, and calls `main(int, char **)` `__main_argc_argv`. A `main` with
//! a third parameter keeps its name: `main.s` calls it.

use super::pages;
use crate::abi::c::EX_OSERR;
use crate::abi::{Static, c_char, c_int, export, small};
use crate::wasi;

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
    static BLOCK: Static<[usize; SMALL as usize / size_of::<usize>()]> =
        Static::with([0; SMALL as usize / size_of::<usize>()]);
    let Ok((count, size)) = wasi::args::sizes() else { fail() };
    let pointers = (count as u64 + 1) * size_of::<usize>() as u64;
    let total = pointers + size as u64;
    let block: *mut u8 = if total <= SMALL { BLOCK.as_mut_ptr().cast() } else { pages::allocate(total) };
    if block.is_null() {
        fail();
    }
    let argv: *mut *mut c_char = block.cast();
    // SAFETY: the block has memory for the pointers, the null behind them (it is zeroed), and the strings; so `pointers` is no
    // larger than memory is. Then comes the program's main, or the function in `main.s`.
    unsafe {
        if wasi::args::get(argv, count, block.wrapping_add(pointers as usize), size).is_err() {
            fail();
        }
        main_with_arguments(count as c_int, argv)
    }
}

/// There is no program without its arguments.
#[inline(always)]
fn fail() -> ! {
    wasi::proc::exit(EX_OSERR)
}
