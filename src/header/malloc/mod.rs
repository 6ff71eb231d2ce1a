//! `<malloc.h>`.

use crate::abi::*;

/// 0: WebAssembly's memory cannot shrink, so nothing was given back to the system.
/// <https://man7.org/linux/man-pages/man3/malloc_trim.3.html>
#[export]
pub extern "C" fn malloc_trim(_keep: usize) -> c_int {
    0
}
