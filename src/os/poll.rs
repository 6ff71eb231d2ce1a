//! `poll`.

use crate::abi::c::{FD_SETSIZE, POLLERR, POLLHUP, POLLIN, POLLNVAL, POLLOUT, POLLRDHUP};
use crate::abi::{Buffer, Errno, c_int, c_short};
use crate::os::clock::{LONGEST_WAIT, wait_for_events};
use crate::os::fd::descriptor::{Object, Ready, host_fd};
use crate::os::fd::{flags, put_flags};
use crate::os::wait::deadlock::never;
use crate::os::wait::in_slices;
use crate::wasi::clock::ClockId;
use crate::wasi::poll::{self, Event, FD_READWRITE_HANGUP, Subscription, event_type};
use crate::wasi::types::{fdflags, filetype};
use crate::wasi::{fd, sched};

/// `struct pollfd`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct PollFd {
    /// The descriptor; one below 0 is ignored.
    pub fd: c_int,
    /// The requested events.
    pub events: c_short,
    /// The returned events.
    pub revents: c_short,
}

/// Up to so many subscriptions need no memory of the heap.
const FEW: usize = 9;

/// Waits until something happened at one of `fds`, or `timeout` nanoseconds have gone by; for ever without a timeout.
/// Returns how many of them something happened at.
pub fn poll(fds: &mut [PollFd], timeout: Option<u64>) -> Result<usize, Errno> {
    let Some(mut left) = timeout.filter(|&timeout| timeout > LONGEST_WAIT) else { return poll_once(fds, timeout) };
    loop {
        let ready = poll_once(fds, Some(left.min(LONGEST_WAIT)))?;
        left = left.saturating_sub(LONGEST_WAIT);
        if ready > 0 || left == 0 {
            return Ok(ready);
        }
    }
}

fn poll_once(fds: &mut [PollFd], timeout: Option<u64>) -> Result<usize, Errno> {
    let mut wanted = 0;
    let mut ready = 0;
    for entry in fds.iter_mut() {
        entry.revents = 0;
        if entry.fd >= 0 {
            entry.revents = at_once(entry);
            ready += usize::from(entry.revents != 0);
            wanted += entry.events.count_ones().min(2) as usize;
        }
    }
    // What is ready already must not wait for the rest, but the rest is looked at.
    let timeout = if ready > 0 { Some(0) } else { timeout };
    if wanted < FEW {
        let mut subscriptions = [Subscription::clock(0, ClockId::MONOTONIC, 0); FEW];
        wait(fds, timeout, &mut subscriptions, &mut [Event::EMPTY; FEW])?;
    } else {
        let mut subscriptions = Buffer::new();
        let mut events = Buffer::new();
        for _ in 0..wanted + 1 {
            subscriptions.push(Subscription::clock(0, ClockId::MONOTONIC, 0))?;
            events.push(Event::EMPTY)?;
        }
        wait(fds, timeout, subscriptions.as_mut_slice(), events.as_mut_slice())?;
    }
    Ok(fds.iter().filter(|entry| entry.revents != 0).count())
}

/// What is known of an entry without waiting: whether its descriptor is open, what can happen within the program, and
/// that files are always ready, which not all hosts know.
fn at_once(entry: &PollFd) -> c_short {
    let fd = match host_fd(entry.fd) {
        Ok(fd) => fd,
        Err(other) => {
            let events = |object: Object| events_of(object.kind.ready(object.at), entry.events);
            return other.object().map_or(POLLNVAL, events);
        }
    };
    match fd::fdstat_get(fd) {
        Err(Errno::BADF) => POLLNVAL,
        Ok(stat) if matches!(stat.filetype, filetype::REGULAR_FILE | filetype::DIRECTORY) => {
            entry.events & (POLLIN | POLLOUT)
        }
        _ => 0,
    }
}

/// The events of a virtual object.
fn events_of(ready: Ready, wanted: c_short) -> c_short {
    let event = |happens, event| if happens { event } else { 0 };
    wanted & (event(ready.read, POLLIN) | event(ready.write, POLLOUT) | event(ready.ended, POLLRDHUP))
        | event(ready.hang_up, POLLHUP)
        | event(ready.error, POLLERR)
}

/// Asks the host about the entries of which nothing is known yet.
fn wait(
    fds: &mut [PollFd],
    timeout: Option<u64>,
    subscriptions: &mut [Subscription],
    events: &mut [Event],
) -> Result<(), Errno> {
    let mut slots = subscriptions.iter_mut();
    let mut count = 0;
    let mut subscribe = |subscription| {
        if let Some(slot) = slots.next() {
            *slot = subscription;
            count += 1;
        }
    };
    let mut any = false;
    for (i, entry) in fds.iter().enumerate().filter(|(_, entry)| entry.fd >= 0 && entry.revents == 0) {
        // What is within the program cannot become ready while the program waits.
        let Ok(fd) = host_fd(entry.fd) else { continue };
        if entry.events & POLLIN != 0 {
            subscribe(Subscription::read(i as u64, fd as c_int));
            any = true;
        }
        if entry.events & POLLOUT != 0 {
            subscribe(Subscription::write(i as u64, fd as c_int));
            any = true;
        }
    }
    match timeout {
        Some(0) if !any => return sched::yield_now(),
        None if !any => never(b"poll"),
        Some(nanoseconds) => subscribe(Subscription::clock(0, ClockId::MONOTONIC, nanoseconds)),
        None => {}
    }
    let happened = wait_for_events(subscriptions.get(..count).unwrap_or(&[]), events)?;
    for event in events.get(..happened).unwrap_or(&[]) {
        if event.kind == event_type::CLOCK {
            continue;
        }
        if let Some(entry) = usize::try_from(event.userdata).ok().and_then(|i| fds.get_mut(i)) {
            entry.revents |= meaning(event);
        }
    }
    Ok(())
}

/// Converts an event to C's flags.
fn meaning(event: &Event) -> c_short {
    let asked = if event.kind == event_type::FD_READ { POLLIN } else { POLLOUT };
    match Errno::check(event.error) {
        Ok(()) if event.flags & FD_READWRITE_HANGUP != 0 => {
            // What was written before the peer left can still be read; after that, reading says end of file.
            if asked == POLLIN { POLLIN | POLLHUP } else { POLLHUP }
        }
        Ok(()) => asked,
        Err(Errno::BADF) => POLLNVAL,
        Err(Errno::PIPE) => POLLHUP,
        // The host's own poll does not know this kind of file, which is then always ready.
        Err(Errno::PERM | Errno::NOTSUP) => asked,
        _ => POLLERR,
    }
}

/// A set of descriptors: C's `fd_set`, which is a list here.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct FdSet {
    count: usize,
    fds: [c_int; FD_SETSIZE],
}

impl FdSet {
    fn members(&self) -> &[c_int] {
        self.fds.get(..self.count).unwrap_or(&self.fds)
    }

    /// Keeps the members that `keep` says, and returns how many these are.
    fn retain(&mut self, mut keep: impl FnMut(c_int) -> bool) -> usize {
        let mut kept = 0;
        for i in 0..self.members().len() {
            let member = self.fds.get(i).copied().unwrap_or(-1);
            if keep(member)
                && let Some(slot) = self.fds.get_mut(kept)
            {
                *slot = member;
                kept += 1;
            }
        }
        self.count = kept;
        kept
    }
}

/// Waits until a member below `limit` of one of the sets is ready, and leaves the ready ones in the sets; returns how
/// many these are in all. Nothing exceptional ever happens on WASI. Errors: `EINVAL` for a limit above `FD_SETSIZE`,
/// `EBADF` for a member that is not open.
pub fn select<'a>(
    limit: c_int,
    mut read: Option<&'a mut FdSet>,
    mut write: Option<&'a mut FdSet>,
    mut except: Option<&'a mut FdSet>,
    timeout: Option<u64>,
) -> Result<c_int, Errno> {
    if !(0..=FD_SETSIZE as c_int).contains(&limit) {
        return Err(Errno::INVAL);
    }
    let mut fds = Buffer::new();
    for (set, events) in [(&read, POLLIN), (&write, POLLOUT), (&except, 0)] {
        for &fd in set.as_deref().map_or(&[][..], FdSet::members) {
            if (0..limit).contains(&fd) {
                fds.push(PollFd { fd, events, revents: 0 })?;
            }
        }
    }
    in_slices(timeout, |slice| poll(fds.as_mut_slice(), slice))?;
    let fds = fds.as_slice();
    if fds.iter().any(|entry| entry.revents & POLLNVAL != 0) {
        return Err(Errno::BADF);
    }
    let is_ready = |fd, events| fds.iter().any(|entry| entry.fd == fd && entry.events == events && entry.revents != 0);
    let mut ready = 0;
    for (set, events) in [(&mut read, POLLIN), (&mut write, POLLOUT), (&mut except, 0)] {
        if let Some(set) = set {
            ready += set.retain(|fd| events != 0 && is_ready(fd, events)) as c_int;
        }
    }
    Ok(ready)
}

/// How many bytes can be read from `fd` without waiting.
pub fn readable(descriptor: c_int) -> Result<u64, Errno> {
    let fd = match host_fd(descriptor) {
        Ok(fd) => fd,
        Err(other) => return other.object().map(|object| object.kind.available(object.at)),
    };
    if fd::fdstat_get(fd)?.filetype == filetype::REGULAR_FILE {
        return Ok(fd::filestat_get(fd)?.size.saturating_sub(fd::tell(fd)?));
    }
    let subscriptions = [Subscription::read(1, fd as c_int), Subscription::clock(0, ClockId::MONOTONIC, 0)];
    let mut events = [Event::EMPTY; 2];
    let happened = poll::oneoff(&subscriptions, &mut events)?;
    match events.iter().take(happened).find(|event| event.userdata == 1) {
        Some(event) => Errno::check(event.error).map(|()| event.nbytes),
        None => Ok(0),
    }
}

/// Makes `fd` return at once instead of waiting, or wait again.
pub fn set_nonblocking(fd: c_int, on: bool) -> Result<(), Errno> {
    let flags = flags(fd)?;
    let wanted = if on { flags | fdflags::NONBLOCK } else { flags & !fdflags::NONBLOCK };
    if wanted == flags { Ok(()) } else { put_flags(fd, wanted) }
}
