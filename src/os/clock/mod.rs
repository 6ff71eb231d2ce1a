//! Clocks, and sleeping without regard to signals; [`self::sleep`] has the sleeps of C.

pub mod alarms;
pub mod cpu_time;
pub mod sleep;
pub mod time_zone;
pub mod utc;
mod zone_file;

use crate::abi::{Errno, Global, c_long, small, time_t};
use crate::wasi::clock::{self, ClockId};
use crate::wasi::poll::{self, Event, Subscription};

/// C's `struct timespec`.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct Timespec {
    /// Seconds.
    pub tv_sec: time_t,
    /// Nanoseconds, 0 to 999,999,999.
    pub tv_nsec: c_long,
}

/// C's `struct timeval`.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct Timeval {
    /// Seconds.
    pub tv_sec: time_t,
    /// Microseconds, 0 to 999,999.
    pub tv_usec: i64,
}

/// Nanoseconds in a second.
pub const SECOND: u64 = 1_000_000_000;

impl Timespec {
    /// So many nanoseconds.
    pub const fn from_nanoseconds(nanoseconds: u64) -> Self {
        Timespec { tv_sec: (nanoseconds / SECOND) as time_t, tv_nsec: (nanoseconds % SECOND) as c_long }
    }

    /// The nanoseconds of a time that is not negative, at most `u64::MAX`, which is more than 584 years;
    /// `EINVAL` if `tv_nsec` is out of range or the time is negative.
    pub fn to_nanoseconds(self) -> Result<u64, Errno> {
        let nsec = u64::try_from(self.tv_nsec).map_err(|_| Errno::INVAL)?;
        let sec = u64::try_from(self.tv_sec).map_err(|_| Errno::INVAL)?;
        if nsec >= SECOND {
            return Err(Errno::INVAL);
        }
        Ok(sec.saturating_mul(SECOND).saturating_add(nsec))
    }
}

impl Timeval {
    /// So many nanoseconds, without what is less than a microsecond.
    pub const fn from_nanoseconds(nanoseconds: u64) -> Self {
        Timeval { tv_sec: (nanoseconds / SECOND) as time_t, tv_usec: (nanoseconds % SECOND / 1000) as i64 }
    }

    /// As [`Timespec::to_nanoseconds`].
    pub fn to_nanoseconds(self) -> Result<u64, Errno> {
        if !(0..1_000_000).contains(&self.tv_usec) {
            return Err(Errno::INVAL);
        }
        Timespec { tv_sec: self.tv_sec, tv_nsec: self.tv_usec as c_long * 1000 }.to_nanoseconds()
    }
}

/// The clocks that C may name. The host has the first two.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Time since the Epoch.
    Realtime,
    /// Time that never goes back.
    Monotonic,
    /// Processor time of the program: the time since its start that it has not slept.
    Cpu,
    /// Processor time of the thread with this number.
    ThreadCpu(u32),
}

impl Clock {
    const fn host(self) -> ClockId {
        match self {
            Clock::Realtime => ClockId::REALTIME,
            Clock::Monotonic | Clock::Cpu | Clock::ThreadCpu(_) => ClockId::MONOTONIC,
        }
    }
}

/// The time of the realtime or the monotonic clock in nanoseconds. [`self::cpu_time::now`] also reads the clocks of processor
/// time.
#[inline]
pub fn now(clock: Clock) -> Result<u64, Errno> {
    clock::now(clock.host())
}

/// The resolution of a clock in nanoseconds.
pub fn resolution(clock: Clock) -> Result<u64, Errno> {
    clock::resolution(clock.host())
}

/// The time on the monotonic clock `nanoseconds` from now.
pub fn after(nanoseconds: u64) -> Result<u64, Errno> {
    Ok(now(Clock::Monotonic)?.saturating_add(nanoseconds))
}

/// How long the program has slept, in nanoseconds; counted only in programs that ask for processor time.
static SLEPT: Global<Option<u64>> = Global::new(None);

/// Starts counting how long the program sleeps.
pub fn count_sleep() {
    SLEPT.set(Some(0));
}

/// How long the program has slept since [`count_sleep`]; `None` if that was never called.
pub fn slept() -> Option<u64> {
    SLEPT.get()
}

/// Waits for one of the subscriptions; returns the number of events stored. What that takes is no processor time.
#[small]
pub fn wait_for_events(subscriptions: &[Subscription], events: &mut [Event]) -> Result<usize, Errno> {
    let Some(slept) = SLEPT.get() else { return poll::oneoff(subscriptions, events) };
    let start = now(Clock::Monotonic)?;
    let happened = poll::oneoff(subscriptions, events);
    SLEPT.set(Some(slept.saturating_add(now(Clock::Monotonic)?.saturating_sub(start))));
    happened
}

/// The longest time that the host is asked to wait at once: hosts keep times as milliseconds in 32 bits, or overflow.
pub const LONGEST_WAIT: u64 = 86_400 * SECOND;

/// Sleeps for `nanoseconds`.
#[small]
pub fn host_sleep_for(nanoseconds: u64) -> Result<(), Errno> {
    match nanoseconds {
        0 => Ok(()), // a host may take 0 for "for ever"
        1..LONGEST_WAIT => wait_for_clock(nanoseconds),
        _ => host_sleep_until(Clock::Monotonic, after(nanoseconds)?),
    }
}

/// Sleeps until `clock` shows at least `nanoseconds`. Only lengths of time are asked for, never moments: some hosts know no
/// moments, others wait for ever when the moment has just gone by or is less than a millisecond away. As hosts may wake
/// early, the clock is read again.
#[small]
pub fn host_sleep_until(clock: Clock, nanoseconds: u64) -> Result<(), Errno> {
    let longest = match clock {
        Clock::Realtime => SECOND, // it may be set while the program sleeps, which is noticed within this time
        _ => LONGEST_WAIT - 1,
    };
    loop {
        let now = now(clock)?;
        if now >= nanoseconds {
            return Ok(());
        }
        wait_for_clock((nanoseconds - now).min(longest))?;
    }
}

fn wait_for_clock(nanoseconds: u64) -> Result<(), Errno> {
    let mut event = [Event::EMPTY];
    wait_for_events(&[Subscription::clock(0, ClockId::MONOTONIC, nanoseconds)], &mut event)?;
    Errno::check(event[0].error)
}
