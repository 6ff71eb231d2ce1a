//! `<sys/utsname.h>`, and `gethostname` and its relatives of `<unistd.h>`.

use crate::abi::*;
use crate::os::system::utsname::{NO_NAME, SYSTEM, Utsname, store_no_name};

/// Stores the names of the system in `*names`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/uname.html>
#[export]
pub extern "C" fn uname(names: OutArg<Utsname>) -> c_int {
    zero_or_minus_one(|| {
        names.get()?.set(SYSTEM);
        Ok(())
    })
}

/// Stores the name of the machine in `buffer`, without terminator if it does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gethostname.html>
#[export]
pub extern "C" fn gethostname(buffer: OutSlice<u8>) -> c_int {
    zero_or_minus_one(|| buffer.get().map(store_no_name))
}

/// Stores the name of the machine's domain in `buffer`. Errors: `EINVAL` if it does not fit.
/// <https://man7.org/linux/man-pages/man2/getdomainname.2.html>
#[export]
pub extern "C" fn getdomainname(buffer: OutSlice<u8>) -> c_int {
    zero_or_minus_one(
        || if buffer.len() <= NO_NAME.len() { Err(Errno::INVAL) } else { buffer.get().map(store_no_name) },
    )
}

/// The number of the machine: 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gethostid.html>
#[export]
pub extern "C" fn gethostid() -> c_long {
    0
}
