//! Attributes of mutexes, condition variables, read-write locks and barriers: a word each.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_mutexattr_init.html>

use super::wait::{clock_to_wait, code};
use crate::abi::c::{CLOCK_MONOTONIC, CLOCK_REALTIME};
use crate::abi::*;
use crate::header::time::clock::clockid_t;
use crate::os::clock::Clock;

/// `init` and `destroy` of a kind of attributes.
macro_rules! attributes {
    ($init:ident, $destroy:ident, $words:expr) => {
        /// The default attributes.
        #[export]
        pub unsafe extern "C" fn $init(attr: *mut [c_uint; $words]) -> c_int {
            // SAFETY: the caller's place.
            unsafe { attr.write([0; $words]) };
            0
        }

        /// Ends attributes.
        #[export]
        pub extern "C" fn $destroy(_attr: *mut [c_uint; $words]) -> c_int {
            0
        }
    };
}

attributes!(pthread_mutexattr_init, pthread_mutexattr_destroy, 1);
attributes!(pthread_condattr_init, pthread_condattr_destroy, 1);
attributes!(pthread_rwlockattr_init, pthread_rwlockattr_destroy, 2);
attributes!(pthread_barrierattr_init, pthread_barrierattr_destroy, 1);

unsafe fn get(attr: *const c_uint, shift: u32, mask: c_uint, value: *mut c_int) -> c_int {
    // SAFETY: the caller's attributes and place.
    unsafe { code(Out::one(value).map(|out| out.set((*attr >> shift & mask) as c_int))) }
}

unsafe fn set(attr: *mut c_uint, shift: u32, mask: c_uint, value: c_int, highest: c_int) -> c_int {
    if !(0..=highest).contains(&value) {
        return code(Err(Errno::INVAL));
    }
    // SAFETY: the caller's attributes.
    unsafe { *attr = *attr & !(mask << shift) | value.cast_unsigned() << shift };
    0
}

/// A getter and a setter of some bits of the word. Errors: `EINVAL`.
macro_rules! bits {
    ($get:ident, $set:ident, $shift:expr, $mask:expr, $highest:expr, $doc:expr) => {
        #[doc = concat!("Tells ", $doc)]
        #[export]
        pub unsafe extern "C" fn $get(attr: *const c_uint, value: *mut c_int) -> c_int {
            // SAFETY: the caller's.
            unsafe { get(attr, $shift, $mask, value) }
        }

        #[doc = concat!("Sets ", $doc, " Errors: `EINVAL`.")]
        #[export]
        pub unsafe extern "C" fn $set(attr: *mut c_uint, value: c_int) -> c_int {
            // SAFETY: the caller's.
            unsafe { set(attr, $shift, $mask, value, $highest) }
        }
    };
}

bits!(pthread_mutexattr_gettype, pthread_mutexattr_settype, 0, 3, 2, "the type.");
bits!(pthread_mutexattr_getrobust, pthread_mutexattr_setrobust, 2, 1, 1, "whether it outlives its owner.");
bits!(pthread_mutexattr_getprotocol, pthread_mutexattr_setprotocol, 3, 3, 2, "the priority protocol.");
bits!(pthread_mutexattr_getpshared, pthread_mutexattr_setpshared, 7, 1, 1, "whether processes share it.");
bits!(pthread_mutexattr_getprioceiling, pthread_mutexattr_setprioceiling, 8, 0xff, 0xff, "the priority ceiling.");
bits!(pthread_condattr_getpshared, pthread_condattr_setpshared, 31, 1, 1, "whether processes share it.");
bits!(pthread_rwlockattr_getpshared, pthread_rwlockattr_setpshared, 0, 1, 1, "whether processes share it.");
bits!(pthread_barrierattr_getpshared, pthread_barrierattr_setpshared, 0, 1, 1, "whether processes share it.");

/// Tells the clock of time-outs.
#[export]
pub unsafe extern "C" fn pthread_condattr_getclock(attr: *const c_uint, clock: *mut clockid_t) -> c_int {
    // SAFETY: the caller's attributes and place.
    unsafe {
        let id = if *attr & 1 == 0 { CLOCK_REALTIME } else { CLOCK_MONOTONIC };
        code(Out::one(clock).map(|out| out.set(id)))
    }
}

/// Sets the clock of time-outs. Errors: `EINVAL` for one of processor time.
#[export]
pub unsafe extern "C" fn pthread_condattr_setclock(attr: *mut c_uint, clock: clockid_t) -> c_int {
    // SAFETY: the caller's clock and attributes.
    unsafe {
        match clock_to_wait(clock) {
            Ok(Clock::Realtime) => set(attr, 0, 1, 0, 1),
            Ok(Clock::Monotonic) => set(attr, 0, 1, 1, 1),
            _ => code(Err(Errno::INVAL)),
        }
    }
}
