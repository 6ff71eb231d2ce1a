//! Thread attributes. Stack, stack size and detach state matter to emulated and real threads only.

use crate::abi::c_int;
use crate::os::thread::Thread;

/// C's `pthread_attr_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Attributes {
    /// The stack's size in bytes.
    pub stack_size: usize,
    /// The guard size: unused bytes beyond the end of a stack that is not the program's own.
    pub guard_size: usize,
    /// The stack's lowest address, which may be 0.
    pub stack: usize,
    /// Whether the thread is detached: 0 or 1.
    pub detached: c_int,
    /// `PTHREAD_EXPLICIT_SCHED`, or whether scheduling is inherited.
    pub explicit: c_int,
    /// The scheduling policy.
    pub policy: c_int,
    /// The priority.
    pub priority: c_int,
    /// The scope of contention.
    pub scope: c_int,
    /// Whether `stack` means something: 0 or 1.
    pub has_stack: c_int,
}

/// The stack size of a new thread: wasi-libc's for its threads, and twice what the linker gives the main one. Return
/// addresses and most variables are not on it: it is the engine that keeps them.
const STACK: usize = 131_072;
/// `PTHREAD_STACK_MIN`.
pub const STACK_MIN: usize = 2048;

/// The attributes of a thread created without any.
pub const DEFAULT: Attributes = Attributes {
    stack_size: STACK,
    guard_size: 0,
    stack: 0,
    detached: 0,
    explicit: 0,
    policy: 0,
    priority: 0,
    scope: 0,
    has_stack: 0,
};

impl Attributes {
    /// Whether they ask for the only scheduling that there is.
    pub fn plain_scheduling(&self) -> bool {
        self.explicit == 0 || self.policy == 0 && self.priority == 0
    }

    /// The top of the stack, which grows down.
    pub fn top(&self) -> usize {
        self.stack.wrapping_add(self.stack_size) & !15
    }

    /// Those of a thread that was created with these.
    pub fn of_thread(self, thread: &Thread) -> Self {
        Attributes { detached: c_int::from(thread.detached.get()), ..self }
    }

    /// With this stack.
    pub fn with_stack(self, stack: usize, size: usize) -> Self {
        Attributes { stack, stack_size: size, has_stack: 1, ..self }
    }
}

/// A pointer to attributes in a structure of C's, which may be null.
#[cfg(target_feature = "atomics")]
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct AttributesPointer(*const Attributes);

#[cfg(target_feature = "atomics")]
impl AttributesPointer {
    /// What it points to, or the attributes of a thread created without any.
    pub fn attributes(self) -> Attributes {
        // SAFETY: C passes null or attributes.
        if self.0.is_null() { DEFAULT } else { unsafe { *self.0 } }
    }
}

unsafe extern "C" {
    // The linker's: where the stack of the main thread ends and begins.
    static __stack_low: u8;
    static __stack_high: u8;
}

/// The attributes that the main thread has.
pub fn of_main() -> Attributes {
    let (low, high) = ((&raw const __stack_low).addr(), (&raw const __stack_high).addr());
    DEFAULT.with_stack(low, high.wrapping_sub(low))
}
