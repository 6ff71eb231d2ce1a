//! `sysinfo`.

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

impl Sysinfo {
    /// The present state.
    #[inline(always)]
    pub fn new() -> Result<Self, Errno> {
        Ok(Sysinfo {
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
        })
    }
}
