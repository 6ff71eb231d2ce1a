//! `<sys/sysinfo.h>`.

use crate::abi::*;
use crate::os::system::sysinfo::Sysinfo;
use crate::os::system::{MOST_PAGES, pages_left};

/// Stores what is known of the system in `*info`: the memory in pages, the most that it can be and what of that is not
/// there yet, and since when the host's monotonic clock counts.
/// <https://man7.org/linux/man-pages/man2/sysinfo.2.html>
#[export(__sysinfo)]
pub extern "C" fn sysinfo(info: OutArg<Sysinfo>) -> c_int {
    zero_or_minus_one(|| {
        info.get()?.set(Sysinfo::new()?);
        Ok(())
    })
}

/// How many processors there are: one that the program can use.
/// <https://man7.org/linux/man-pages/man3/get_nprocs.3.html>
#[export(get_nprocs_conf)]
pub extern "C" fn get_nprocs() -> c_int {
    1
}

/// How many pages the memory can have.
/// <https://man7.org/linux/man-pages/man3/get_phys_pages.3.html>
#[export]
pub extern "C" fn get_phys_pages() -> c_long {
    MOST_PAGES as c_long
}

/// How many pages the memory could still grow by.
/// <https://man7.org/linux/man-pages/man3/get_phys_pages.3.html>
#[export]
pub extern "C" fn get_avphys_pages() -> c_long {
    pages_left() as c_long
}

/// How busy the system is, which WASI does not know. Always -1.
/// <https://man7.org/linux/man-pages/man3/getloadavg.3.html>
#[export]
pub extern "C" fn getloadavg(_averages: *mut f64, _count: c_int) -> c_int {
    -1
}
