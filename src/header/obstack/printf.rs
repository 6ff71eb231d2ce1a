//! `printf` to the object that grows.

use super::Obstack;
use crate::abi::*;
use crate::algo::fmt::{self, Sink};
use crate::algo::text::bulk;
use crate::header::stdio::context;

struct Object(*mut Obstack);

impl Sink for Object {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        // SAFETY: the caller's obstack, which has the room or gets it.
        unsafe {
            let obstack = &mut *self.0;
            if (obstack.limit as usize - obstack.next as usize) < text.len() {
                obstack.grow(text.len());
            }
            bulk::copy(obstack.next, text.as_ptr(), text.len());
            obstack.next = obstack.next.add(text.len());
        }
        Ok(())
    }
}

/// Adds formatted text, without a terminator, to the object that grows; returns its length, or -1 with `errno` set.
/// <https://www.gnu.org/software/libc/manual/html_node/Dynamic-Output.html>
#[export]
pub unsafe extern "C" fn obstack_vprintf(obstack: *mut Obstack, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes an obstack, a format and what it says.
    or_minus_one(|| unsafe { fmt::format(&mut Object(obstack), cstr(format)?.to_bytes(), args, &context::print()) })
}

/// The same as `obstack_vprintf` with variable arguments.
/// <https://www.gnu.org/software/libc/manual/html_node/Dynamic-Output.html>
#[export]
pub unsafe extern "C" fn obstack_printf(obstack: *mut Obstack, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes an obstack, a format and what it says.
    or_minus_one(|| unsafe { fmt::format(&mut Object(obstack), cstr(format)?.to_bytes(), args, &context::print()) })
}
