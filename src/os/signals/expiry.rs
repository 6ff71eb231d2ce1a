//! The timers of `alarm`, `setitimer` and `timer_create`, and what happens when one expires.

use super::info::Info;
use super::notification::Notification;
use super::timers::{Base, Now, Timers};
use super::{ON_DELIVERY, mark, notice_since, send};
use crate::abi::c::{SI_TIMER, SI_USER};
use crate::abi::{Errno, GlobalRef, c_int};
use crate::os::clock::alarms::{Alarms, Notice, set, sleep_with_timers};
use crate::os::clock::cpu_time;
use crate::os::clock::{Clock, now};
#[cfg(not(target_feature = "atomics"))]
use crate::os::wait::locks::{WaitAt, wait_at};

/// The action of a timer at expiry.
#[derive(Clone, Copy)]
pub enum Kind {
    /// It is an interval timer: it raises this signal.
    Interval(c_int),
    /// It is one of `timer_create`.
    Event(Notification),
}

static TIMERS: GlobalRef<Timers<Kind>> = GlobalRef::new(Timers::new());
static ALARMS: Alarms = Alarms { left, ring, sleep: sleep_with_timers };

#[cfg(not(target_feature = "atomics"))]
crate::abi::part!(
    /// Waits for condition variables.
    WAIT_AT: WaitAt = wait_at, "__wasilibc_part_wait_with_timers"
);

/// The time on the clocks that timers need; 0 on the others.
fn clocks(needs: impl Fn(Base) -> bool) -> Result<Now, Errno> {
    Ok(Now {
        monotonic: now(Clock::Monotonic)?,
        realtime: if needs(Base::Realtime) { now(Clock::Realtime)? } else { 0 },
        cpu: if needs(Base::Cpu) { cpu_time::of_program()? } else { 0 },
    })
}

fn needed() -> Result<Now, Errno> {
    clocks(|clock| TIMERS.with(|timers| timers.needs(clock)).unwrap_or(false))
}

/// Lends the timers to `body`, with the time on all clocks.
pub fn with<R>(body: impl FnOnce(&mut Timers<Kind>, Now) -> Result<R, Errno>) -> Result<R, Errno> {
    set(&ALARMS);
    ON_DELIVERY.install(delivered);
    let now = clocks(|_| true)?;
    TIMERS.with(|timers| body(timers, now)).unwrap_or(Err(Errno::DEADLK))
}

fn left() -> Result<Option<u64>, Errno> {
    let now = needed()?;
    Ok(TIMERS.with(|timers| timers.left(now)).flatten())
}

/// A timer's `timer_t` is its number, from 1 on.
fn delivered(timer: c_int) -> c_int {
    let number = (timer as usize).wrapping_sub(1);
    TIMERS.with(|timers| timers.delivered(number)).unwrap_or(0)
}

/// Notifies the program of the timers that have expired by now. Those that expire meanwhile come the next time.
fn ring() -> Result<Notice, Errno> {
    let before = mark();
    let now = needed()?;
    while let Some((number, kind)) = TIMERS.with(|timers| timers.due(now)).flatten() {
        let timer = number as c_int + 1;
        let sent = match kind {
            Kind::Interval(signal) => {
                delivered(timer);
                send(Info::new(signal, SI_USER, 0))
            }
            Kind::Event(Notification::Signal { signo, value }) => {
                send(Info { timer, ..Info::new(signo, SI_TIMER, value) })
            }
            Kind::Event(call) => {
                delivered(timer);
                call.send(SI_TIMER)
            }
        };
        if sent.is_err() {
            delivered(timer); // too many signals are pending: this one is lost
        }
    }
    Ok(notice_since(before))
}
