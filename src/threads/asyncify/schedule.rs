//! Which thread runs next.

use super::fiber::{self, Fiber, reap};
use crate::abi::locale::object::swap;
use crate::abi::*;
use crate::os::clock::alarms::{self, Moment, Notice, Woken};
use crate::os::clock::{Clock, after, cpu_time, now};
use crate::os::signals::PER_THREAD;
use crate::os::thread::values::{self, Values};
use crate::os::thread::{Thread, current, main, point_if_asynchronous, set_current};
use crate::os::wait::{Limit, Turn};
use crate::threads::emulated::record::{self, Record, State};

/// Whether threads can switch: not before `main`, nor after it.
static IS_RUNNING: Global<bool> = Global::new(false);
/// The thread that runs next; the main one first.
static NEXT: Global<Option<&'static Thread>> = Global::new(None);
/// How many waits have been in vain since a thread did anything else.
static IDLE: Global<usize> = Global::new(0);

/// How long all threads rest while one looks again and again at something outside.
const REST: u64 = 1_000_000;

/// From now on threads can switch, or no longer.
pub fn set_running(on: bool) {
    IS_RUNNING.set(on);
}

/// The thread that [`pass`] has chosen.
pub fn next() -> &'static Thread {
    NEXT.get().unwrap_or(main())
}

/// The thread goes on at once, in another way.
pub fn stay(thread: &'static Thread) {
    NEXT.set(Some(thread));
}

/// A thread has ended.
pub fn ended(record: &'static Record) {
    record.state.set(State::Ended);
    IDLE.set(0);
    NEXT.set(Some(following(&record.thread)));
}

/// The threads that have not ended, in the order in which they take turns.
fn all() -> impl Iterator<Item = (&'static Thread, &'static Fiber)> {
    let list = core::iter::successors(Some(main()), |thread| thread.next.get());
    list.filter_map(|thread| fiber::of(thread).map(|fiber| (thread, fiber)))
}

/// Whether there is another thread that has not ended.
pub fn has_others() -> bool {
    all().any(|(thread, _)| !core::ptr::eq(thread, current()))
}

/// The thread whose turn is next.
fn following(thread: &'static Thread) -> &'static Thread {
    let mut at = thread;
    loop {
        at = at.next.get().unwrap_or(main());
        if fiber::of(at).is_some() || at.id == 0 {
            return at;
        }
    }
}

/// How long it is until a time.
pub fn rest(limit: Moment) -> u64 {
    limit.time.saturating_sub(now(limit.clock).unwrap_or(u64::MAX))
}

/// The thread whose wait ends first, and when.
fn earliest() -> Option<(&'static Thread, Moment)> {
    let limited = all().filter_map(|(thread, fiber)| Some((thread, fiber.limit.get()?)));
    limited.min_by_key(|(_, limit)| rest(*limit))
}

/// Another thread's turn; what handlers were called when this one's has come again. `None` if this one may wait until its own limit
/// (for ever without one): no other thread has anything to do before.
pub fn pass(limit: &Limit, turn: Turn) -> Option<Notice> {
    let thread = current();
    let own = fiber::of(thread).filter(|_| IS_RUNNING.get())?;
    if turn == Turn::Again && limit.is_some_and(|limit| rest(limit) == 0) {
        return None;
    }
    IDLE.set(if turn == Turn::First { 0 } else { IDLE.get() + 1 });
    own.limit.set(if turn == Turn::Look { Some(Moment::new(Clock::Monotonic, 0)) } else { *limit });
    let mut to = following(thread);
    if core::ptr::eq(to, thread) {
        return None;
    }
    if IDLE.get() >= all().count() {
        // All have looked, and nothing has happened.
        IDLE.set(0);
        let (first, mut until) = earliest()?;
        if core::ptr::eq(first, thread) {
            if turn != Turn::Look {
                return None;
            }
            until = Moment::new(Clock::Monotonic, after(REST).ok()?);
        } else {
            to = first;
        }
        if let Ok(Woken::Timer(notice)) = alarms::sleep(Some(until)) {
            return Some(notice);
        }
    }
    Some(switch(thread, own, to))
}

fn switch(thread: &'static Thread, own: &'static Fiber, to: &'static Thread) -> Notice {
    // SAFETY: a thread starts with the global locale, and each gets back what it had.
    let locale = unsafe { swap(core::ptr::null_mut()) };
    let signals = PER_THREAD.get().map(|signals| (signals.enter)());
    let errno = errno_value();
    cpu_time::switch();
    NEXT.set(Some(to));
    own.leave();
    set_current(thread);
    enter_values(record::of(thread).map_or_else(values::of_main, |record| &record.values));
    // SAFETY: what was found above.
    unsafe { swap(locale) };
    restore_errno(errno);
    reap();
    // Last, as handlers may leave the thread.
    let notice = match PER_THREAD.get() {
        Some(per_thread) => (per_thread.leave)(signals.unwrap_or_default()),
        None => Notice::Quiet,
    };
    point_if_asynchronous();
    notice
}

/// Makes these the values of the thread that runs, with all others behind them.
pub fn enter_values(own: &'static Values) {
    values::show(own);
    let mut last = own;
    for (thread, _) in all() {
        if let Some(record) = record::of(thread)
            && !core::ptr::eq(&record.values, own)
        {
            last.put_below(Some(&record.values));
            last = &record.values;
        }
    }
    last.put_below(None);
}
