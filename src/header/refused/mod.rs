//! What WASI cannot do. The headers refuse these functions with the reason; a program that wants them all the same
//! (`-D_WASI_EMULATED_PROCESS -lwasi-emulated-process`) gets functions that set `errno` to `ENOSYS` and return what the
//! standard has for a failure. `sysroot/symbols/enosys.txt` lists them, and `cargo xtask sysroot` keeps them out of libc.a.

/// `name(types) -> type = failure;` becomes an exported function that refuses.
macro_rules! refused {
    ($($name:ident($($type:ty),*) -> $result:ty = $failure:expr;)*) => {
        $(
            /// Fails with `ENOSYS`: WASI cannot do it.
            ///
            /// # Safety
            /// None is needed: nothing is read or written.
            #[export]
            pub unsafe extern "C" fn $name($(_: $type),*) -> $result {
                crate::abi::or($failure, Err(crate::abi::Errno::NOSYS))
            }
        )*
    };
}

pub mod process;
pub mod shared;
pub mod spawn;
pub mod system;
pub mod terminals;
