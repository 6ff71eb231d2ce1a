//! Values of the thread. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_key_create.html>

use super::wait::code;
use crate::abi::*;

/// `PTHREAD_KEYS_MAX`.
const KEYS: usize = 128;
/// `PTHREAD_DESTRUCTOR_ITERATIONS`.
const ITERATIONS: usize = 4;

/// A destructor.
pub type Destructor = Option<unsafe extern "C" fn(*mut c_void)>;

#[derive(Clone, Copy)]
struct Key {
    used: bool,
    destructor: Destructor,
    value: *mut c_void,
}

const FREE: Key = Key { used: false, destructor: None, value: core::ptr::null_mut() };

static TABLE: [Global<Key>; KEYS] = [const { Global::new(FREE) }; KEYS];

/// A new key. `EAGAIN` when all are in use.
pub fn create(destructor: Destructor) -> Result<c_uint, Errno> {
    let free = TABLE.iter().position(|key| !key.get().used).ok_or(Errno::AGAIN)?;
    if let Some(key) = TABLE.get(free) {
        key.set(Key { used: true, destructor, value: core::ptr::null_mut() });
    }
    super::thread::on_exit(run_destructors);
    Ok(free as c_uint)
}

fn slot(key: c_uint) -> Result<&'static Global<Key>, Errno> {
    TABLE.get(key as usize).filter(|key| key.get().used).ok_or(Errno::INVAL)
}

/// Gives a key back. `EINVAL` if it is none.
pub fn delete(key: c_uint) -> Result<(), Errno> {
    slot(key).map(|slot| slot.set(FREE))
}

/// The value of a key; null if it is none.
pub fn get(key: c_uint) -> *mut c_void {
    slot(key).map_or(core::ptr::null_mut(), |slot| slot.get().value)
}

/// Sets the value of a key. `EINVAL` if it is none.
pub fn set(key: c_uint, value: *mut c_void) -> Result<(), Errno> {
    let slot = slot(key)?;
    slot.set(Key { value, ..slot.get() });
    Ok(())
}

/// Calls the destructors of the values that are not null, again while they leave new ones.
fn run_destructors() {
    for _ in 0..ITERATIONS {
        let mut any = false;
        for slot in &TABLE {
            let key = slot.get();
            if let (Some(destructor), false) = (key.destructor, key.value.is_null()) {
                slot.set(Key { value: core::ptr::null_mut(), ..key });
                any = true;
                // SAFETY: the program's destructor with the program's value.
                unsafe { destructor(key.value) };
            }
        }
        if !any {
            return;
        }
    }
}

/// A new key, in `*key`. Errors: `EAGAIN` when all 128 are in use.
#[export(__pthread_key_create)]
pub unsafe extern "C" fn pthread_key_create(key: *mut c_uint, destructor: Destructor) -> c_int {
    // SAFETY: the caller's place.
    code(create(destructor).and_then(|new| unsafe { Ok(Out::one(key)?.set(new)) }))
}

/// Gives a key back; no destructor runs. Errors: `EINVAL`.
#[export(__pthread_key_delete)]
pub extern "C" fn pthread_key_delete(key: c_uint) -> c_int {
    code(delete(key))
}

/// The value of a key; null at first.
#[export]
pub extern "C" fn pthread_getspecific(key: c_uint) -> *mut c_void {
    get(key)
}

/// Sets the value of a key. Errors: `EINVAL`.
#[export]
pub extern "C" fn pthread_setspecific(key: c_uint, value: *const c_void) -> c_int {
    code(set(key, value.cast_mut()))
}
