//! The threads of a process: how many there are, and how the process has ended.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use wasmtime::{Result, Trap, bail};

use crate::limit::HOST_STACK;

/// Thread numbers leave the upper bits to the program.
const MOST_NUMBERS: usize = 0x1fff_ffff;

/// The threads of a process.
pub(crate) struct Threads {
    /// How many were started, and how many run, without the first one.
    started: AtomicUsize,
    running: AtomicUsize,
    limit: usize,
    pub(crate) stack: usize,
    over: AtomicBool,
    end: Mutex<Option<End>>,
    changed: Condvar,
}

/// How a process has ended, and by which thread.
pub(crate) struct End {
    pub(crate) thread: u32,
    pub(crate) how: Result<()>,
    /// What the run's probe found.
    pub(crate) probe: Vec<u8>,
}

impl Threads {
    pub(crate) fn new(limit: usize, stack: usize) -> Threads {
        Threads {
            started: AtomicUsize::new(0),
            running: AtomicUsize::new(0),
            limit,
            stack,
            over: AtomicBool::new(false),
            end: Mutex::new(None),
            changed: Condvar::new(),
        }
    }

    /// An error when the process has ended.
    pub(crate) fn check(&self) -> Result<()> {
        if self.over.load(Ordering::Acquire) { bail!("another thread has ended the process") } else { Ok(()) }
    }

    /// A thread has ended the process; of several the first one counts.
    pub(crate) fn end(&self, thread: u32, how: Result<()>) {
        let mut end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
        if !self.over.swap(true, Ordering::AcqRel) {
            *end = Some(End { thread, how, probe: Vec::new() });
            self.changed.notify_all();
        }
    }

    /// Waits for the end of the process, or of its time.
    pub(crate) fn wait(&self, time_left: impl Fn() -> Option<Duration>) -> End {
        let mut end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(end) = end.take() {
                return end;
            }
            end = match time_left() {
                None => self.changed.wait(end).unwrap_or_else(PoisonError::into_inner),
                Some(left) if left.is_zero() => {
                    self.over.store(true, Ordering::Release);
                    return End { thread: 0, how: Err(Trap::Interrupt.into()), probe: Vec::new() };
                }
                Some(left) => self.changed.wait_timeout(end, left).unwrap_or_else(PoisonError::into_inner).0,
            };
        }
    }

    /// Counts another thread, which [`Threads::finished`] takes back; its number, or `None` when there are too many.
    pub(crate) fn number(&self) -> Option<usize> {
        let more = |count: usize| (count < self.limit).then_some(count + 1);
        self.running.fetch_update(Ordering::AcqRel, Ordering::Acquire, more).ok()?;
        let number = self.started.fetch_add(1, Ordering::AcqRel) + 1;
        if number > MOST_NUMBERS {
            self.finished();
            return None;
        }
        Some(number)
    }

    /// A thread that was counted runs no more.
    pub(crate) fn finished(&self) {
        self.running.fetch_sub(1, Ordering::AcqRel);
    }

    /// Runs `body` on a thread of the system.
    pub(crate) fn start(&self, name: String, body: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
        let builder = std::thread::Builder::new().name(name).stack_size(self.stack + HOST_STACK);
        builder.spawn(body).map(|_| ())
    }
}
