//! Processor time. WASI does not measure it: here it is the time since the start of the program that the program has not slept,
//! for each thread the part in which it ran.

use crate::abi::{Errno, Global};
use crate::os::clock::{self, Clock, count_sleep, slept};
use crate::os::thread::{Thread, by_number, current};

/// The monotonic time at which the program started.
static START: Global<u64> = Global::new(0);
/// The processor time of the program when the running thread was last switched to.
#[cfg_attr(target_feature = "atomics", thread_local)]
static SWITCHED: Global<u64> = Global::new(0);

/// Starts the clocks of processor time; called before `main` in programs that read them.
pub fn start() {
    START.set(clock::now(Clock::Monotonic).unwrap_or(0));
    count_sleep();
}

/// The processor time that the program has used, in nanoseconds.
pub fn of_program() -> Result<u64, Errno> {
    let since = clock::now(Clock::Monotonic)?.saturating_sub(START.get());
    Ok(since.saturating_sub(slept().unwrap_or(0)))
}

/// Counts what the running thread has used: another one is about to run.
pub fn switch() {
    if slept().is_none() {
        return;
    }
    if let Ok(used) = of_program() {
        let thread = current();
        thread.used.set(thread.used.get().saturating_add(used.saturating_sub(SWITCHED.replace(used))));
    }
}

/// A thread begins to run.
#[cfg(target_feature = "atomics")]
pub fn enter() {
    if slept().is_some() {
        SWITCHED.set(of_program().unwrap_or(0));
    }
}

fn of_thread(thread: &'static Thread) -> Result<u64, Errno> {
    if core::ptr::eq(thread, current()) {
        switch();
    }
    Ok(thread.used.get())
}

/// The time of any clock in nanoseconds. Errors: `EINVAL` for the clock of a thread that has ended.
pub fn now(clock: Clock) -> Result<u64, Errno> {
    match clock {
        Clock::Cpu => of_program(),
        Clock::ThreadCpu(number) => of_thread(by_number(number).ok_or(Errno::INVAL)?),
        Clock::Realtime | Clock::Monotonic => clock::now(clock),
    }
}
