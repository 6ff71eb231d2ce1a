//! The default actions of signals.

use super::names;
use crate::abi::c_int;
use crate::os::fd;
use crate::start::exit::last;
use crate::wasi::proc;

/// `SIGCHLD`, `SIGCONT`, `SIGURG` and `SIGWINCH`, whose default action is nothing.
pub const HARMLESS: u64 = 1 << 16 | 1 << 17 | 1 << 22 | 1 << 27;
/// `SIGQUIT`, `SIGILL`, `SIGTRAP`, `SIGABRT`, `SIGBUS`, `SIGFPE`, `SIGSEGV`, `SIGXCPU`, `SIGXFSZ`, `SIGSYS`, whose default action
/// is abnormal termination.
const ABNORMAL: u64 = 0b1111_1100 | 1 << 10 | 1 << 23 | 1 << 24 | 1 << 30;

/// `SIGINT` and `SIGPIPE`: an end that the user or the reader of the output wanted, of which shells say nothing.
const QUIET: u64 = 1 << 1 | 1 << 12;

/// Does what POSIX says of a signal about which the program says nothing.
pub fn act(signal: c_int) {
    let bit = 1 << (signal.wrapping_sub(1) & 63);
    if HARMLESS & bit != 0 {
        return;
    }
    if QUIET & bit == 0 {
        report(signal);
    }
    last();
    if ABNORMAL & bit != 0 {
        core::arch::wasm32::unreachable()
    }
    // A WASI program has only an exit code: the one that shells show for a signal.
    proc::exit(128 + signal.unsigned_abs())
}

/// Names the signal on standard error, as a shell would.
fn report(signal: c_int) {
    let mut line = [0; 40];
    let mut len = 0;
    let mut add = |text: &[u8]| {
        for (to, &from) in line.iter_mut().skip(len).zip(text) {
            *to = from;
        }
        len += text.len();
    };
    add(b"terminated by signal SIG");
    if let Some((text, len)) = names::name(signal) {
        add(text.get(..len).unwrap_or(&text));
    }
    add(b"\n");
    let _ = fd::write(2, line.get(..len).unwrap_or(&line)); // the program ends anyway
}
