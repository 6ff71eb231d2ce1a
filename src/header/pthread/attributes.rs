//! Attributes of mutexes, condition variables, read-write locks and barriers: a word each.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_mutexattr_init.html>

use crate::abi::thread::attribute_word;
use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::*;
use crate::os::clock::Clock;

/// `init` and `destroy` of a kind of attributes.
macro_rules! attributes {
    ($init:ident, $destroy:ident, $words:expr) => {
        /// The default attributes.
        #[export]
        pub extern "C" fn $init(attr: OutArg<[c_uint; $words]>) -> c_int {
            attr.set([0; $words]);
            0
        }

        /// Ends attributes.
        #[export]
        pub extern "C" fn $destroy(_attr: InArg<[c_uint; $words]>) -> c_int {
            0
        }
    };
}

attributes!(pthread_mutexattr_init, pthread_mutexattr_destroy, 1);
attributes!(pthread_condattr_init, pthread_condattr_destroy, 1);
attributes!(pthread_rwlockattr_init, pthread_rwlockattr_destroy, 2);
attributes!(pthread_barrierattr_init, pthread_barrierattr_destroy, 1);

/// A getter and a setter of some bits of the word. Errors: `EINVAL`.
macro_rules! bits {
    ($get:ident, $set:ident, $shift:expr, $mask:expr, $highest:expr, $doc:expr) => {
        #[doc = concat!("Returns ", $doc)]
        #[export]
        pub extern "C" fn $get(attr: InArg<c_uint>, value: OutArg<c_int>) -> c_int {
            error_number(|| {
                value.get()?.set(attribute_word::get(*attr.get()?, $shift, $mask));
                Ok(())
            })
        }

        #[doc = concat!("Sets ", $doc, " Errors: `EINVAL`.")]
        #[export]
        pub extern "C" fn $set(attr: ObjArg<c_uint>, value: c_int) -> c_int {
            error_number(|| attribute_word::set(attr.get()?, $shift, $mask, value, $highest))
        }
    };
}

bits!(pthread_mutexattr_gettype, pthread_mutexattr_settype, 0, 3, 2, "the type.");
bits!(pthread_mutexattr_getrobust, pthread_mutexattr_setrobust, 2, 1, 1, "whether it outlives its owner.");
bits!(pthread_mutexattr_getprotocol, pthread_mutexattr_setprotocol, 3, 3, 2, "the priority protocol.");
bits!(pthread_mutexattr_getpshared, pthread_mutexattr_setpshared, 7, 1, 1, "whether processes share it.");
bits!(pthread_condattr_getpshared, pthread_condattr_setpshared, 31, 1, 1, "whether processes share it.");
bits!(pthread_rwlockattr_getpshared, pthread_rwlockattr_setpshared, 0, 1, 1, "whether processes share it.");
bits!(pthread_barrierattr_getpshared, pthread_barrierattr_setpshared, 0, 1, 1, "whether processes share it.");

bits!(pthread_rwlockattr_getkind_np, pthread_rwlockattr_setkind_np, 1, 3, 2, "who is preferred, which has no effect.");

/// Returns the priority ceiling.
#[export]
pub extern "C" fn pthread_mutexattr_getprioceiling(attr: InArg<c_uint>, ceiling: OutArg<c_int>) -> c_int {
    error_number(|| {
        ceiling.get()?.set(attribute_word::ceiling(*attr.get()?));
        Ok(())
    })
}

/// Sets the priority ceiling. Errors: `EINVAL` for a priority that `SCHED_FIFO` does not have.
#[export]
pub extern "C" fn pthread_mutexattr_setprioceiling(attr: ObjArg<c_uint>, ceiling: c_int) -> c_int {
    error_number(|| attribute_word::set_ceiling(attr.get()?, ceiling))
}

/// Returns the clock of timeouts.
#[export]
pub extern "C" fn pthread_condattr_getclock(attr: InArg<c_uint>, clock: OutArg<ClockIdArg>) -> c_int {
    error_number(|| {
        let is_monotonic = *attr.get()? & 1 != 0;
        clock.get()?.set(if is_monotonic { ClockIdArg::MONOTONIC } else { ClockIdArg::REALTIME });
        Ok(())
    })
}

/// Sets the clock of timeouts. Errors: `EINVAL` for one of processor time.
#[export]
pub extern "C" fn pthread_condattr_setclock(attr: ObjArg<c_uint>, clock: ClockIdArg) -> c_int {
    error_number(|| {
        let is_monotonic = clock.for_timeout()? == Clock::Monotonic;
        attribute_word::set(attr.get()?, 0, 1, c_int::from(is_monotonic), 1)
    })
}
