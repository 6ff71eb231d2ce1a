//! `abort`.

use super::exit::last;
use crate::abi::{Global, export};

static RAISE: Global<Option<fn()>> = Global::new(None);

/// Has `abort` call `raise` first: it delivers `SIGABRT` to the program's handler. Set by `signal` on first use.
pub fn on_abort(raise: fn()) {
    RAISE.set(Some(raise));
}

fn raise_hook() {
    // Taken away before it runs, so that a handler that aborts ends here.
    if let Some(raise) = RAISE.replace(None) {
        raise();
    }
}

/// Ends the program abnormally: the program's `SIGABRT` handler if there is one, then a trap; nothing is flushed.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/abort.html>
#[export]
pub extern "C" fn abort() -> ! {
    raise_hook();
    last();
    core::arch::wasm32::unreachable()
}
