//! `tzname`, `timezone` and `daylight`.

use crate::abi::{Errno, Hook, Out, small};
use crate::os::clock::time_zone;

/// The addresses of the variables that the program refers to: each of their objects registers its own before `main`, so
/// that a program's own variable of that name is never written to.
#[allow(non_upper_case_globals)] // the C names
pub mod addresses {
    use crate::abi::{Global, c_char, c_int, c_long};
    use core::ptr::null_mut;

    /// Of `tzname`.
    pub static tzname: Global<*mut [*const c_char; 2]> = Global::new(null_mut());
    /// Of `timezone`.
    pub static timezone: Global<*mut c_long> = Global::new(null_mut());
    /// Of `daylight`.
    pub static daylight: Global<*mut c_int> = Global::new(null_mut());
}

/// [`store`], in programs that have one of the variables.
pub static STORE: Hook<fn() -> Result<(), Errno>> = Hook::new();

/// Brings C's variables up to date. Errors: those of the environment, `ENOMEM`.
#[small]
pub fn publish() -> Result<(), Errno> {
    STORE.get().map_or(Ok(()), |store| store())
}

/// Stores what C's variables are to be, if they are not that already. Errors: those of the environment, `ENOMEM`.
#[small]
pub fn store() -> Result<(), Errno> {
    if let Some(new) = time_zone::changed_variables()? {
        // SAFETY: each address is null or that of the variable.
        unsafe {
            Out::optional(addresses::tzname.get()).set(new.names);
            Out::optional(addresses::timezone.get()).set(new.west);
            Out::optional(addresses::daylight.get()).set(new.daylight);
        }
    }
    Ok(())
}
