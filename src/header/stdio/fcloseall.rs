//! `fcloseall`.

use crate::abi::c::EOF;
use crate::abi::*;
use crate::stdio::{list, open};

/// Flushes and closes every stream that was used (GNU); `EOF` if one of them failed. The streams' memory stays, as the
/// program may still hold pointers to it.
/// <https://man7.org/linux/man-pages/man3/fcloseall.3.html>
#[export]
pub extern "C" fn fcloseall() -> c_int {
    let mut result = Ok(0);
    list::for_each(|f| {
        if let Err(error) = open::finish(f) {
            result = Err(error);
        }
    });
    or(EOF, result)
}
