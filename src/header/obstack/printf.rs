//! `obstack_printf`.

use crate::abi::search::obstack::Obstack;
use crate::abi::*;
use crate::algo::fmt;
use crate::stdio::context;

/// Adds formatted text, without a terminator, to the object that grows; returns its length, or -1 with `errno` set.
/// <https://www.gnu.org/software/libc/manual/html_node/Dynamic-Output.html>
#[export]
pub extern "C" fn obstack_vprintf(obstack: ObjArg<Obstack>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| fmt::print(obstack.get()?, format.get()?, &context::PRINT))
}

/// The same as `obstack_vprintf` with variable arguments.
/// <https://www.gnu.org/software/libc/manual/html_node/Dynamic-Output.html>
#[export]
pub extern "C" fn obstack_printf(obstack: ObjArg<Obstack>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| fmt::print(obstack.get()?, format.get()?, &context::PRINT))
}
