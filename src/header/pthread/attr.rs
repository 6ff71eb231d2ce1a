//! Attributes of a thread. Only threads besides the main one make use of the stack, its size and the detach state.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_attr_init.html>

use crate::abi::thread::attributes::*;
use crate::abi::*;
use crate::os::system::scheduling::priorities;
#[cfg(not(target_feature = "atomics"))]
use crate::os::thread::{Thread, known};

/// The default attributes.
#[export]
pub extern "C" fn pthread_attr_init(attr: OutArg<Attributes>) -> c_int {
    attr.set(DEFAULT);
    0
}

/// Ends attributes.
#[export]
pub extern "C" fn pthread_attr_destroy(_attr: InArg<Attributes>) -> c_int {
    0
}

/// The attributes that a thread has, with its stack. Errors: `ESRCH`.
#[cfg(not(target_feature = "atomics"))]
#[export]
pub extern "C" fn pthread_getattr_np(thread: *const Thread, attr: OutArg<Attributes>) -> c_int {
    error_number(|| {
        let thread = known(thread)?;
        attr.get()?.set(of_main().of_thread(thread));
        Ok(())
    })
}

/// A getter and a setter of one field, which takes the values in the range. Errors: `EINVAL`.
macro_rules! field {
    ($get:ident, $set:ident, $field:ident: $type:ty, $range:expr, $doc:expr) => {
        #[doc = concat!("Returns ", $doc)]
        #[export]
        pub extern "C" fn $get(attr: InArg<Attributes>, value: OutArg<$type>) -> c_int {
            error_number(|| {
                value.get()?.set(attr.get()?.$field);
                Ok(())
            })
        }

        #[doc = concat!("Sets ", $doc, " Errors: `EINVAL`.")]
        #[export]
        pub extern "C" fn $set(attr: ObjArg<Attributes>, value: $type) -> c_int {
            error_number(|| {
                if !($range).contains(&value) {
                    return Err(Errno::INVAL);
                }
                attr.get()?.$field = value;
                Ok(())
            })
        }
    };
}

field!(pthread_attr_getdetachstate, pthread_attr_setdetachstate, detached: c_int, 0..=1, "whether it is detached.");
field!(pthread_attr_getguardsize, pthread_attr_setguardsize, guard_size: usize, 0..=0x4000_0000, "the guard's size in bytes.");
field!(pthread_attr_getstacksize, pthread_attr_setstacksize, stack_size: usize, STACK_MIN..=0x4000_0000, "the stack's size in bytes.");
field!(pthread_attr_getinheritsched, pthread_attr_setinheritsched, explicit: c_int, 0..=1, "where scheduling comes from.");
field!(pthread_attr_getschedpolicy, pthread_attr_setschedpolicy, policy: c_int, 0..=6, "the scheduling policy.");
field!(pthread_attr_getscope, pthread_attr_setscope, scope: c_int, 0..=1, "the scope of contention.");

/// Returns the priority.
#[export]
pub extern "C" fn pthread_attr_getschedparam(attr: InArg<Attributes>, priority: OutArg<c_int>) -> c_int {
    error_number(|| {
        priority.get()?.set(attr.get()?.priority);
        Ok(())
    })
}

/// Sets the priority. Errors: `EINVAL` for one that the policy does not have.
#[export]
pub extern "C" fn pthread_attr_setschedparam(attr: ObjArg<Attributes>, priority: InArg<c_int>) -> c_int {
    error_number(|| {
        let (attr, priority) = (attr.get()?, *priority.get()?);
        let (lowest, highest) = priorities(attr.policy)?;
        if !(lowest..=highest).contains(&priority) {
            return Err(Errno::INVAL);
        }
        attr.priority = priority;
        Ok(())
    })
}

/// Returns the stack; its address is null if none was set.
#[export]
pub extern "C" fn pthread_attr_getstack(attr: InArg<Attributes>, stack: OutArg<usize>, size: OutArg<usize>) -> c_int {
    error_number(|| {
        let attr = *attr.get()?;
        stack.get()?.set(attr.stack);
        size.get()?.set(attr.stack_size);
        Ok(())
    })
}

/// Sets the stack. Errors: `EINVAL` below `PTHREAD_STACK_MIN`, or if it reaches beyond the memory.
#[export]
pub extern "C" fn pthread_attr_setstack(attr: ObjArg<Attributes>, stack: *mut c_void, size: usize) -> c_int {
    error_number(|| {
        if size < STACK_MIN || stack.addr().checked_add(size).is_none() {
            return Err(Errno::INVAL);
        }
        let attr = attr.get()?;
        *attr = attr.with_stack(stack.addr(), size);
        Ok(())
    })
}
