//! Pipes within the program.
//!
//! A program with one thread reads what it has itself written. So a write that waits for free space on other systems, where
//! another process reads, would wait for ever here: a pipe that may wait takes all it is given, as far as there is memory.

use super::byte_queue::{ByteQueue, gather, scatter, total};
use super::descriptor::{DEVICE, FD_FLAGS, FIFO, FileOps, Ready};
use super::duplicate::open_pair;
use crate::abi::c::{O_NONBLOCK, O_RDONLY, O_WRONLY};
use crate::abi::{Errno, GlobalRef, Hook, Table, c_int};
use crate::os::wait::until;
use crate::wasi::types::{CioVec, FileStat, IoVec};

/// So many bytes fit for a writer that does not wait, and `poll` says that a pipe with less can be written to.
pub const CAPACITY: usize = 64 * 1024;
/// `PIPE_BUF` of `<limits.h>`: so many bytes are written whole or not at all.
const ATOMIC: usize = 4096;

struct Pipe {
    bytes: ByteQueue,
    read_end: bool,
    write_end: bool,
}

static PIPES: GlobalRef<Table<Pipe>> = GlobalRef::new(Table::new());

/// Raises `SIGPIPE`: something was written to a pipe or socket without readers.
pub static ON_BROKEN: Hook<fn()> = Hook::new();

/// `EPIPE`, and the signal.
pub fn broken() -> Errno {
    if let Some(raise) = ON_BROKEN.get() {
        raise();
    }
    Errno::PIPE
}

/// An end of a pipe: number `2 * pipe` reads and `2 * pipe + 1` writes.
struct End;

static END: End = End;

fn with<R>(end: usize, body: impl FnOnce(&mut Pipe) -> Result<R, Errno>) -> Result<R, Errno> {
    PIPES.with(|pipes| body(pipes.get_mut(end / 2).ok_or(Errno::BADF)?)).unwrap_or(Err(Errno::DEADLK))
}

impl FileOps for End {
    fn read(&self, at: usize, to: &[IoVec], waits: bool) -> Result<usize, Errno> {
        if to.iter().all(IoVec::is_empty) {
            return Ok(0);
        }
        let take = || {
            with(at, |pipe| {
                if pipe.bytes.is_empty() && pipe.write_end {
                    return Err(Errno::AGAIN);
                }
                let n = scatter(pipe.bytes.as_slice(), to);
                pipe.bytes.skip(n);
                Ok(n)
            })
        };
        if waits { until(b"read from an empty pipe", || Ok(None), true, take) } else { take() }
    }

    fn write(&self, at: usize, from: &[CioVec], waits: bool) -> Result<usize, Errno> {
        let len = total(from);
        let written = with(at, |pipe| {
            if !pipe.read_end {
                return Err(Errno::PIPE);
            }
            let free = if waits { len } else { CAPACITY.saturating_sub(pipe.bytes.len()) };
            if len > 0 && (free == 0 || len <= ATOMIC && free < len) {
                return Err(Errno::AGAIN);
            }
            gather(&mut pipe.bytes, from, len.min(free))
        });
        match written {
            Err(Errno::PIPE) => Err(broken()),
            other => other,
        }
    }

    fn ready(&self, at: usize) -> Ready {
        let ready = with(at, |pipe| {
            Ok(if at % 2 == 0 {
                Ready { read: !pipe.bytes.is_empty(), hang_up: !pipe.write_end, ..Ready::default() }
            } else {
                Ready { write: pipe.bytes.len() + ATOMIC <= CAPACITY, error: !pipe.read_end, ..Ready::default() }
            })
        });
        ready.unwrap_or_default()
    }

    fn available(&self, at: usize) -> u64 {
        with(at, |pipe| Ok(pipe.bytes.len() as u64)).unwrap_or(0)
    }

    fn stat(&self, at: usize) -> FileStat {
        FileStat { dev: DEVICE, ino: (at / 2) as u64 + 1, filetype: FIFO, nlink: 1, ..FileStat::default() }
    }

    fn close(&self, at: usize) {
        let _ = PIPES.with(|pipes| {
            if let Some(pipe) = pipes.get_mut(at / 2) {
                let end = if at % 2 == 0 { &mut pipe.read_end } else { &mut pipe.write_end };
                *end = false;
                if !pipe.read_end && !pipe.write_end {
                    pipes.remove(at / 2);
                }
            }
        });
    }
}

/// A new pipe: the descriptors to read from and to write to, with the status flags `flags` of `<fcntl.h>`. Errors:
/// `EINVAL` for other flags than `O_NONBLOCK`, `EMFILE`, `ENOMEM`.
pub fn open(flags: c_int) -> Result<[c_int; 2], Errno> {
    if flags & !(O_NONBLOCK | FD_FLAGS) != 0 {
        return Err(Errno::INVAL);
    }
    let pipe = Pipe { bytes: ByteQueue::new(), read_end: true, write_end: true };
    let at = PIPES.with(|pipes| pipes.insert(pipe)).unwrap_or(Err(Errno::DEADLK))?;
    open_pair(&END, [2 * at, 2 * at + 1], [O_RDONLY | flags, O_WRONLY | flags])
}
