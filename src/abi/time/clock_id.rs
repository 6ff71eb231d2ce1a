//! C's `clockid_t`.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::c::{CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_REALTIME, CLOCK_THREAD_CPUTIME_ID};
use crate::abi::{Errno, c_int, c_uint};
use crate::os::clock::Clock;
use crate::os::thread::{by_number, current};

/// wasi-libc's `struct __clockid`, to which a `clockid_t` points there.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ClockIdObject(c_int);

impl ClockIdObject {
    /// The object of the clock with a number.
    pub const fn new(number: c_int) -> Self {
        ClockIdObject(number)
    }
}

unsafe extern "C" {
    safe static _CLOCK_REALTIME: ClockIdObject;
    safe static _CLOCK_MONOTONIC: ClockIdObject;
    safe static _CLOCK_PROCESS_CPUTIME_ID: ClockIdObject;
    safe static _CLOCK_THREAD_CPUTIME_ID: ClockIdObject;
}

/// C's `clockid_t`: a number, or the address of one of the objects above, as wasi-libc has it.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct ClockIdArg(c_int);

impl ClockIdArg {
    /// `CLOCK_REALTIME`.
    pub const REALTIME: ClockIdArg = ClockIdArg(CLOCK_REALTIME);
    /// `CLOCK_MONOTONIC`.
    pub const MONOTONIC: ClockIdArg = ClockIdArg(CLOCK_MONOTONIC);
    /// `CLOCK_PROCESS_CPUTIME_ID`.
    pub const PROCESS: ClockIdArg = ClockIdArg(CLOCK_PROCESS_CPUTIME_ID);

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

/// The clock of a time base of C: `TIME_UTC`, `TIME_MONOTONIC`, `TIME_ACTIVE`, `TIME_THREAD_ACTIVE`.
pub fn clock_of_base(base: c_int) -> Result<Clock, Errno> {
    match base {
        1 => Ok(Clock::Realtime),
        2 => Ok(Clock::Monotonic),
        3 => Ok(Clock::Cpu),
        4 => Ok(Clock::ThreadCpu(current().id)),
        _ => Err(Errno::INVAL),
    }
}
