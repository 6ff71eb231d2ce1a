//! `printf` to the object that grows.

use crate::abi::obstack::Obstack;
use crate::abi::*;
use crate::algo::fmt;
use crate::stdio::context;

/// Adds formatted text, without a terminator, to the object that grows; returns its length, or -1 with `errno` set.
/// <https://www.gnu.org/software/libc/manual/html_node/Dynamic-Output.html>
#[export]
pub unsafe extern "C" fn obstack_vprintf(obstack: ObjArg<Obstack>, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes the arguments that the format names.
    or_minus_one(|| unsafe { fmt::format(obstack.get()?, format.bytes()?, args, &context::print()) })
}

/// The same as `obstack_vprintf` with variable arguments.
/// <https://www.gnu.org/software/libc/manual/html_node/Dynamic-Output.html>
#[export]
pub unsafe extern "C" fn obstack_printf(obstack: ObjArg<Obstack>, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes the arguments that the format names.
    or_minus_one(|| unsafe { fmt::format(obstack.get()?, format.bytes()?, args, &context::print()) })
}
