//! One standard stream, a descriptor of this process or bytes that the caller of the host gave or wants; or a FIFO.

use std::io::{IoSlice, IoSliceMut};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl, fstat};
use rustix::io::{readv, retry_on_intr, writev};

use crate::errno::Errno;
use crate::filestat::{self, REGULAR_FILE, SOCKET_STREAM, UNKNOWN};

/// More captured output than this makes the program's write fail.
const OUTPUT_LIMIT: usize = 64 << 20;
/// As many buffers go to the system at once.
const MOST_BUFFERS: usize = 1024;

/// preview1's type of datagram sockets.
const SOCKET_DGRAM: u8 = 5;

/// preview1's descriptor flags.
const APPEND: u16 = 1;
const DSYNC: u16 = 2;
const NONBLOCK: u16 = 4;
const RSYNC: u16 = 8;
const SYNC: u16 = 16;

/// preview1's rights.
const DATASYNC_RIGHT: u64 = 1;
const READ: u64 = 1 << 1;
const SEEK: u64 = 1 << 2;
const SET_FLAGS: u64 = 1 << 3;
const SYNC_RIGHT: u64 = 1 << 4;
const TELL: u64 = 1 << 5;
const WRITE: u64 = 1 << 6;
const ADVISE: u64 = 1 << 7;
const ALLOCATE: u64 = 1 << 8;
const FILESTAT_GET: u64 = 1 << 21;
const SET_SIZE: u64 = 1 << 22;
const SET_TIMES: u64 = 1 << 23;
const POLL: u64 = 1 << 27;
const SHUTDOWN: u64 = 1 << 28;

/// Captured output.
pub(crate) type Buffer = Arc<Mutex<Vec<u8>>>;

/// A standard stream.
pub(crate) struct Stream {
    end: End,
    /// The flags of a captured stream; an inherited one has the system's.
    flags: AtomicU16,
}

enum End {
    Inherited(BorrowedFd<'static>),
    Fifo(OwnedFd),
    /// The unread rest.
    Input(Mutex<(Vec<u8>, usize)>),
    Output(Buffer),
}

/// The result of `fd_fdstat_get`.
pub(crate) struct Status {
    pub(crate) file_type: u8,
    pub(crate) flags: u16,
    pub(crate) rights: u64,
}

impl Stream {
    /// Descriptor 0, 1 or 2 of this process.
    pub(crate) fn inherited(number: u8) -> Stream {
        assert!(number < 3);
        // SAFETY: Rust's runtime opens descriptors 0 to 2 at start if the caller did not, and nothing here closes them.
        let fd = unsafe { BorrowedFd::borrow_raw(number.into()) };
        Stream { end: End::Inherited(fd), flags: AtomicU16::new(0) }
    }

    /// A FIFO.
    pub(crate) fn fifo(fd: OwnedFd) -> Stream {
        Stream { end: End::Fifo(fd), flags: AtomicU16::new(0) }
    }

    /// Reads these bytes, then the end.
    pub(crate) fn input(bytes: Vec<u8>) -> Stream {
        Stream { end: End::Input(Mutex::new((bytes, 0))), flags: AtomicU16::new(0) }
    }

    /// Adds to a buffer what is written.
    pub(crate) fn output(buffer: Buffer) -> Stream {
        Stream { end: End::Output(buffer), flags: AtomicU16::new(0) }
    }

    /// The system's descriptor; for a captured stream the error that a pipe would give.
    pub(crate) fn descriptor(&self, of_pipes: Errno) -> Result<BorrowedFd<'_>, Errno> {
        self.system().ok_or(of_pipes)
    }

    /// The system's descriptor, if there is one.
    fn system(&self) -> Option<BorrowedFd<'_>> {
        match &self.end {
            End::Inherited(fd) => Some(*fd),
            End::Fifo(fd) => Some(fd.as_fd()),
            End::Input(_) | End::Output(_) => None,
        }
    }

    /// How many bytes a captured stream has to read; `None` for an inherited one.
    pub(crate) fn captured(&self) -> Option<usize> {
        match &self.end {
            End::Inherited(_) | End::Fifo(_) => None,
            End::Input(input) => {
                let input = lock(input);
                Some(input.0.len() - input.1)
            }
            End::Output(_) => Some(0),
        }
    }

    /// Reads once, as much as there is.
    pub(crate) fn read(&self, buffer: &mut [u8]) -> Result<usize, Errno> {
        match &self.end {
            End::Inherited(_) | End::Fifo(_) => {
                let fd = self.descriptor(Errno::BADF)?;
                Ok(retry_on_intr(|| readv(fd, &mut [IoSliceMut::new(buffer)]))?)
            }
            End::Input(input) => {
                let (bytes, at) = &mut *lock(input);
                let count = buffer.len().min(bytes.len() - *at);
                buffer[..count].copy_from_slice(&bytes[*at..*at + count]);
                *at += count;
                Ok(count)
            }
            End::Output(_) => Err(Errno::BADF),
        }
    }

    /// Writes once.
    pub(crate) fn write(&self, buffers: &[IoSlice<'_>]) -> Result<usize, Errno> {
        match &self.end {
            End::Inherited(_) | End::Fifo(_) => {
                let buffers = &buffers[..buffers.len().min(MOST_BUFFERS)];
                let fd = self.descriptor(Errno::BADF)?;
                Ok(retry_on_intr(|| writev(fd, buffers))?)
            }
            End::Input(_) => Err(Errno::BADF),
            End::Output(output) => {
                let mut output = lock(output);
                let total = buffers.iter().map(|buffer| buffer.len()).sum::<usize>();
                if output.len() + total > OUTPUT_LIMIT {
                    return Err(Errno::IO);
                }
                buffers.iter().for_each(|buffer| output.extend_from_slice(buffer));
                Ok(total)
            }
        }
    }

    pub(crate) fn status(&self) -> Result<Status, Errno> {
        let fd = match self.system() {
            Some(fd) => fd,
            None => {
                let rights = if matches!(self.end, End::Input(_)) { READ } else { WRITE };
                let flags = self.flags.load(Ordering::Relaxed);
                return Ok(Status { file_type: UNKNOWN, flags, rights: rights | SET_FLAGS | FILESTAT_GET | POLL });
            }
        };
        let (kind, set) = (file_type(fd)?, fcntl_getfl(fd)?);
        let access = set & OFlags::ACCMODE;
        let mut rights = SET_FLAGS | FILESTAT_GET | POLL;
        if access != OFlags::WRONLY {
            rights |= READ;
        }
        if access != OFlags::RDONLY {
            rights |= WRITE;
        }
        // A terminal is a character device that cannot seek: so programs tell it from `/dev/null`.
        if rustix::fs::tell(fd).is_ok() && !rustix::termios::isatty(fd) {
            rights |= SEEK | TELL;
        }
        match kind {
            REGULAR_FILE => {
                rights |= ADVISE | DATASYNC_RIGHT | SYNC_RIGHT | SET_TIMES;
                if access != OFlags::RDONLY {
                    rights |= ALLOCATE | SET_SIZE;
                }
            }
            SOCKET_DGRAM | SOCKET_STREAM => rights |= SHUTDOWN,
            _ => {}
        }
        Ok(Status { file_type: kind, flags: from_system(set), rights })
    }

    /// Sets the flags that can be changed, append and nonblock.
    pub(crate) fn set_flags(&self, flags: u16) -> Result<(), Errno> {
        if flags & !(APPEND | DSYNC | NONBLOCK | RSYNC | SYNC) != 0 {
            return Err(Errno::INVAL);
        }
        let fd = match self.system() {
            Some(fd) => fd,
            None => {
                self.flags.store(flags & (APPEND | NONBLOCK), Ordering::Relaxed);
                return Ok(());
            }
        };
        let mut set = fcntl_getfl(fd)?;
        set.set(OFlags::APPEND, flags & APPEND != 0);
        set.set(OFlags::NONBLOCK, flags & NONBLOCK != 0);
        Ok(fcntl_setfl(fd, set)?)
    }

    /// The program has closed its descriptor. A reader at the other end has to notice, but the number stays taken, or
    /// a file that the host opens would get it. Standard error stays open for the host's own messages.
    pub(crate) fn close(&self) {
        let End::Inherited(fd) = self.end else { return };
        let Ok(null) = rustix::fs::open("/dev/null", OFlags::RDWR | OFlags::CLOEXEC, rustix::fs::Mode::empty()) else {
            return;
        };
        if fd.as_raw_fd() < 2 {
            // SAFETY: the descriptor is open as `inherited` says, and is not closed: the owner is never dropped.
            let mut taken = std::mem::ManuallyDrop::new(unsafe { OwnedFd::from_raw_fd(fd.as_raw_fd()) });
            let _ = rustix::io::dup2(&null, &mut taken);
        }
    }
}

/// The type of an open file.
pub(crate) fn file_type(fd: BorrowedFd<'_>) -> Result<u8, Errno> {
    Ok(match filestat::file_type(&fstat(fd)?) {
        SOCKET_STREAM if rustix::net::sockopt::socket_type(fd) == Ok(rustix::net::SocketType::DGRAM) => SOCKET_DGRAM,
        other => other,
    })
}

fn from_system(set: OFlags) -> u16 {
    [
        (OFlags::APPEND, APPEND),
        (OFlags::DSYNC, DSYNC),
        (OFlags::NONBLOCK, NONBLOCK),
        (OFlags::RSYNC, RSYNC),
        (OFlags::SYNC, SYNC),
    ]
    .iter()
    .filter(|(flag, _)| set.contains(*flag))
    .fold(0, |flags, (_, bit)| flags | bit)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
