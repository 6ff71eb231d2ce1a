//! `poll_oneoff`: waits for standard streams and clocks; files are always ready.

use std::sync::Arc;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec};
use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use super::stream::Stream;
use crate::blocking::{answer, finish};
use crate::clocks;
use crate::errno::Errno;
use crate::filestat::{DIRECTORY, REGULAR_FILE};
use crate::memory::Access;
use crate::state::Process;

const SUBSCRIPTION: u32 = 48;
const EVENT: u32 = 32;
/// The flag of an event: the other end is closed, or the file has ended.
const HANGUP: u16 = 1;

/// A subscription of `poll_oneoff`.
struct Subscription {
    userdata: u64,
    /// preview1's number of it: clock, read, write.
    tag: u8,
    wanted: Wanted,
}

enum Wanted {
    /// A time to come, on this clock.
    Time { clock: u32, until: Duration },
    /// A stream of this process; the position among those polled.
    System { polled: usize, stream: std::sync::Arc<Stream> },
    /// Ready at once, with so many bytes.
    Ready { bytes: u64, flags: u16 },
}

/// `poll_oneoff`.
pub(crate) fn poll_oneoff(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [subscriptions, events, count, out] = args.iter().map(|arg| *arg as u32).collect::<Vec<_>>()[..] else {
        return Err(Errno::INVAL);
    };
    if count == 0 {
        return Err(Errno::INVAL);
    }
    let fits = |at: u32, size: u32| count.checked_mul(size).is_some_and(|length| memory.holds(at, length));
    if !fits(subscriptions, SUBSCRIPTION) || !fits(events, EVENT) {
        return Err(Errno::FAULT);
    }
    let mut streams = Vec::new();
    let mut wanted = Vec::new();
    for index in 0..count {
        wanted.push(subscription(process, memory, subscriptions + index * SUBSCRIPTION, &mut streams)?);
    }
    let mut polled = Vec::new();
    for (stream, events) in &streams {
        polled.push(PollFd::from_borrowed_fd(stream.descriptor(Errno::BADF)?, *events));
    }
    wait(process, &wanted, &mut polled)?;
    let mut used = 0;
    for one in &wanted {
        if let Some(event) = event(process, one, &polled) {
            memory.put(events + used * EVENT, &event).ok_or(Errno::FAULT)?;
            used += 1;
        }
    }
    memory.put_u32(out, used).ok_or(Errno::FAULT)
}

type Polled = (Arc<Stream>, PollFlags);

/// Reads a subscription; a stream that has to be polled is added to `streams`.
fn subscription(
    process: &Process,
    memory: &GuestMemory<'_>,
    at: u32,
    streams: &mut Vec<Polled>,
) -> Result<Subscription, Errno> {
    let word = |offset: u32| memory.u64(at + offset).ok_or(Errno::FAULT);
    let (userdata, tag) = (word(0)?, word(8)? as u8);
    let wanted = match tag {
        0 => {
            let (clock, timeout, absolute) = (word(16)? as u32, Duration::from_nanos(word(24)?), word(40)? & 1 != 0);
            let now = clocks::now(process, clock).ok_or(Errno::INVAL)?;
            Wanted::Time { clock, until: if absolute { timeout } else { now.saturating_add(timeout) } }
        }
        1 | 2 => {
            let fd = word(16)? as u32;
            match process.streams.get(fd) {
                Some(stream) => match stream.captured() {
                    Some(bytes) => {
                        let end = if tag == 1 && bytes == 0 { HANGUP } else { 0 };
                        Wanted::Ready { bytes: bytes as u64, flags: end }
                    }
                    None => {
                        let events = if tag == 1 { PollFlags::IN } else { PollFlags::OUT };
                        streams.push((stream.clone(), events));
                        Wanted::System { polled: streams.len() - 1, stream }
                    }
                },
                None => file(process, fd, tag == 1)?,
            }
        }
        _ => return Err(Errno::INVAL),
    };
    Ok(Subscription { userdata, tag, wanted })
}

/// A file of wasmtime's, which is ready.
fn file(process: &Process, fd: u32, reads: bool) -> Result<Wanted, Errno> {
    let mut scratch = [0; 72];
    let mut memory = GuestMemory::Unshared(&mut scratch);
    let fd = process.descriptors.number(fd).ok_or(Errno::BADF)?;
    answer(finish(wasmtime_preview1::fd_filestat_get(&mut *process.wasi(), &mut memory, fd as i32, 0)))?;
    let (kind, size) = (memory.u8(16).unwrap_or_default(), memory.u64(32).unwrap_or_default());
    if kind == DIRECTORY {
        return Err(Errno::BADF);
    }
    if !reads || kind != REGULAR_FILE {
        return Ok(Wanted::Ready { bytes: 1, flags: 0 });
    }
    answer(wasmtime_preview1::fd_tell(&mut *process.wasi(), &mut memory, fd as i32, 64))?;
    let bytes = size.saturating_sub(memory.u64(64).unwrap_or_default());
    Ok(Wanted::Ready { bytes, flags: if bytes == 0 { HANGUP } else { 0 } })
}

/// Waits until something has happened, or a time has come.
fn wait(process: &Process, wanted: &[Subscription], polled: &mut [PollFd<'_>]) -> Result<(), Errno> {
    let ready = wanted.iter().any(|one| matches!(one.wanted, Wanted::Ready { .. }));
    loop {
        let left = wanted.iter().filter_map(|one| match one.wanted {
            Wanted::Time { clock, until } => {
                Some(until.saturating_sub(clocks::now(process, clock).unwrap_or_default()))
            }
            _ => None,
        });
        // A program whose time is up is ended when it goes on.
        let left = left.chain(process.time_left());
        let left = if ready { Some(Duration::ZERO) } else { left.min() };
        if polled.is_empty() {
            // Only times: the sleep of the standard library is the most exact.
            if let Some(left) = left.filter(|left| !left.is_zero()) {
                std::thread::sleep(left);
                continue;
            }
            return Ok(());
        }
        let timeout = left.map(|left| Timespec {
            tv_sec: left.as_secs().min(i64::MAX as u64) as i64,
            tv_nsec: left.subsec_nanos().into(),
        });
        match rustix::event::poll(polled, timeout.as_ref()) {
            Ok(0) if left.is_some_and(|left| !left.is_zero()) => continue,
            Err(rustix::io::Errno::INTR) => continue,
            done => return done.map(|_| ()).map_err(Errno::from),
        }
    }
}

/// The event of a subscription, if it has happened.
fn event(process: &Process, one: &Subscription, polled: &[PollFd<'_>]) -> Option<[u8; EVENT as usize]> {
    let (error, bytes, flags) = match &one.wanted {
        Wanted::Time { clock, until } => (clocks::now(process, *clock)? >= *until).then_some((0, 0, 0))?,
        Wanted::Ready { bytes, flags } => (0, *bytes, *flags),
        Wanted::System { polled: at, stream } => {
            let found = polled.get(*at)?.revents();
            if found.is_empty() {
                return None;
            }
            let error = if found.contains(PollFlags::NVAL) { Errno::BADF.0 } else { 0 };
            let fd = stream.descriptor(Errno::BADF).ok()?;
            let bytes = match one.tag {
                1 => rustix::io::ioctl_fionread(fd).unwrap_or(u64::from(found.contains(PollFlags::IN))),
                _ => u64::from(found.contains(PollFlags::OUT)),
            };
            let ended = found.intersects(PollFlags::HUP | PollFlags::ERR);
            (error, bytes, if ended { HANGUP } else { 0 })
        }
    };
    let mut event = [0; EVENT as usize];
    event[..8].copy_from_slice(&one.userdata.to_le_bytes());
    event[8..10].copy_from_slice(&error.to_le_bytes());
    event[10] = one.tag;
    event[16..24].copy_from_slice(&bytes.to_le_bytes());
    event[24..26].copy_from_slice(&flags.to_le_bytes());
    Some(event)
}
