//! The timers of `alarm`, `setitimer` and `timer_create`, and what happens when one runs out.

use super::deliver::{Info, mark, notice_since, on_arrival, raise};
use super::event::Notification;
use crate::abi::c::SI_TIMER;
use crate::abi::*;
use crate::os::alarms::{Alarms, Notice, set};
use crate::os::clock::{Clock, now};
use crate::os::timers::{Now, Timers};

/// `SIGALRM`.
pub const ALARM: c_int = 14;

/// What a timer does when it runs out.
#[derive(Clone, Copy)]
pub enum Kind {
    /// It is the one of `alarm` and `setitimer`: `SIGALRM`.
    Alarm,
    /// It is one of `timer_create`.
    Event(Notification),
}

static TIMERS: GlobalRef<Timers<Kind>> = GlobalRef::new(Timers::new());
static ALARMS: Alarms = Alarms::new(left, ring);

/// What the clocks show; a clock that no timer asks for is not read.
fn clocks(realtime: bool) -> Result<Now, Errno> {
    let monotonic = now(Clock::Monotonic)?;
    Ok(Now { monotonic, realtime: if realtime { now(Clock::Realtime)? } else { 0 } })
}

/// Lends the timers to `body`, with what the clocks show.
pub fn with<R>(body: impl FnOnce(&mut Timers<Kind>, Now) -> Result<R, Errno>) -> Result<R, Errno> {
    set(&ALARMS);
    on_arrival(arrived);
    let now = clocks(true)?;
    TIMERS.with(|timers| body(timers, now)).unwrap_or(Err(Errno::DEADLK))
}

fn left() -> Result<Option<u64>, Errno> {
    let now = clocks(TIMERS.with(|timers| timers.need_realtime()).unwrap_or(false))?;
    Ok(TIMERS.with(|timers| timers.left(now)).flatten())
}

/// A timer's `timer_t` is its number, from 1 on.
fn arrived(timer: c_int) -> c_int {
    let number = (timer as usize).wrapping_sub(1);
    TIMERS.with(|timers| timers.arrived(number)).unwrap_or(0)
}

/// Tells the program of the timers that have run out by now. Those that run out meanwhile come the next time.
pub fn ring() -> Result<Notice, Errno> {
    let before = mark();
    let now = clocks(TIMERS.with(|timers| timers.need_realtime()).unwrap_or(false))?;
    while let Some((number, kind)) = TIMERS.with(|timers| timers.due(now)).flatten() {
        let timer = number as c_int + 1;
        let told = match kind {
            Kind::Alarm => {
                arrived(timer);
                raise(Info::new(ALARM, 0, 0))
            }
            Kind::Event(Notification::Signal { signo, value }) => {
                raise(Info { timer, ..Info::new(signo, SI_TIMER, value) })
            }
            Kind::Event(call) => {
                arrived(timer);
                call.send(SI_TIMER)
            }
        };
        if told.is_err() {
            arrived(timer); // too many signals are pending: this one is lost
        }
    }
    Ok(notice_since(before))
}
