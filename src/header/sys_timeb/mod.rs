//! `<sys/timeb.h>`.

use crate::abi::*;
use crate::os::clock::{Clock, SECOND, now};

/// C's `struct timeb`.
#[repr(C)]
pub struct Timeb {
    time: time_t,
    millitm: c_ushort,
    timezone: c_short,
    dstflag: c_short,
}

/// Stores the time since the Epoch, to the millisecond, in `*result`; the time zone is always UTC.
/// <https://pubs.opengroup.org/onlinepubs/009695399/functions/ftime.html>
#[export]
pub unsafe extern "C" fn ftime(result: *mut Timeb) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or memory for the result.
        let result = unsafe { Out::one(result) }?;
        let now = now(Clock::Realtime)?;
        let millitm = (now % SECOND / 1_000_000) as c_ushort;
        result.set(Timeb { time: (now / SECOND) as time_t, millitm, timezone: 0, dstflag: 0 });
        Ok(0)
    })
}
