//! Sets of signals. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigaddset.html>

use crate::abi::*;
use crate::os::signals::{Set, bit};

/// No signal.
#[export]
pub extern "C" fn sigemptyset(set: OutArg<Set>) -> c_int {
    set.set(0);
    0
}

/// Every signal.
#[export]
pub extern "C" fn sigfillset(set: OutArg<Set>) -> c_int {
    set.set(Set::MAX);
    0
}

/// Adds a signal. Errors: `EINVAL`.
#[export]
pub extern "C" fn sigaddset(set: ObjArg<Set>, signal: c_int) -> c_int {
    zero_or_minus_one(|| {
        *set.get()? |= bit(signal)?;
        Ok(())
    })
}

/// Takes a signal out. Errors: `EINVAL`.
#[export]
pub extern "C" fn sigdelset(set: ObjArg<Set>, signal: c_int) -> c_int {
    zero_or_minus_one(|| {
        *set.get()? &= !bit(signal)?;
        Ok(())
    })
}

/// 1 if the signal is in the set, 0 if not. Errors: `EINVAL`.
#[export]
pub extern "C" fn sigismember(set: InArg<Set>, signal: c_int) -> c_int {
    or_minus_one(|| Ok(c_int::from(*set.get()? & bit(signal)? != 0)))
}

/// Whether the set is empty.
#[export]
pub extern "C" fn sigisemptyset(set: InArg<Set>) -> c_int {
    or_minus_one(|| Ok(c_int::from(*set.get()? == 0)))
}

/// The signals of both sets.
#[export]
pub extern "C" fn sigandset(result: OutArg<Set>, left: InArg<Set>, right: InArg<Set>) -> c_int {
    zero_or_minus_one(|| {
        let set = *left.get()? & *right.get()?;
        result.set(set);
        Ok(())
    })
}

/// The signals of either set.
#[export]
pub extern "C" fn sigorset(result: OutArg<Set>, left: InArg<Set>, right: InArg<Set>) -> c_int {
    zero_or_minus_one(|| {
        let set = *left.get()? | *right.get()?;
        result.set(set);
        Ok(())
    })
}
