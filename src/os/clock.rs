//! Clocks and sleeping.

use super::alarms;
use crate::abi::{Errno, c_long, time_t};
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

/// The clocks that C may name. The host has the first two; the time used by the process and by its only thread is the
/// monotonic time since the start of the program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Time since the Epoch.
    Realtime,
    /// Time that never goes back.
    Monotonic,
    /// Time used by the program.
    Cpu,
}

impl Clock {
    /// The clock with this number of WASI.
    pub const fn from_id(id: u32) -> Result<Clock, Errno> {
        match id {
            0 => Ok(Clock::Realtime),
            1 => Ok(Clock::Monotonic),
            2 | 3 => Ok(Clock::Cpu),
            _ => Err(Errno::INVAL),
        }
    }

    const fn host(self) -> ClockId {
        match self {
            Clock::Realtime => ClockId::REALTIME,
            Clock::Monotonic | Clock::Cpu => ClockId::MONOTONIC,
        }
    }
}

/// What a clock shows, in nanoseconds; for the time used, what the host's monotonic clock shows.
pub fn now(clock: Clock) -> Result<u64, Errno> {
    clock::now(clock.host())
}

/// The resolution of a clock in nanoseconds.
pub fn resolution(clock: Clock) -> Result<u64, Errno> {
    clock::resolution(clock.host())
}

/// Sleeps for `nanoseconds`. Timers of the program that run out meanwhile are told of, and do not end the sleep.
pub fn sleep_for(clock: Clock, nanoseconds: u64) -> Result<(), Errno> {
    match alarms::present() {
        None => host_sleep_for(clock, nanoseconds),
        Some(alarms) => (alarms.sleep_for)(nanoseconds, false).map(|_| ()),
    }
}

/// As [`sleep_until`], but ended by a signal's handler: `EINTR`.
pub fn nap_until(clock: Clock, nanoseconds: u64) -> Result<(), Errno> {
    match alarms::present() {
        None => host_sleep_until(clock, nanoseconds),
        Some(alarms) => (alarms.sleep)(clock, nanoseconds, true),
    }
}

/// As [`sleep_for`], but ended by a signal's handler: returns the nanoseconds that were left then, else 0.
pub fn nap_for(clock: Clock, nanoseconds: u64) -> Result<u64, Errno> {
    match alarms::present() {
        None => host_sleep_for(clock, nanoseconds).map(|()| 0),
        Some(alarms) => (alarms.sleep_for)(nanoseconds, true),
    }
}

/// What the monotonic clock will show in so many nanoseconds.
pub fn after(nanoseconds: u64) -> Result<u64, Errno> {
    Ok(now(Clock::Monotonic)?.saturating_add(nanoseconds))
}

/// Sleeps for `nanoseconds`, whatever timers there are.
pub(super) fn host_sleep_for(clock: Clock, nanoseconds: u64) -> Result<(), Errno> {
    if nanoseconds == 0 {
        return Ok(()); // a host may take 0 for "for ever"
    }
    wait(Subscription::clock(0, clock.host(), nanoseconds))
}

/// Sleeps until `clock` shows at least `nanoseconds`; as [`sleep_for`].
pub fn sleep_until(clock: Clock, nanoseconds: u64) -> Result<(), Errno> {
    match alarms::present() {
        None => host_sleep_until(clock, nanoseconds),
        Some(alarms) => (alarms.sleep)(clock, nanoseconds, false),
    }
}

/// Sleeps until `clock` shows at least `nanoseconds`, whatever timers there are. Only lengths of time are asked for, never
/// moments: some hosts know no moments, others wait for ever when the moment has just gone by or is less than a
/// millisecond away. As hosts may wake early, the clock is read again.
pub(super) fn host_sleep_until(clock: Clock, nanoseconds: u64) -> Result<(), Errno> {
    loop {
        let now = now(clock)?;
        if now >= nanoseconds {
            return Ok(());
        }
        let left = match clock {
            // It may be set while the program sleeps, which is noticed within this time.
            Clock::Realtime => (nanoseconds - now).min(SECOND),
            _ => nanoseconds - now,
        };
        host_sleep_for(Clock::Monotonic, left)?;
    }
}

fn wait(subscription: Subscription) -> Result<(), Errno> {
    let mut event = [Event::EMPTY];
    poll::oneoff(&[subscription], &mut event)?;
    Errno::check(event[0].error)
}
