//! Creating threads.

use super::fiber::{Fiber, attach, reap};
use super::schedule::{has_others, pass, rest};
use crate::abi::thread::attributes::Attributes;
use crate::abi::*;
use crate::os::clock::Clock;
use crate::os::clock::alarms::Moment;
use crate::os::sync::mutex::HAS_ENDED;
use crate::os::thread::{RUN_OTHERS, Thread, point};
use crate::os::wait::deadlock::never;
use crate::os::wait::{IS_THREAD_READY, Interrupts, RUN_THREAD, Turn, wait};
use crate::threads::emulated::create as emulated;
use crate::threads::emulated::record::{self, MAIN_STATE, Start, State};

/// The main thread has left by `pthread_exit`: waits for all others.
fn wait_for_others() {
    MAIN_STATE.set(State::Ended);
    let others = || if has_others() { Err(Errno::AGAIN) } else { Ok(()) };
    if wait(|| Ok(None), Interrupts::Never, false, others).is_err() {
        never(b"pthread_exit");
    }
}

/// Whether another thread may run before a wait for the host's events. One whose end has come gives them a last turn.
fn is_ready(end: Option<u64>) -> bool {
    point();
    let end = end.map(|end| Moment::new(Clock::Monotonic, end));
    if has_others() && end.is_some_and(|end| rest(end) == 0) {
        // What handlers did is seen by the caller's last look.
        let _ = pass(&None, Turn::Look);
        return false;
    }
    has_others()
}

fn install() {
    HAS_ENDED.install(record::is_number_over);
    RUN_THREAD.install(pass);
    RUN_OTHERS.install(wait_for_others);
    IS_THREAD_READY.install(is_ready);
}

/// Creates a thread, which runs when the calling one waits. Errors: `ENOMEM`, `EINVAL` for invalid attributes, `EPERM` for
/// scheduling other than the default.
pub fn create(
    thread: OutArg<*const Thread>,
    attributes: Attributes,
    start: Option<Start>,
    argument: *mut c_void,
) -> Result<(), Errno> {
    reap();
    let fiber = Fiber::new(0, attributes.stack_size)?;
    let record = emulated::make(thread, attributes, start, argument).inspect_err(|_| fiber.free())?;
    fiber.begin_at(record.attributes.top());
    attach(record, fiber);
    install();
    Ok(())
}
