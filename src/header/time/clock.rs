//! The clocks: reading them and sleeping.

#![allow(non_camel_case_types, non_upper_case_globals)] // the C names

use crate::abi::c::{
    CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_REALTIME, CLOCK_THREAD_CPUTIME_ID, TIMER_ABSTIME,
};
use crate::abi::*;
use crate::os::clock::{self as host_clock, Clock, SECOND, Timespec, resolution};
use crate::os::cpu_time;
use crate::os::sleep::{self, sleep_for};
use crate::os::system::this_process;
use crate::os::thread::{by_number, current};
use crate::os::wait::deadline;

/// wasi-libc's `struct __clockid`, to which a `clockid_t` points there.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ClockIdObject(c_int);

/// What `CLOCK_REALTIME` points to in objects of wasi-libc.
#[export]
pub static _CLOCK_REALTIME: ClockIdObject = ClockIdObject(0);

/// What `CLOCK_MONOTONIC` points to in objects of wasi-libc.
#[export]
pub static _CLOCK_MONOTONIC: ClockIdObject = ClockIdObject(1);

/// What `CLOCK_PROCESS_CPUTIME_ID` points to in objects of wasi-libc.
#[export]
pub static _CLOCK_PROCESS_CPUTIME_ID: ClockIdObject = ClockIdObject(2);

/// What `CLOCK_THREAD_CPUTIME_ID` points to in objects of wasi-libc.
#[export]
pub static _CLOCK_THREAD_CPUTIME_ID: ClockIdObject = ClockIdObject(3);

/// C's `clockid_t`: a number, or the address of one of the objects above, as wasi-libc has it.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct ClockIdArg(c_int);

impl ClockIdArg {
    /// `CLOCK_REALTIME`.
    pub const REALTIME: ClockIdArg = ClockIdArg(CLOCK_REALTIME);
    /// `CLOCK_MONOTONIC`.
    pub const MONOTONIC: ClockIdArg = ClockIdArg(CLOCK_MONOTONIC);
    const PROCESS: ClockIdArg = ClockIdArg(CLOCK_PROCESS_CPUTIME_ID);

    /// The clock of a thread's processor time: a number below -1.
    pub fn of_thread(id: c_uint) -> Self {
        ClockIdArg(-2 - id.cast_signed())
    }

    /// The clock. Errors: `EINVAL` for one that is not known.
    pub fn get(self) -> Result<Clock, Errno> {
        let objects = [&_CLOCK_REALTIME, &_CLOCK_MONOTONIC, &_CLOCK_PROCESS_CPUTIME_ID, &_CLOCK_THREAD_CPUTIME_ID];
        let is_object = |object: &&ClockIdObject| core::ptr::from_ref(*object).addr() == self.0 as usize;
        match objects.into_iter().find(is_object).map_or(self.0, |object| object.0) {
            CLOCK_REALTIME => Ok(Clock::Realtime),
            CLOCK_MONOTONIC => Ok(Clock::Monotonic),
            CLOCK_PROCESS_CPUTIME_ID => Ok(Clock::Cpu),
            CLOCK_THREAD_CPUTIME_ID => Ok(Clock::ThreadCpu(current().id)),
            thread @ ..=-2 => {
                by_number((!thread - 1).cast_unsigned()).map(|thread| Clock::ThreadCpu(thread.id)).ok_or(Errno::INVAL)
            }
            _ => Err(Errno::INVAL),
        }
    }

    /// The clock that a timeout is measured by. Errors: also `EINVAL` for one of processor time.
    pub fn for_timeout(self) -> Result<Clock, Errno> {
        match self.get()? {
            clock @ (Clock::Realtime | Clock::Monotonic) => Ok(clock),
            _ => Err(Errno::INVAL),
        }
    }
}

mod start {
    use crate::os::cpu_time;

    /// Runs before `main` in programs that read processor time, and only in these.
    #[used]
    #[unsafe(link_section = ".init_array")]
    static START: extern "C" fn() = start;

    extern "C" fn start() {
        cpu_time::start();
    }

    /// Links the function above.
    #[inline(never)]
    pub fn uses_processor_time() {}

    /// The nanoseconds of processor time that the program has used.
    pub fn elapsed() -> Result<u64, crate::abi::Errno> {
        cpu_time::of_program()
    }
}
pub use start::{elapsed, uses_processor_time};

/// The time of a clock. Links what counts processor time.
fn now(clock: Clock) -> Result<u64, Errno> {
    uses_processor_time();
    cpu_time::now(clock)
}

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

/// Sets a clock, which WASI cannot. Errors: `EPERM` for the realtime clock, `EINVAL` for all others and for a time that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getres.html>
#[export]
pub extern "C" fn clock_settime(id: ClockIdArg, time: InArg<Timespec>) -> c_int {
    zero_or_minus_one(|| match (id.get()?, time.optional()) {
        (Clock::Realtime, Some(time)) => time.to_nanoseconds().and(Err(Errno::PERM)),
        _ => Err(Errno::INVAL),
    })
}

/// The clock of a time base of C: `TIME_UTC`, `TIME_MONOTONIC`, `TIME_ACTIVE`, `TIME_THREAD_ACTIVE`.
fn clock_of_base(base: c_int) -> Result<Clock, Errno> {
    match base {
        1 => Ok(Clock::Realtime),
        2 => Ok(Clock::Monotonic),
        3 => Ok(Clock::Cpu),
        4 => Ok(Clock::ThreadCpu(current().id)),
        _ => Err(Errno::INVAL),
    }
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
    zero_or_minus_one(|| sleep_relative(*request.get()?, remaining))
}

fn sleep_relative(request: Timespec, remaining: OutArg<Timespec>) -> Result<(), Errno> {
    match sleep_for(request.to_nanoseconds()?)? {
        0 => Ok(()),
        left => {
            remaining.set(Timespec::from_nanoseconds(left));
            Err(Errno::INTR)
        }
    }
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
    error_number(|| {
        let (clock, request) = (id.get()?, *request.get()?);
        if flags & !TIMER_ABSTIME != 0 || clock == Clock::ThreadCpu(current().id) {
            return Err(Errno::INVAL);
        }
        match clock {
            Clock::Cpu | Clock::ThreadCpu(_) => Err(Errno::NOTSUP),
            _ if flags == TIMER_ABSTIME => sleep::until(clock, deadline(request)?),
            _ => sleep_relative(request, remaining),
        }
    })
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
