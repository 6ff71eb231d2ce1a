//! Thread-specific values.

#[cfg(target_feature = "atomics")]
use crate::abi::Hook;
use crate::abi::{Global, c_void};

/// `PTHREAD_KEYS_MAX`.
pub const KEYS: usize = 128;

/// The values of a thread.
pub struct Values {
    slots: [Global<*mut c_void>; KEYS],
    /// The values of the thread that waits for this one to end; `None` for the main thread's.
    below: Global<Option<&'static Values>>,
}

static MAIN: Values = Values::new();

/// The values of the thread that runs, if it is not the main one.
#[cfg_attr(target_feature = "atomics", thread_local)]
static PRESENT: Global<Option<&'static Values>> = Global::new(None);

impl Values {
    /// Those of a new thread.
    pub const fn new() -> Self {
        Values { slots: [const { Global::new(core::ptr::null_mut()) }; KEYS], below: Global::new(None) }
    }

    /// Makes these the values of the thread that runs.
    pub fn enter(&'static self) {
        self.below.set(PRESENT.replace(Some(self)));
    }

    /// The thread below runs again.
    pub fn leave(&self) {
        PRESENT.set(self.below.get());
    }
}

/// The main thread's values.
#[cfg(not(target_feature = "atomics"))]
pub fn of_main() -> &'static Values {
    &MAIN
}

/// Makes these the values of the thread that runs, whatever it ran before.
#[cfg(not(target_feature = "atomics"))]
pub fn show(values: &'static Values) {
    PRESENT.set(Some(values));
}

#[cfg(not(target_feature = "atomics"))]
impl Values {
    /// Puts other values behind these, for [`forget`].
    pub fn put_below(&self, values: Option<&'static Values>) {
        self.below.set(values);
    }
}

/// The slot of a key in the thread that runs.
pub fn slot(key: usize) -> Option<&'static Global<*mut c_void>> {
    PRESENT.get().unwrap_or(&MAIN).slots.get(key)
}

/// Clears the values that other threads than the running one have for a key.
#[cfg(target_feature = "atomics")]
pub static FORGET: Hook<fn(usize)> = Hook::new();

impl Values {
    /// Clears the value of a key.
    #[cfg(target_feature = "atomics")]
    pub fn clear(&self, key: usize) {
        if let Some(slot) = self.slots.get(key) {
            slot.set(core::ptr::null_mut());
        }
    }
}

/// Clears the values that all threads have for a key.
pub fn forget(key: usize) {
    #[cfg(target_feature = "atomics")]
    {
        MAIN.clear(key);
        if let Some(forget) = FORGET.get() {
            forget(key);
        }
    }
    #[cfg(not(target_feature = "atomics"))]
    forget_below(key);
}

#[cfg(not(target_feature = "atomics"))]
#[inline(always)]
fn forget_below(key: usize) {
    let mut at = PRESENT.get();
    loop {
        let values = at.unwrap_or(&MAIN);
        if let Some(slot) = values.slots.get(key) {
            slot.set(core::ptr::null_mut());
        }
        if at.is_none() {
            return;
        }
        at = values.below.get();
    }
}
