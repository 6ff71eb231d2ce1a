//! `<sys/sysinfo.h>`.

use crate::abi::c::PAGE_SIZE;
use crate::abi::*;
use crate::os::clock::{Clock, SECOND, now};
use crate::os::system::{MOST_PAGES, pages_left};

/// C's `struct sysinfo`.
#[repr(C)]
pub struct Sysinfo {
    uptime: c_ulong,
    loads: [c_ulong; 3],
    totalram: c_ulong,
    freeram: c_ulong,
    sharedram: c_ulong,
    bufferram: c_ulong,
    totalswap: c_ulong,
    freeswap: c_ulong,
    procs: c_ushort,
    pad: c_ushort,
    totalhigh: c_ulong,
    freehigh: c_ulong,
    mem_unit: c_uint,
    reserved: [c_char; 256],
}

/// Places what is known of the system in `*info`: the memory in pages, the most that it can be and what of that is not
/// there yet, and since when the host's monotonic clock counts.
/// <https://man7.org/linux/man-pages/man2/sysinfo.2.html>
#[export(__sysinfo)]
pub unsafe extern "C" fn sysinfo(info: *mut Sysinfo) -> c_int {
    or_minus_one(|| {
        // SAFETY: a place for the result.
        let info = unsafe { Out::one(info) }?;
        info.set(Sysinfo {
            uptime: (now(Clock::Monotonic)? / SECOND) as c_ulong,
            loads: [0; 3],
            totalram: MOST_PAGES as c_ulong,
            freeram: pages_left() as c_ulong,
            sharedram: 0,
            bufferram: 0,
            totalswap: 0,
            freeswap: 0,
            procs: 1,
            pad: 0,
            totalhigh: 0,
            freehigh: 0,
            mem_unit: PAGE_SIZE as c_uint,
            reserved: [0; 256],
        });
        Ok(0)
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

/// How busy the system is: WASI does not tell. Always -1.
/// <https://man7.org/linux/man-pages/man3/getloadavg.3.html>
#[export]
pub extern "C" fn getloadavg(_averages: *mut f64, _count: c_int) -> c_int {
    -1
}
