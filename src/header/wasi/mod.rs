//! `<wasi/api.h>`: the host's functions for C, as the specification has them, and what `<wasi/libc.h>` adds.

/// Functions that hand their arguments to the host and return its error number.
macro_rules! shims {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) = $raw:ident($($passed:expr),*);)*) => { $(
        $(#[$doc])*
        #[export]
        pub unsafe extern "C" fn $name($($argument: $type),*) -> u16 {
            // SAFETY: what C passes is valid for what the specification of the function reads and writes.
            unsafe { crate::wasi::raw::host!($raw($($passed),*)) as u16 }
        }
    )* };
}

#[cfg(target_feature = "atomics")]
pub mod busywait;
pub mod fd;
pub mod futex;
pub mod libc;
pub mod path;
pub mod process;
pub mod sock;
