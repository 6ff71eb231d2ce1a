//! The program's name, from its first argument, for those who ask: each variable fills itself before `main`, and is not
//! there in a program that does not use it.

use crate::abi::*;
use crate::wasi;

/// The first argument, in memory that stays; the empty string if there is none.
fn first_argument() -> Option<*mut c_char> {
    let (count, size) = wasi::args::sizes().ok()?;
    let pointers = count.checked_add(1)?.checked_mul(size_of::<usize>())?;
    let block = c_malloc(pointers.checked_add(size)?).ok()?;
    // SAFETY: the block has memory for the pointers and the strings.
    unsafe { wasi::args::get(block.cast(), count, block.add(pointers), size) }.ok()?;
    // SAFETY: with an argument the host has placed its address first.
    (count != 0).then(|| unsafe { block.cast::<*mut c_char>().read() })
}

fn full() -> *mut c_char {
    first_argument().unwrap_or(c"".as_ptr().cast_mut().cast())
}

/// What is behind the last slash.
fn short() -> *mut c_char {
    let name = full();
    // SAFETY: a string.
    let text = unsafe { core::ffi::CStr::from_ptr(name.cast()) }.to_bytes();
    name.wrapping_add(text.iter().rposition(|&b| b == b'/').map_or(0, |at| at + 1))
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident = $value:expr;)*) => {
        $(
            $(#[$doc])*
            #[allow(missing_docs)]
            pub mod $name {
                use super::*;

                $(#[$doc])*
                #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
                pub static $name: Variable<*mut c_char> = Variable::new(c"".as_ptr().cast_mut().cast());

                extern "C" fn fill() {
                    $name.set($value);
                }

                #[used]
                #[unsafe(link_section = ".init_array")]
                static FILL: extern "C" fn() = fill;
            }
        )*
    };
}

names! {
    /// The name under which the program was called. From GNU.
    program_invocation_name = full();
    /// The same without directories. From GNU.
    program_invocation_short_name = short();
    /// The same as `program_invocation_short_name`. From BSD.
    __progname = short();
    /// The same as `program_invocation_name`.
    __progname_full = full();
}
