//! Thread-specific data: the keys in use and their destructors.

use crate::abi::*;
use crate::os::thread::DESTRUCTORS;
use crate::os::thread::values::{self as values, KEYS};

/// `PTHREAD_DESTRUCTOR_ITERATIONS`.
const ITERATIONS: usize = 4;

/// A destructor.
pub type Destructor = Option<unsafe extern "C" fn(*mut c_void)>;

/// Which keys are in use, and their destructors.
static TABLE: [Global<Option<Destructor>>; KEYS] = [const { Global::new(None) }; KEYS];

/// A new key. `EAGAIN` when all are in use.
pub fn create(destructor: Destructor) -> Result<c_uint, Errno> {
    #[cfg(target_feature = "atomics")]
    let _library = lock::library();
    let number = TABLE.iter().position(|key| key.get().is_none()).ok_or(Errno::AGAIN)?;
    if let Some(free) = TABLE.get(number) {
        free.set(Some(destructor));
    }
    values::forget(number);
    DESTRUCTORS.install(run_destructors);
    Ok(number as c_uint)
}

fn key_of(key: c_uint) -> Result<&'static Global<Option<Destructor>>, Errno> {
    TABLE.get(key as usize).filter(|key| key.get().is_some()).ok_or(Errno::INVAL)
}

fn slot(key: c_uint) -> Result<&'static Global<*mut c_void>, Errno> {
    key_of(key).and_then(|_| values::slot(key as usize).ok_or(Errno::INVAL))
}

/// Gives a key back. `EINVAL` if it does not exist.
pub fn delete(key: c_uint) -> Result<(), Errno> {
    key_of(key).map(|key| key.set(None))
}

/// The value of a key; null if the key does not exist.
pub fn get(key: c_uint) -> *mut c_void {
    slot(key).map_or(core::ptr::null_mut(), Global::get)
}

/// Sets the value of a key. `EINVAL` if it does not exist.
pub fn set(key: c_uint, value: *mut c_void) -> Result<(), Errno> {
    slot(key).map(|slot| slot.set(value))
}

/// Calls the destructor of the thread's value for a key; false if there is no destructor or no value.
#[inline(never)] // a loop over all keys is unrolled otherwise
fn destroy(number: usize) -> bool {
    let Some(Some(destructor)) = TABLE.get(number).and_then(Global::get) else { return false };
    let value = values::slot(number).map_or(core::ptr::null_mut(), |slot| slot.replace(core::ptr::null_mut()));
    if !value.is_null() {
        // SAFETY: the destructor that the program gave for the key, with a value that it stored under the key.
        unsafe { destructor(value) };
    }
    !value.is_null()
}

/// Calls the destructors of the thread's values that are not null, again while they leave new ones.
fn run_destructors() {
    for _ in 0..ITERATIONS {
        let mut any = false;
        for number in 0..KEYS {
            any |= destroy(number);
        }
        if !any {
            return;
        }
    }
}
