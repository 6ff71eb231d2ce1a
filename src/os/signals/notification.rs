//! Notification by `struct sigevent`.

use super::info::Info;
use super::{bit, send};
#[cfg(target_feature = "atomics")]
use crate::abi::thread::attributes::{Attributes, AttributesPointer};
use crate::abi::{Errno, NotifyFunction, c_int};

/// C's `struct sigevent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct SigEvent {
    value: usize,
    signo: c_int,
    notify: c_int,
    function: Option<NotifyFunction>,
    #[cfg(not(target_feature = "atomics"))]
    attributes: usize,
    #[cfg(target_feature = "atomics")]
    attributes: AttributesPointer,
    reserved: [c_int; 8],
}

/// How the program is notified.
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
    /// By a call of a function, in a thread of its own; without real threads where the thing happens.
    Call {
        /// A function that takes a `union sigval`.
        function: NotifyFunction,
        /// Its argument.
        value: usize,
        /// The attributes of the thread.
        #[cfg(target_feature = "atomics")]
        attributes: Attributes,
    },
}

impl SigEvent {
    /// What the event asks for. Signal 0 means no notification: programs zero the structure. Errors: `EINVAL` for an unknown kind, a
    /// signal that there is not and a function that is null.
    pub fn notification(&self) -> Result<Notification, Errno> {
        const SIGNAL: c_int = 0;
        const NONE: c_int = 1;
        const THREAD: c_int = 2;
        match (self.notify, self.function) {
            (NONE, _) => Ok(Notification::None),
            (SIGNAL, _) if self.signo == 0 => Ok(Notification::None),
            (SIGNAL, _) => bit(self.signo).map(|_| Notification::Signal { signo: self.signo, value: self.value }),
            (THREAD, Some(function)) => Ok(Notification::Call {
                function,
                value: self.value,
                #[cfg(target_feature = "atomics")]
                attributes: self.attributes.attributes(),
            }),
            _ => Err(Errno::INVAL),
        }
    }
}

impl Notification {
    /// Notifies the program. `code` says in a signal where it comes from. Errors: `EAGAIN` if too many realtime signals are
    /// pending.
    pub fn send(self, code: c_int) -> Result<(), Errno> {
        match self {
            Notification::None => Ok(()),
            Notification::Signal { signo, value } => send(Info::new(signo, code, value)),
            #[cfg(not(target_feature = "atomics"))]
            Notification::Call { function, value } => {
                function.call(value);
                Ok(())
            }
            #[cfg(target_feature = "atomics")]
            Notification::Call { function, value, attributes } => {
                crate::threads::notify::call(function, value, attributes);
                Ok(())
            }
        }
    }
}
