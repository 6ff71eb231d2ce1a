//! Functions of the program that the library calls back on its own account: signal handlers, and the functions of a
//! `struct sigevent`.

use super::lock::outside;

/// The handler of a signal: `SIG_DFL`, `SIG_IGN` or a function of the program.
///
/// C alone makes one from a number: any value but the constants is a function of the type that it is called with.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Handler(usize);

unsafe extern "C" {
    // The headers take these functions' addresses.
    fn __SIG_ERR(signal: i32);
    fn __SIG_HOLD(signal: i32);
    fn __SIG_IGN(signal: i32);
}

impl Handler {
    /// `SIG_DFL`.
    pub const DEFAULT: Handler = Handler(0);

    /// `SIG_IGN`.
    pub fn ignore() -> Self {
        Handler(__SIG_IGN as *const () as usize)
    }

    /// `SIG_HOLD` of `sigset`.
    pub fn hold() -> Self {
        Handler(__SIG_HOLD as *const () as usize)
    }

    /// `SIG_ERR`.
    pub fn error() -> Self {
        Handler(__SIG_ERR as *const () as usize)
    }

    /// Whether it is a function of the program.
    pub fn is_caught(self) -> bool {
        self != Self::DEFAULT && self != Self::ignore()
    }

    /// Calls the function with the signal only.
    pub fn call(self, signal: i32) {
        // SAFETY: a function of this type, by the type's contract; callers check `is_caught`.
        unsafe {
            let handler: unsafe extern "C" fn(i32) = core::mem::transmute(self.0);
            outside(|| handler(signal));
        }
    }

    /// Calls the function with the signal, its `siginfo_t` and the `ucontext_t`, as with `SA_SIGINFO`.
    pub fn call_with_info<I, C>(self, signal: i32, info: &I, context: &mut C) {
        // SAFETY: as in `call`; C's types are `I` and `C`.
        unsafe {
            let handler: unsafe extern "C" fn(i32, *const I, *mut C) = core::mem::transmute(self.0);
            outside(|| handler(signal, info, context));
        }
    }
}

/// The function of a `struct sigevent`: it takes a `union sigval`, which C passes by a pointer to a copy.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct NotifyFunction(unsafe extern "C" fn(*const usize));

impl NotifyFunction {
    /// Calls it.
    pub fn call(self, value: usize) {
        // SAFETY: the program's function with a value of the type that it takes.
        outside(|| unsafe { (self.0)(&value) })
    }
}
