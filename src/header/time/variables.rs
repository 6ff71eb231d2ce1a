//! `tzname`, `timezone`, `daylight`, and `tzset`.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::time::zone_variables::{STORE, addresses, publish, store};
use crate::abi::*;

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
                STORE.install(store);
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

/// Sets `tzname`, `timezone` and `daylight` from the environment's `TZ`; they stay as they are if it cannot be read.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tzset.html>
#[export]
pub extern "C" fn tzset() {
    let _ = publish();
}
