//! The program's name, from its first argument, for those who ask: each variable fills itself before `main`, and is not
//! there in a program that does not use it.

use crate::abi::program::argument::{full, short};
use crate::abi::*;

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
