//! The timers that a program has: when each runs out, how often it then repeats, and what is lost on the way.

use crate::abi::{Errno, Table, c_int};

/// How many timers there can be: `TIMER_MAX`.
pub const MOST: usize = 256;
/// `DELAYTIMER_MAX`.
const MOST_MISSED: u64 = c_int::MAX as u64;

/// What the clocks show, in nanoseconds.
#[derive(Clone, Copy)]
pub struct Now {
    /// The monotonic clock.
    pub monotonic: u64,
    /// The realtime clock.
    pub realtime: u64,
}

#[derive(Clone, Copy)]
struct Timer<N> {
    /// What tells the program, if anything does.
    notification: Option<N>,
    /// Whether its clock is the realtime clock.
    of_realtime: bool,
    /// Whether `next` is a time of the realtime clock.
    realtime: bool,
    /// When it runs out; 0 for never.
    next: u64,
    interval: u64,
    /// It ran out, and what tells of that has not reached the program yet.
    told: bool,
    /// How often it ran out since.
    missed: u64,
    /// How often it had, when that reached the program.
    overrun: u64,
}

impl<N> Timer<N> {
    /// For how many more nanoseconds it does not run out.
    fn left(&self, now: Now) -> Option<u64> {
        let shown = if self.realtime { now.realtime } else { now.monotonic };
        if self.next == 0 { None } else { Some(self.next.saturating_sub(shown)) }
    }

    /// Goes on behind what has run out by now; returns how often that was.
    fn advance(&mut self, now: Now) -> u64 {
        let shown = if self.realtime { now.realtime } else { now.monotonic };
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

/// Timers by number, each with what tells the program when it runs out.
pub struct Timers<N: Copy> {
    timers: Table<Timer<N>>,
}

impl<N: Copy> Timers<N> {
    /// No timer.
    pub const fn new() -> Self {
        Timers { timers: Table::new() }
    }

    /// A timer of one of the clocks that is not set; returns its number. Errors: `EAGAIN` if there are too many.
    pub fn create(&mut self, of_realtime: bool, notification: Option<N>) -> Result<usize, Errno> {
        let (realtime, next, interval, told, missed, overrun) = (false, 0, 0, false, 0, 0);
        let timer = Timer { notification, of_realtime, realtime, next, interval, told, missed, overrun };
        if self.timers.count() >= MOST {
            return Err(Errno::AGAIN);
        }
        self.timers.insert(timer).map_err(|_| Errno::AGAIN)
    }

    fn timer(&mut self, number: usize) -> Result<&mut Timer<N>, Errno> {
        self.timers.get_mut(number).ok_or(Errno::INVAL)
    }

    /// Changes what tells the program of a timer. Errors: `EINVAL`.
    pub fn tell(&mut self, number: usize, notification: Option<N>) -> Result<(), Errno> {
        self.timer(number)?.notification = notification;
        Ok(())
    }

    /// Takes a timer away. Errors: `EINVAL`.
    pub fn delete(&mut self, number: usize) -> Result<(), Errno> {
        self.timers.remove(number).map(|_| ()).ok_or(Errno::INVAL)
    }

    /// Has a timer run out when its clock, or the monotonic clock if it is not `absolute`, shows `next`, and then again
    /// and again; 0 is never. Errors: `EINVAL`.
    pub fn set(&mut self, number: usize, absolute: bool, next: u64, interval: u64) -> Result<(), Errno> {
        let timer = self.timer(number)?;
        *timer = Timer { realtime: absolute && timer.of_realtime, next, interval, missed: 0, overrun: 0, ..*timer };
        Ok(())
    }

    /// How many nanoseconds a timer has left, 0 if it is not set, and its interval. Errors: `EINVAL`.
    pub fn state(&mut self, number: usize, now: Now) -> Result<(u64, u64), Errno> {
        let timer = self.timer(number)?;
        if timer.notification.is_none() {
            timer.advance(now);
        }
        Ok((timer.left(now).map_or(0, |left| left.max(1)), timer.interval))
    }

    /// How often a timer ran out between what told the program and the moment that this arrived. Errors: `EINVAL`.
    pub fn overrun(&mut self, number: usize) -> Result<c_int, Errno> {
        Ok(self.timer(number)?.overrun.min(MOST_MISSED) as c_int)
    }

    /// What told of a timer has arrived: returns how often it ran out meanwhile.
    pub fn arrived(&mut self, number: usize) -> c_int {
        let Ok(timer) = self.timer(number) else { return 0 };
        timer.told = false;
        timer.overrun = core::mem::replace(&mut timer.missed, 0);
        timer.overrun.min(MOST_MISSED) as c_int
    }

    /// Whether a timer is set by the realtime clock.
    pub fn need_realtime(&self) -> bool {
        self.timers.iter().any(|(_, timer)| timer.realtime && timer.next != 0)
    }

    /// For how many more nanoseconds no timer runs out that tells the program; nothing if none is set.
    pub fn left(&self, now: Now) -> Option<u64> {
        self.timers.iter().filter(|(_, timer)| timer.notification.is_some()).fold(None, |least, (_, timer)| {
            match (least, timer.left(now)) {
                (Some(least), Some(left)) if left < least => Some(left),
                (None, left) => left,
                (least, _) => least,
            }
        })
    }

    /// A timer that has run out, the one that did first, with what tells the program. What has been told and has not
    /// arrived yet is not told again, only counted.
    pub fn due(&mut self, now: Now) -> Option<(usize, N)> {
        loop {
            let mut first: Option<(usize, u64)> = None;
            for (number, timer) in self.timers.iter() {
                let shown = if timer.realtime { now.realtime } else { now.monotonic };
                let late = shown.saturating_sub(timer.next);
                let runs_out = timer.notification.is_some() && timer.next != 0 && timer.next <= shown;
                if runs_out && first.is_none_or(|(_, latest)| late > latest) {
                    first = Some((number, late));
                }
            }
            let (number, _) = first?;
            let timer = self.timer(number).ok()?;
            let times = timer.advance(now);
            if timer.told {
                timer.missed = timer.missed.saturating_add(times);
                continue;
            }
            timer.told = true;
            timer.missed = times.saturating_sub(1);
            return Some((number, timer.notification?));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(monotonic: u64) -> Now {
        Now { monotonic, realtime: 1_000_000 + monotonic }
    }

    #[test]
    fn one_shot_and_periodic() {
        let mut timers = Timers::new();
        let (a, b) = (timers.create(false, Some('a')).unwrap(), timers.create(true, Some('b')).unwrap());
        assert_eq!((timers.left(at(0)), timers.due(at(9))), (None, None));
        timers.set(a, false, 100, 0).unwrap();
        timers.set(b, true, 1_000_050, 20).unwrap();
        assert!(timers.need_realtime());
        assert_eq!(
            (timers.left(at(0)), timers.state(a, at(30)), timers.state(b, at(0))),
            (Some(50), Ok((70, 0)), Ok((50, 20)))
        );
        assert_eq!(timers.due(at(49)), None);
        // b at 50, 70, 90, 110: told once, the first of all
        assert_eq!(
            (timers.due(at(110)), timers.due(at(110)), timers.due(at(110))),
            (Some((b, 'b')), Some((a, 'a')), None)
        );
        assert_eq!((timers.arrived(b), timers.overrun(b), timers.arrived(a), timers.overrun(a)), (3, Ok(3), 0, Ok(0)));
        assert_eq!((timers.left(at(110)), timers.state(a, at(110))), (Some(20), Ok((0, 0))));
        assert_eq!((timers.due(at(130)), timers.arrived(b), timers.overrun(b)), (Some((b, 'b')), 0, Ok(0)));
        timers.set(b, true, 0, 0).unwrap();
        assert_eq!((timers.left(at(500)), timers.need_realtime()), (None, false));
    }

    #[test]
    fn what_has_not_arrived_is_counted() {
        let mut timers = Timers::new();
        let a = timers.create(true, Some(())).unwrap();
        timers.set(a, false, 10, 10).unwrap();
        assert_eq!((timers.due(at(10)), timers.due(at(25)), timers.due(at(31))), (Some((a, ())), None, None));
        assert_eq!((timers.arrived(a), timers.due(at(40))), (2, Some((a, ()))));
        timers.set(a, false, 1, 1).unwrap();
        assert_eq!((timers.due(at(u64::MAX / 2)), timers.arrived(a)), (None, c_int::MAX));
    }

    #[test]
    fn numbers_and_limits() {
        let mut timers = Timers::<()>::new();
        for expected in 0..MOST {
            assert_eq!(timers.create(false, None), Ok(expected));
        }
        assert_eq!(timers.create(false, None), Err(Errno::AGAIN));
        assert_eq!(
            (timers.delete(7), timers.delete(7), timers.create(false, None)),
            (Ok(()), Err(Errno::INVAL), Ok(7))
        );
        // a timer that tells nobody ends no wait, but shows its state
        timers.set(7, false, 100, 30).unwrap();
        assert_eq!((timers.left(at(0)), timers.due(at(200)), timers.state(7, at(200))), (None, None, Ok((20, 30))));
        assert_eq!((timers.set(MOST, false, 1, 1), timers.overrun(MOST)), (Err(Errno::INVAL), Err(Errno::INVAL)));
    }
}
