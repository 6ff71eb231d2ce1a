//! From `_start` to the program's `main`.
//!
//! clang itself defines `__main_void` for `main(void)`, and calls `main(int, char **)` `__main_argc_argv`. A `main` with
//! a third parameter keeps its name: `main.s` calls it.

use super::pages;
use crate::abi::c::EX_OSERR;
use crate::abi::{Static, c_char, c_int, export};
use crate::wasi;

unsafe extern "C" {
    #[link_name = "__main_argc_argv"]
    fn main_with_arguments(argc: c_int, argv: *mut *mut c_char) -> c_int;
}

/// Arguments up to this size need no page of their own.
const SMALL: usize = 1024;

/// Fetches the arguments and calls `main(argc, argv)`.
#[export]
pub extern "C" fn __main_void() -> c_int {
    static BLOCK: Static<[usize; SMALL / size_of::<usize>()]> = Static::with([0; SMALL / size_of::<usize>()]);
    let Ok((argc, argv)) = arguments(BLOCK.as_mut_ptr().cast()) else { wasi::proc::exit(EX_OSERR) };
    // SAFETY: the program's main, or the function below.
    unsafe { main_with_arguments(argc, argv) }
}

/// `argc` and `argv`, in `small` if they fit there.
fn arguments(small: *mut u8) -> Result<(c_int, *mut *mut c_char), ()> {
    let (count, size) = wasi::args::sizes().map_err(drop)?;
    let pointers = count.checked_add(1).and_then(|n| n.checked_mul(size_of::<usize>())).ok_or(())?;
    let total = pointers.checked_add(size).ok_or(())?;
    let block = if total <= SMALL { small } else { pages::allocate(total) };
    if block.is_null() {
        return Err(());
    }
    let argv: *mut *mut c_char = block.cast();
    // SAFETY: the block has room for the pointers, the null behind them (it is zeroed), and the strings.
    unsafe { wasi::args::get(argv.cast(), block.add(pointers)) }.map_err(drop)?;
    Ok((count as c_int, argv))
}
