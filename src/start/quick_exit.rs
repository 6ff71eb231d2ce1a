//! `quick_exit` and `at_quick_exit`.

use super::atexit::{Handler, Handlers};
use super::exit::last;
use crate::abi::{c_int, export};
use crate::wasi;

static HANDLERS: Handlers = Handlers::new();

/// Registers a function for `quick_exit`; nonzero when there is no memory for it. ISO C23, 7.24.4.3.
#[export]
pub extern "C" fn at_quick_exit(function: unsafe extern "C" fn()) -> c_int {
    HANDLERS.push(Handler::Plain(function))
}

/// Ends the program: only the functions given to `at_quick_exit` run, last one first; nothing is flushed. ISO C23,
/// 7.24.4.7.
#[export]
pub extern "C" fn quick_exit(code: c_int) -> ! {
    HANDLERS.run_all();
    last();
    wasi::proc::exit(code.cast_unsigned())
}
