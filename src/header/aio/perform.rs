//! Doing what a request asks for.

use super::Request;
use crate::abi::c::{O_DSYNC, O_SYNC, SI_ASYNCIO};
use crate::abi::*;
use crate::os::fd;
use crate::wasi::types::{CioVec, IoVec, fdflags, filetype};

/// The largest `aio_reqprio`: `AIO_PRIO_DELTA_MAX`.
const MOST_PRIORITY: c_int = 20;

/// What is to be done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Read,
    Write,
    Sync,
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

/// Errors: `EINVAL` for a priority, a length or an offset that is none.
fn check(request: &Request) -> Result<(), Errno> {
    let sane = (0..=MOST_PRIORITY).contains(&request.priority) && isize::try_from(request.len).is_ok();
    if sane && request.offset >= 0 { Ok(()) } else { Err(Errno::INVAL) }
}

unsafe fn read(request: &Request) -> Result<usize, Errno> {
    check(request)?;
    // SAFETY: the caller's memory.
    let room = unsafe { Out::slice(request.data, request.len)? };
    match seekable(request.fildes)? {
        true => fd::preadv(request.fildes, &[IoVec::out(room)], request.offset),
        false => fd::read(request.fildes, room),
    }
}

unsafe fn write(request: &Request) -> Result<usize, Errno> {
    check(request)?;
    // SAFETY: the caller's memory.
    let data = unsafe { bytes(request.data.cast(), request.len)? };
    match fd::flags(request.fildes)? & fdflags::APPEND == 0 && seekable(request.fildes)? {
        true => fd::pwritev(request.fildes, &[CioVec::new(data)], request.offset),
        false => fd::write(request.fildes, data),
    }
}

unsafe fn perform(request: &Request, kind: Kind) -> Result<usize, Errno> {
    // SAFETY: the caller's memory.
    match kind {
        Kind::Read => unsafe { read(request) },
        Kind::Write => unsafe { write(request) },
        Kind::Sync => fd::sync(request.fildes).map(|()| 0),
        Kind::DataSync => fd::datasync(request.fildes).map(|()| 0),
    }
}

/// Notes the outcome of a request, for `aio_error` and `aio_return`.
pub fn complete(request: &mut Request, outcome: Result<usize, Errno>) {
    request.made = request.mark();
    (request.error, request.result) = match outcome {
        Ok(count) => (0, count as isize),
        Err(error) => (error.code(), -1),
    };
}

/// Does what a request asks for, notes the outcome, and tells the program of it. Errors: what is wrong with the request
/// itself, which then was not made: `EBADF`, `EINVAL`.
pub unsafe fn submit(request: &mut Request, kind: Kind) -> Result<(), Errno> {
    let notification = request.event.notification()?;
    // SAFETY: the caller's memory.
    match unsafe { perform(request, kind) } {
        Err(error @ (Errno::BADF | Errno::INVAL)) => return Err(error),
        outcome => complete(request, outcome),
    }
    let _ = notification.send(SI_ASYNCIO); // it is done, even if too many signals are pending
    Ok(())
}
