//! Timers: expiry, repetition, overruns.

use crate::abi::{Errno, Table, c_int};

/// How many timers there can be: `TIMER_MAX`.
pub const MOST: usize = 256;
/// `DELAYTIMER_MAX`.
const MOST_MISSED: u64 = c_int::MAX as u64;

/// The time on each clock, in nanoseconds.
#[derive(Clone, Copy)]
pub struct Now {
    /// The monotonic clock.
    pub monotonic: u64,
    /// The realtime clock.
    pub realtime: u64,
    /// Processor time of the program.
    pub cpu: u64,
}

impl Now {
    fn of(self, base: Base) -> u64 {
        match base {
            Base::Monotonic => self.monotonic,
            Base::Realtime => self.realtime,
            Base::Cpu => self.cpu,
        }
    }
}

/// The clock of a timer.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Base {
    /// The monotonic clock.
    Monotonic,
    /// The realtime clock.
    Realtime,
    /// Processor time of the program, which does not pass while it waits.
    Cpu,
}

#[derive(Clone, Copy)]
struct Timer<N> {
    /// The notification, if any.
    notification: Option<N>,
    /// Its clock.
    clock: Base,
    /// The clock that `next` is a time of.
    base: Base,
    /// When it expires; 0 for never.
    next: u64,
    interval: u64,
    /// It expired, and the notification has not been delivered yet.
    notified: bool,
    /// How often it expired since.
    missed: u64,
    /// How often it had when the notification was delivered.
    overrun: u64,
}

impl<N> Timer<N> {
    /// In how many nanoseconds it expires.
    fn left(&self, now: Now) -> Option<u64> {
        if self.next == 0 { None } else { Some(self.next.saturating_sub(now.of(self.base))) }
    }

    /// Skips the expirations until now; returns how many there were.
    fn advance(&mut self, now: Now) -> u64 {
        let shown = now.of(self.base);
        if self.next == 0 || self.next > shown {
            return 0;
        }
        let times = match (shown - self.next).checked_div(self.interval) {
            Some(more) => more + 1,
            None => 1,
        };
        self.next = if self.interval == 0 { 0 } else { self.next.saturating_add(times.saturating_mul(self.interval)) };
        times
    }
}

/// Timers by number, each with what notifies the program when it expires.
pub struct Timers<N: Copy> {
    timers: Table<Timer<N>>,
}

impl<N: Copy> Timers<N> {
    /// No timer.
    pub const fn new() -> Self {
        Timers { timers: Table::new() }
    }

    /// A timer of one of the clocks that is not set; returns its number. Errors: `EAGAIN` if there are too many.
    pub fn create(&mut self, clock: Base, notification: Option<N>) -> Result<usize, Errno> {
        let (base, next, interval, notified, missed, overrun) = (clock, 0, 0, false, 0, 0);
        let timer = Timer { notification, clock, base, next, interval, notified, missed, overrun };
        if self.timers.count() >= MOST {
            return Err(Errno::AGAIN);
        }
        self.timers.insert(timer).map_err(|_| Errno::AGAIN)
    }

    fn timer(&mut self, number: usize) -> Result<&mut Timer<N>, Errno> {
        self.timers.get_mut(number).ok_or(Errno::INVAL)
    }

    /// Changes what notifies the program of a timer. Errors: `EINVAL`.
    pub fn set_notification(&mut self, number: usize, notification: Option<N>) -> Result<(), Errno> {
        self.timer(number)?.notification = notification;
        Ok(())
    }

    /// Deletes a timer. Errors: `EINVAL`.
    pub fn delete(&mut self, number: usize) -> Result<(), Errno> {
        self.timers.remove(number).map(|_| ()).ok_or(Errno::INVAL)
    }

    /// Arms a timer to expire at the time `value` of its clock if `absolute`, else in `value` nanoseconds, and then every
    /// `interval`; a `value` of 0 disarms it. Errors: `EINVAL`.
    pub fn set(&mut self, number: usize, now: Now, absolute: bool, value: u64, interval: u64) -> Result<(), Errno> {
        let timer = self.timer(number)?;
        let base = match timer.clock {
            Base::Realtime if !absolute => Base::Monotonic, // setting the clock does not change the interval
            clock => clock,
        };
        let next = if value == 0 || absolute { value } else { now.of(base).saturating_add(value) };
        *timer = Timer { base, next, interval, missed: 0, overrun: 0, ..*timer };
        Ok(())
    }

    /// How many nanoseconds a timer has left, 0 if it is disarmed, and its interval. Errors: `EINVAL`.
    pub fn state(&mut self, number: usize, now: Now) -> Result<(u64, u64), Errno> {
        let timer = self.timer(number)?;
        if timer.notification.is_none() {
            timer.advance(now);
        }
        Ok((timer.left(now).map_or(0, |left| left.max(1)), timer.interval))
    }

    /// How often a timer expired between a notification and its delivery. Errors: `EINVAL`.
    pub fn overrun(&mut self, number: usize) -> Result<c_int, Errno> {
        Ok(self.timer(number)?.overrun.min(MOST_MISSED) as c_int)
    }

    /// The notification of a timer is delivered: returns how often it expired meanwhile.
    pub fn delivered(&mut self, number: usize) -> c_int {
        let Ok(timer) = self.timer(number) else { return 0 };
        timer.notified = false;
        timer.overrun = core::mem::replace(&mut timer.missed, 0);
        timer.overrun.min(MOST_MISSED) as c_int
    }

    /// Whether a timer is armed by a clock.
    pub fn needs(&self, clock: Base) -> bool {
        self.timers.iter().any(|(_, timer)| timer.base == clock && timer.next != 0)
    }

    /// In how many nanoseconds the next timer expires that notifies the program, if it waits until then; `None` if none will.
    pub fn left(&self, now: Now) -> Option<u64> {
        let wakes =
            |timer: &Timer<N>| timer.notification.is_some() && (timer.base != Base::Cpu || timer.left(now) == Some(0));
        self.timers.iter().filter(|(_, timer)| wakes(timer)).fold(None, |least, (_, timer)| {
            match (least, timer.left(now)) {
                (Some(least), Some(left)) if left < least => Some(left),
                (None, left) => left,
                (least, _) => least,
            }
        })
    }

    /// A timer that has expired, the one that did first, with what notifies the program. As long as a notification has not been
    /// delivered, further expirations are only counted.
    pub fn due(&mut self, now: Now) -> Option<(usize, N)> {
        loop {
            let mut first: Option<(usize, u64)> = None;
            for (number, timer) in self.timers.iter() {
                let shown = now.of(timer.base);
                let late = shown.saturating_sub(timer.next);
                let expires = timer.notification.is_some() && timer.next != 0 && timer.next <= shown;
                if expires && first.is_none_or(|(_, latest)| late > latest) {
                    first = Some((number, late));
                }
            }
            let (number, _) = first?;
            let timer = self.timer(number).ok()?;
            let times = timer.advance(now);
            if timer.notified {
                timer.missed = timer.missed.saturating_add(times);
                continue;
            }
            timer.notified = true;
            timer.missed = times.saturating_sub(1);
            return Some((number, timer.notification?));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(monotonic: u64) -> Now {
        Now { monotonic, realtime: 1_000_000 + monotonic, cpu: monotonic / 10 }
    }

    #[test]
    fn one_shot_and_periodic() {
        let mut timers = Timers::new();
        let (a, b) =
            (timers.create(Base::Monotonic, Some('a')).unwrap(), timers.create(Base::Realtime, Some('b')).unwrap());
        assert_eq!((timers.left(at(0)), timers.due(at(9))), (None, None));
        timers.set(a, at(0), false, 100, 0).unwrap();
        timers.set(b, at(0), true, 1_000_050, 20).unwrap();
        assert!(timers.needs(Base::Realtime));
        assert_eq!(
            (timers.left(at(0)), timers.state(a, at(30)), timers.state(b, at(0))),
            (Some(50), Ok((70, 0)), Ok((50, 20)))
        );
        assert_eq!(timers.due(at(49)), None);
        // b at 50, 70, 90, 110: notifies once, as the first
        assert_eq!(
            (timers.due(at(110)), timers.due(at(110)), timers.due(at(110))),
            (Some((b, 'b')), Some((a, 'a')), None)
        );
        assert_eq!(
            (timers.delivered(b), timers.overrun(b), timers.delivered(a), timers.overrun(a)),
            (3, Ok(3), 0, Ok(0))
        );
        assert_eq!((timers.left(at(110)), timers.state(a, at(110))), (Some(20), Ok((0, 0))));
        assert_eq!((timers.due(at(130)), timers.delivered(b), timers.overrun(b)), (Some((b, 'b')), 0, Ok(0)));
        timers.set(b, at(0), true, 0, 0).unwrap();
        assert_eq!((timers.left(at(500)), timers.needs(Base::Realtime)), (None, false));
    }

    #[test]
    fn expirations_before_delivery_are_counted() {
        let mut timers = Timers::new();
        let a = timers.create(Base::Realtime, Some(())).unwrap();
        timers.set(a, at(0), false, 10, 10).unwrap();
        assert_eq!((timers.due(at(10)), timers.due(at(25)), timers.due(at(31))), (Some((a, ())), None, None));
        assert_eq!((timers.delivered(a), timers.due(at(40))), (2, Some((a, ()))));
        timers.set(a, at(0), false, 1, 1).unwrap();
        assert_eq!((timers.due(at(u64::MAX / 2)), timers.delivered(a)), (None, c_int::MAX));
    }

    #[test]
    fn numbers_and_limits() {
        let mut timers = Timers::<()>::new();
        for expected in 0..MOST {
            assert_eq!(timers.create(Base::Monotonic, None), Ok(expected));
        }
        assert_eq!(timers.create(Base::Monotonic, None), Err(Errno::AGAIN));
        assert_eq!(
            (timers.delete(7), timers.delete(7), timers.create(Base::Monotonic, None)),
            (Ok(()), Err(Errno::INVAL), Ok(7))
        );
        // a timer that notifies nobody ends no wait, but shows its state
        timers.set(7, at(0), false, 100, 30).unwrap();
        assert_eq!((timers.left(at(0)), timers.due(at(200)), timers.state(7, at(200))), (None, None, Ok((20, 30))));
        assert_eq!(
            (timers.set(MOST, at(0), false, 1, 1), timers.overrun(MOST)),
            (Err(Errno::INVAL), Err(Errno::INVAL))
        );
    }

    #[test]
    fn processor_time() {
        let mut timers = Timers::new();
        let a = timers.create(Base::Cpu, Some(())).unwrap();
        timers.set(a, at(100), false, 5, 5).unwrap();
        // no wait makes it expire, but what has expired ends one at once
        assert_eq!((timers.left(at(100)), timers.state(a, at(120))), (None, Ok((3, 5))));
        assert_eq!((timers.needs(Base::Cpu), timers.left(at(150)), timers.due(at(149))), (true, Some(0), None));
        assert_eq!((timers.due(at(150)), timers.state(a, at(150))), (Some((a, ())), Ok((5, 5))));
    }
}
