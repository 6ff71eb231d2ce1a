//! Requests of `<aio.h>`, performed inside the call that makes them.

use crate::abi::c::{LIO_NOP, LIO_NOWAIT, LIO_READ, LIO_WAIT, LIO_WRITE, O_DSYNC, O_SYNC, SI_ASYNCIO};
use crate::abi::{Errno, Memory, c_int, off_t};
use crate::os::clock::alarms::Moment;
use crate::os::clock::{Clock, Timespec, after};
use crate::os::fd;
use crate::os::signals::notification::{Notification, SigEvent};
use crate::os::wait::{Ended, Interrupts, wait};
use crate::wasi::types::{CioVec, IoVec, fdflags, filetype};

/// The largest `aio_reqprio`: `AIO_PRIO_DELTA_MAX`.
const MOST_PRIORITY: c_int = 20;
/// How many requests a list can have: `AIO_LISTIO_MAX`.
const MOST: usize = 1024;

/// C's `struct aiocb`.
#[repr(C)]
pub struct Request {
    fildes: c_int,
    operation: c_int,
    priority: c_int,
    data: Memory<'static>,
    event: SigEvent,
    offset: off_t,
    /// See [`Request::mark`]: whether the request was made and its outcome not taken yet.
    made: usize,
    error: c_int,
    result: isize,
    reserved: [c_int; 5],
}

/// The operation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Reads at the offset.
    Read,
    /// Writes at the offset.
    Write,
    /// `fsync`.
    Sync,
    /// `fdatasync`.
    DataSync,
}

impl Kind {
    /// The kind for `aio_fsync`. Errors: `EINVAL`.
    pub fn sync(operation: c_int) -> Result<Self, Errno> {
        match operation {
            O_SYNC => Ok(Kind::Sync),
            O_DSYNC => Ok(Kind::DataSync),
            _ => Err(Errno::INVAL),
        }
    }
}

/// Whether the descriptor has a file offset: a pipe and a terminal have none. A file has one whatever the host says when it is
/// asked for it. Errors: `EBADF`.
fn seekable(fildes: c_int) -> Result<bool, Errno> {
    if matches!(fd::filetype_of(fildes)?, filetype::REGULAR_FILE | filetype::BLOCK_DEVICE | filetype::DIRECTORY) {
        return Ok(true);
    }
    match fd::tell(fildes) {
        Ok(_) => Ok(true),
        Err(Errno::SPIPE) => Ok(false),
        Err(error) => Err(error),
    }
}

impl Request {
    /// What `made` is while there is an outcome to take: another value at each address, as a copy of a request was not
    /// made.
    fn mark(&self) -> usize {
        core::ptr::from_ref(self) as usize ^ 0x61_69_6f_21
    }

    /// The error number, 0 for success, and the result. Errors: `EINVAL` if the request was not made, or its outcome has
    /// been taken.
    pub fn outcome(&self) -> Result<(c_int, isize), Errno> {
        if self.made == self.mark() { Ok((self.error, self.result)) } else { Err(Errno::INVAL) }
    }

    /// Takes the outcome. Errors: the request's own, `EINVAL` as [`Request::outcome`].
    pub fn take(&mut self) -> Result<isize, Errno> {
        let (error, result) = self.outcome()?;
        self.made = 0;
        if error == 0 { Ok(result) } else { Err(Errno::new(error as u16)) }
    }

    /// Errors: `EINVAL` for an invalid priority, length or offset.
    fn check(&self) -> Result<(), Errno> {
        let valid = (0..=MOST_PRIORITY).contains(&self.priority) && isize::try_from(self.data.len()).is_ok();
        if valid && self.offset >= 0 { Ok(()) } else { Err(Errno::INVAL) }
    }

    fn read(&self) -> Result<usize, Errno> {
        self.check()?;
        let buffer = self.data.out()?;
        match seekable(self.fildes)? {
            true => fd::preadv(self.fildes, &[IoVec::out(buffer)], self.offset),
            false => fd::read(self.fildes, buffer),
        }
    }

    fn write(&self) -> Result<usize, Errno> {
        self.check()?;
        let data = self.data.bytes()?;
        match fd::flags(self.fildes)? & fdflags::APPEND == 0 && seekable(self.fildes)? {
            true => fd::pwritev(self.fildes, &[CioVec::new(data)], self.offset),
            false => fd::write(self.fildes, data),
        }
    }

    fn perform(&self, kind: Kind) -> Result<usize, Errno> {
        match kind {
            Kind::Read => self.read(),
            Kind::Write => self.write(),
            Kind::Sync => fd::sync(self.fildes).map(|()| 0),
            Kind::DataSync => fd::datasync(self.fildes).map(|()| 0),
        }
    }

    /// Stores the outcome, for `aio_error` and `aio_return`.
    fn complete(&mut self, outcome: Result<usize, Errno>) {
        self.made = self.mark();
        (self.error, self.result) = match outcome {
            Ok(count) => (0, count as isize),
            Err(error) => (error.code(), -1),
        };
    }

    /// Does what the request asks for, stores the outcome, and notifies the program. Errors: `EBADF` or `EINVAL` for a
    /// request that is invalid and so was not made.
    pub fn submit(&mut self, kind: Kind) -> Result<(), Errno> {
        let notification = self.event.notification()?;
        match self.perform(kind) {
            Err(error @ (Errno::BADF | Errno::INVAL)) => return Err(error),
            outcome => self.complete(outcome),
        }
        let _ = notification.send(SI_ASYNCIO); // it is done, even if too many signals are pending
        Ok(())
    }

    /// Makes the request of a list: whether it was made, and whether it succeeded.
    fn submit_listed(&mut self) -> (bool, bool) {
        let kind = match self.operation {
            LIO_READ => Ok(Kind::Read),
            LIO_WRITE => Ok(Kind::Write),
            LIO_NOP => return (true, true),
            _ => Err(Errno::INVAL),
        };
        match kind.and_then(|kind| self.submit(kind)) {
            Ok(()) => (true, self.error == 0),
            Err(error) => {
                self.complete(Err(error));
                (false, false)
            }
        }
    }
}

/// Several requests made by one call.
pub struct List {
    notification: Notification,
    waits: bool,
    made: bool,
    succeeded: bool,
}

impl List {
    /// A list of `count` requests. Errors: `EINVAL` for another mode, too many requests or an invalid event.
    pub fn new(mode: c_int, count: usize, event: Option<&SigEvent>) -> Result<Self, Errno> {
        let notification = match (mode, event) {
            _ if count > MOST => return Err(Errno::INVAL),
            (LIO_NOWAIT, Some(event)) => event.notification()?,
            (LIO_WAIT | LIO_NOWAIT, _) => Notification::None,
            _ => return Err(Errno::INVAL),
        };
        Ok(List { notification, waits: mode == LIO_WAIT, made: true, succeeded: true })
    }

    /// Makes a request of the list.
    pub fn submit(&mut self, request: &mut Request) {
        let (made, succeeded) = request.submit_listed();
        self.made &= made;
        self.succeeded &= succeeded;
    }

    /// Notifies the program that all requests are done. Errors: `EIO` if one was not made or, with `LIO_WAIT`, failed.
    pub fn finish(self) -> Result<(), Errno> {
        let _ = self.notification.send(SI_ASYNCIO); // all is done, even if too many signals are pending
        if self.made && (self.succeeded || !self.waits) { Ok(()) } else { Err(Errno::IO) }
    }
}

/// Waits for one of the requests of a list, which `has_any` says is not empty: each is done. Errors: `EAGAIN` after the
/// timeout, `EINTR`, `EINVAL`.
pub fn suspend(has_any: bool, timeout: Option<&Timespec>) -> Result<(), Errno> {
    if has_any {
        return Ok(());
    }
    let limit = || match timeout {
        Some(timeout) => Ok(Some(Moment::new(Clock::Monotonic, after(timeout.to_nanoseconds()?)?))),
        None => Ok(None),
    };
    wait(limit, Interrupts::Always, true, || Err(Errno::AGAIN)).map_err(|ended| match ended {
        Ended::TimedOut => Errno::AGAIN,
        ended => ended.error(Some(b"aio_suspend")),
    })
}
