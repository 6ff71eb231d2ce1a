//! The clocks: reading them and sleeping.

#![allow(non_camel_case_types, non_upper_case_globals)] // the C names

use crate::abi::c::CLOCK_REALTIME;
use crate::abi::time::clock_id::{ClockIdArg, ClockIdObject, clock_of_base};
use crate::abi::time::processor_clock::{elapsed, now};
use crate::abi::*;
use crate::os::clock::sleep;
use crate::os::clock::{self as host_clock, Clock, SECOND, Timespec, resolution};
use crate::os::system::this_process;

/// The object behind `CLOCK_REALTIME` in wasi-libc's ABI.
#[export]
pub static _CLOCK_REALTIME: ClockIdObject = ClockIdObject::new(0);

/// The object behind `CLOCK_MONOTONIC` in wasi-libc's ABI.
#[export]
pub static _CLOCK_MONOTONIC: ClockIdObject = ClockIdObject::new(1);

/// The object behind `CLOCK_PROCESS_CPUTIME_ID` in wasi-libc's ABI.
#[export]
pub static _CLOCK_PROCESS_CPUTIME_ID: ClockIdObject = ClockIdObject::new(2);

/// The object behind `CLOCK_THREAD_CPUTIME_ID` in wasi-libc's ABI.
#[export]
pub static _CLOCK_THREAD_CPUTIME_ID: ClockIdObject = ClockIdObject::new(3);

/// The seconds since the Epoch, also stored in `result` if that is not null; -1 on error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/time.html>
#[export]
pub extern "C" fn time(result: OutArg<time_t>) -> time_t {
    or_minus_one(|| {
        let seconds = (host_clock::now(Clock::Realtime)? / SECOND) as time_t;
        result.set(seconds);
        Ok(seconds)
    })
}

/// The processor time that the program has used, in `CLOCKS_PER_SEC` (nanoseconds).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock.html>
#[export(__clock)]
pub extern "C" fn clock() -> i64 {
    or_minus_one(|| Ok(elapsed()? as i64))
}

/// Stores the time of a clock in `result`. Errors: `EINVAL` for an unknown clock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getres.html>
#[export(__clock_gettime)]
pub extern "C" fn clock_gettime(id: ClockIdArg, result: OutArg<Timespec>) -> c_int {
    zero_or_minus_one(|| {
        let (clock, result) = (id.get()?, result.get()?);
        result.set(Timespec::from_nanoseconds(now(clock)?));
        Ok(())
    })
}

/// `clock_gettime` where the clock is known to be one of the host's: what counts processor time is not needed. `build.rs` makes what
/// `<time.h>` calls for that.
#[export]
pub extern "C" fn __wasilibc_clock_gettime_host(id: c_int, result: OutArg<Timespec>) -> c_int {
    let clock = if id == CLOCK_REALTIME { Clock::Realtime } else { Clock::Monotonic };
    zero_or_minus_one(|| {
        result.get()?.set(Timespec::from_nanoseconds(host_clock::now(clock)?));
        Ok(())
    })
}

/// Stores the resolution of a clock in `result`, if that is not null. Errors: `EINVAL` for an unknown clock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getres.html>
#[export]
pub extern "C" fn clock_getres(id: ClockIdArg, result: OutArg<Timespec>) -> c_int {
    zero_or_minus_one(|| {
        result.set(Timespec::from_nanoseconds(resolution(id.get()?)?));
        Ok(())
    })
}

/// Sets a clock, which WASI cannot. Errors: `EPERM` for the realtime clock, `EINVAL` for all others and for an invalid time.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getres.html>
#[export]
pub extern "C" fn clock_settime(id: ClockIdArg, time: InArg<Timespec>) -> c_int {
    zero_or_minus_one(|| match (id.get()?, time.optional()) {
        (Clock::Realtime, Some(time)) => time.to_nanoseconds().and(Err(Errno::PERM)),
        _ => Err(Errno::INVAL),
    })
}

/// Stores the time of the clock of a time base in `result`, and returns the base; 0 for an unknown base.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timespec_get.html>
#[export]
pub extern "C" fn timespec_get(result: OutArg<Timespec>, base: c_int) -> c_int {
    clock_of_base(base).and_then(now).map_or(0, |nanoseconds| {
        result.set(Timespec::from_nanoseconds(nanoseconds));
        base
    })
}

/// Stores the resolution of a time base in `result`, if that is not null, and returns the base; 0 for an unknown base.
/// <https://en.cppreference.com/w/c/chrono/timespec_getres>
#[export]
pub extern "C" fn timespec_getres(result: OutArg<Timespec>, base: c_int) -> c_int {
    clock_of_base(base).and_then(resolution).map_or(0, |nanoseconds| {
        result.set(Timespec::from_nanoseconds(nanoseconds));
        base
    })
}

/// Sleeps for `request`. Errors: `EINVAL` for a negative time or nanoseconds out of range; `EINTR` once a signal's handler was
/// called, with what is left in `remaining`, if that is not null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nanosleep.html>
#[export]
pub extern "C" fn nanosleep(request: InArg<Timespec>, remaining: OutArg<Timespec>) -> c_int {
    zero_or_minus_one(|| sleep::relative(*request.get()?, remaining.optional()))
}

/// Sleeps for `request`, or with `TIMER_ABSTIME` until `id` shows it. Returns 0 or an error number: `EINVAL` for an unknown
/// clock, unknown flags or nanoseconds out of range; `ENOTSUP` for a clock of processor time, which does not pass while the
/// program sleeps; `EINTR` as `nanosleep`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_nanosleep.html>
#[export(__clock_nanosleep)]
pub extern "C" fn clock_nanosleep(
    id: ClockIdArg,
    flags: c_int,
    request: InArg<Timespec>,
    remaining: OutArg<Timespec>,
) -> c_int {
    error_number(|| sleep::on_clock(id.get()?, flags, *request.get()?, remaining.optional()))
}

/// Stores the clock of a process's processor time. Returns 0 or an error number: `ESRCH` for a process other than this one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getcpuclockid.html>
#[export]
pub extern "C" fn clock_getcpuclockid(process: c_int, clock: OutArg<ClockIdArg>) -> c_int {
    error_number(|| {
        this_process(process)?;
        clock.get()?.set(ClockIdArg::PROCESS);
        Ok(())
    })
}
