//! `tzname`, `timezone`, `daylight`, and `tzset`.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::*;
use crate::os::time_zone;

/// The addresses of the variables that the program refers to: each of their objects registers its own before `main`, so
/// that a program's own variable of that name is never written to.
mod addresses {
    use crate::abi::{Global, c_char, c_int, c_long};
    use core::ptr::null_mut;

    pub static tzname: Global<*mut [*const c_char; 2]> = Global::new(null_mut());
    pub static timezone: Global<*mut c_long> = Global::new(null_mut());
    pub static daylight: Global<*mut c_int> = Global::new(null_mut());
}

/// Defines a variable in an object of its own, with the constructor that registers it.
macro_rules! variable {
    ($(#[$doc:meta])* $name:ident: $type:ty = $value:expr) => {
        #[doc(hidden)]
        pub mod $name {
            use super::*;

            $(#[$doc])*
            #[unsafe(no_mangle)]
            pub static $name: Variable<$type> = Variable::new($value);

            #[used]
            #[unsafe(link_section = ".init_array")]
            static REGISTER: extern "C" fn() = register;

            extern "C" fn register() {
                addresses::$name.set($name.as_mut_ptr());
            }
        }
    };
}

variable! {
    /// The abbreviations of standard and daylight saving time.
    tzname: [*const c_char; 2] = [c"UTC".as_ptr(), c"UTC".as_ptr()]
}
variable! {
    /// Seconds west of UTC of standard time.
    timezone: c_long = 0
}
variable! {
    /// Whether there ever is daylight saving time.
    daylight: c_int = 0
}

/// Brings C's variables up to date. Errors: those of the environment, `ENOMEM`.
pub fn publish() -> Result<(), Errno> {
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

/// Sets `tzname`, `timezone` and `daylight` from the environment's `TZ`; they stay as they are if it cannot be read.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tzset.html>
#[export]
pub extern "C" fn tzset() {
    let _ = publish();
}
