//! Telling the program that something has happened, as a `struct sigevent` says.

use super::deliver::{Info, bit, raise};
use crate::abi::c::{SIGEV_NONE, SIGEV_SIGNAL, SIGEV_THREAD};
use crate::abi::*;

/// C's `struct sigevent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct SigEvent {
    value: usize,
    signo: c_int,
    notify: c_int,
    function: usize,
    attributes: usize,
    reserved: [c_int; 8],
}

/// How the program is told.
#[derive(Clone, Copy)]
pub enum Notification {
    /// Not at all.
    None,
    /// By a signal.
    Signal {
        /// Its number.
        signo: c_int,
        /// Its value.
        value: usize,
    },
    /// By a call of a function, as there are no threads to call it from: the call is made where the thing happens.
    Call {
        /// A function that takes a `union sigval`.
        function: usize,
        /// What it gets.
        value: usize,
    },
}

impl SigEvent {
    /// What the event asks for. Errors: `EINVAL` for an unknown kind, a signal that there is not
    /// and a function that is null.
    pub fn notification(&self) -> Result<Notification, Errno> {
        match self.notify {
            SIGEV_NONE => Ok(Notification::None),
            SIGEV_SIGNAL => bit(self.signo).map(|_| Notification::Signal { signo: self.signo, value: self.value }),
            SIGEV_THREAD if self.function != 0 => Ok(Notification::Call { function: self.function, value: self.value }),
            _ => Err(Errno::INVAL),
        }
    }
}

impl Notification {
    /// Tells the program. `code` says in a signal where it comes from. Errors: `EAGAIN` if too many realtime signals
    /// are pending.
    pub fn send(self, code: c_int) -> Result<(), Errno> {
        match self {
            Notification::None => Ok(()),
            Notification::Signal { signo, value } => raise(Info::new(signo, code, value)),
            Notification::Call { function, value } => {
                // SAFETY: the program gave a function of this type: C passes the union by a pointer to a copy.
                unsafe {
                    let function: unsafe extern "C" fn(*const usize) = core::mem::transmute(function);
                    function(&value);
                }
                Ok(())
            }
        }
    }
}
