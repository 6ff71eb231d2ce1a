//! The clocks: reading them and sleeping.

#![allow(non_camel_case_types, non_upper_case_globals)] // the C names

use crate::abi::c::{
    CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_REALTIME, CLOCK_THREAD_CPUTIME_ID, TIMER_ABSTIME,
};
use crate::abi::*;
use crate::os::clock::{Clock, SECOND, Timespec, nap_for, nap_until, now, resolution};

/// wasi-libc's `struct __clockid`, to which its `clockid_t` points.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ClockIdObject(c_int);

/// What wasi-libc's `CLOCK_REALTIME` points to.
#[export]
pub static _CLOCK_REALTIME: ClockIdObject = ClockIdObject(CLOCK_REALTIME);

/// What wasi-libc's `CLOCK_MONOTONIC` points to.
#[export]
pub static _CLOCK_MONOTONIC: ClockIdObject = ClockIdObject(CLOCK_MONOTONIC);

/// What wasi-libc's `CLOCK_PROCESS_CPUTIME_ID` points to.
#[export]
pub static _CLOCK_PROCESS_CPUTIME_ID: ClockIdObject = ClockIdObject(CLOCK_PROCESS_CPUTIME_ID);

/// What wasi-libc's `CLOCK_THREAD_CPUTIME_ID` points to.
#[export]
pub static _CLOCK_THREAD_CPUTIME_ID: ClockIdObject = ClockIdObject(CLOCK_THREAD_CPUTIME_ID);

/// C's `clockid_t`: a number, or from a program compiled for wasi-libc the address of one of the objects above.
pub type clockid_t = c_int;

/// The clock that C names. Errors: `EINVAL` for an unknown one.
pub fn clock_of(id: clockid_t) -> Result<Clock, Errno> {
    let objects = [&_CLOCK_REALTIME, &_CLOCK_MONOTONIC, &_CLOCK_PROCESS_CPUTIME_ID, &_CLOCK_THREAD_CPUTIME_ID];
    let number = objects.iter().position(|&object| core::ptr::from_ref(object).addr() == id as usize);
    Clock::from_id(number.map_or(id as u32, |number| number as u32))
}

mod start {
    use crate::os::clock::{Clock, now};

    /// What the monotonic clock showed when the program started.
    static mut START: u64 = 0;

    /// Runs before `main` in programs that ask for the time they used, and only in these.
    #[used]
    #[unsafe(link_section = ".init_array")]
    static READ: extern "C" fn() = read;

    extern "C" fn read() {
        // SAFETY: one thread.
        unsafe { START = now(Clock::Monotonic).unwrap_or(0) }
    }

    /// The nanoseconds since the program started: what stands in for the processor time that it used, since WASI
    /// does not tell.
    pub fn elapsed() -> Result<u64, crate::abi::Errno> {
        // SAFETY: one thread.
        Ok(now(Clock::Monotonic)?.saturating_sub(unsafe { START }))
    }
}
pub use start::elapsed;

/// What `clock` shows to C: time used counts from the start of the program.
fn shown(clock: Clock) -> Result<u64, Errno> {
    if clock == Clock::Cpu { elapsed() } else { now(clock) }
}

/// The seconds since the Epoch, also placed in `*result` if that is not null; -1 on error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/time.html>
#[export]
pub unsafe extern "C" fn time(result: *mut time_t) -> time_t {
    or_minus_one(|| {
        let seconds = (now(Clock::Realtime)? / SECOND) as time_t;
        // SAFETY: null or a place for a `time_t`.
        unsafe { Out::optional(result) }.set(seconds);
        Ok(seconds)
    })
}

/// The processor time that the program used, in `CLOCKS_PER_SEC` (nanoseconds): here, the time since it started.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock.html>
#[export(__clock)]
pub extern "C" fn clock() -> i64 {
    or_minus_one(|| Ok(elapsed()? as i64))
}

/// Places what a clock shows in `*result`. Errors: `EINVAL` for an unknown clock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getres.html>
#[export(__clock_gettime)]
pub unsafe extern "C" fn clock_gettime(id: clockid_t, result: *mut Timespec) -> c_int {
    or_minus_one(|| {
        // SAFETY: null, or a `struct timespec` to be written.
        let (clock, result) = (clock_of(id)?, unsafe { Out::one(result)? });
        result.set(Timespec::from_nanoseconds(shown(clock)?));
        Ok(0)
    })
}

/// Places the resolution of a clock in `*result`, if that is not null. Errors: `EINVAL` for an unknown clock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getres.html>
#[export]
pub unsafe extern "C" fn clock_getres(id: clockid_t, result: *mut Timespec) -> c_int {
    or_minus_one(|| {
        // SAFETY: null, or a `struct timespec` to be written.
        let (clock, result) = (clock_of(id)?, unsafe { Out::optional(result) });
        result.set(Timespec::from_nanoseconds(resolution(clock)?));
        Ok(0)
    })
}

/// Nobody may set a clock. Errors: `EPERM` for the realtime clock, `EINVAL` for all others and for a time that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getres.html>
#[export]
pub unsafe extern "C" fn clock_settime(id: clockid_t, time: *const Timespec) -> c_int {
    or_minus_one(|| {
        // SAFETY: a clock of ours.
        if clock_of(id)? != Clock::Realtime || time.is_null() {
            return Err(Errno::INVAL);
        }
        // SAFETY: not null, so a time.
        unsafe { *time }.to_nanoseconds()?;
        Err(Errno::PERM)
    })
}

/// The clock for a time base of C: `TIME_UTC`, `TIME_MONOTONIC`, `TIME_ACTIVE`, `TIME_THREAD_ACTIVE`.
fn clock_of_base(base: c_int) -> Result<Clock, Errno> {
    match base {
        1 => Ok(Clock::Realtime),
        2 => Ok(Clock::Monotonic),
        3 | 4 => Ok(Clock::Cpu),
        _ => Err(Errno::INVAL),
    }
}

/// Places what the clock of a time base shows in `*result`, and returns the base; 0 for an unknown base.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timespec_get.html>
#[export]
pub unsafe extern "C" fn timespec_get(result: *mut Timespec, base: c_int) -> c_int {
    // SAFETY: a place for the result.
    let result = unsafe { Out::optional(result) };
    match clock_of_base(base).and_then(shown) {
        Ok(nanoseconds) => {
            result.set(Timespec::from_nanoseconds(nanoseconds));
            base
        }
        Err(_) => 0,
    }
}

/// Places the resolution of a time base in `*result`, if that is not null, and returns the base; 0 for an unknown base.
/// <https://en.cppreference.com/w/c/chrono/timespec_getres>
#[export]
pub unsafe extern "C" fn timespec_getres(result: *mut Timespec, base: c_int) -> c_int {
    // SAFETY: null or a place for the result.
    let result = unsafe { Out::optional(result) };
    match clock_of_base(base).and_then(resolution) {
        Ok(nanoseconds) => {
            result.set(Timespec::from_nanoseconds(nanoseconds));
            base
        }
        Err(_) => 0,
    }
}

/// The sleep of `clock_nanosleep` and its relatives. Errors: `EINTR` once a signal's handler was called; what is left
/// of a sleep that is not absolute is then in `*remaining`.
unsafe fn sleep_as_asked(
    clock: Clock,
    absolute: bool,
    request: *const Timespec,
    remaining: *mut Timespec,
) -> Result<(), Errno> {
    if request.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: not null, so by the caller's word a time; null or a place for another, which may be the same.
    let (request, remaining) = unsafe { (*request, Out::optional(remaining)) };
    if absolute && request.tv_sec < 0 && (0..SECOND as c_long).contains(&request.tv_nsec) {
        return Ok(()); // long past
    }
    let left = match (request.to_nanoseconds()?, absolute) {
        (time, true) if clock == Clock::Cpu => nap_for(clock, time.saturating_sub(elapsed()?))?,
        (time, true) => return nap_until(clock, time),
        (time, false) => {
            let left = nap_for(clock, time)?;
            if left > 0 {
                remaining.set(Timespec::from_nanoseconds(left));
            }
            left
        }
    };
    if left == 0 { Ok(()) } else { Err(Errno::INTR) }
}

/// Sleeps for `*request`. Errors: `EINVAL` for a negative time or nanoseconds out of range; `EINTR` once a signal's
/// handler was called, with what is left in `*remaining`, if that is not null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nanosleep.html>
#[export]
pub unsafe extern "C" fn nanosleep(request: *const Timespec, remaining: *mut Timespec) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { sleep_as_asked(Clock::Realtime, false, request, remaining) }.map(|()| 0))
}

/// Sleeps for `*request`, or with `TIMER_ABSTIME` until `id` shows it. Returns 0 or an error number:
/// `EINVAL` for an unknown clock, unknown flags or nanoseconds out of range; `EINTR` as `nanosleep`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_nanosleep.html>
#[export(__clock_nanosleep)]
pub unsafe extern "C" fn clock_nanosleep(
    id: clockid_t,
    flags: c_int,
    request: *const Timespec,
    remaining: *mut Timespec,
) -> c_int {
    if flags & !TIMER_ABSTIME != 0 {
        return Errno::INVAL.code();
    }
    let absolute = flags == TIMER_ABSTIME;
    // SAFETY: the caller's.
    match clock_of(id).and_then(|clock| unsafe { sleep_as_asked(clock, absolute, request, remaining) }) {
        Ok(()) => 0,
        Err(error) => error.code(),
    }
}

/// Places the clock of a process's processor time. Errors, as the result: `ESRCH` for a process other than this one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/clock_getcpuclockid.html>
#[export]
pub unsafe extern "C" fn clock_getcpuclockid(process: c_int, place: *mut clockid_t) -> c_int {
    // SAFETY: a place, by the caller's word.
    let result = crate::os::system::this_process(process).and_then(|()| unsafe { Out::one(place) });
    match result {
        Ok(place) => {
            place.set(CLOCK_PROCESS_CPUTIME_ID);
            0
        }
        Err(error) => error.code(),
    }
}
