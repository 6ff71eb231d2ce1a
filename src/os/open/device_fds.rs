//! Descriptors on the devices of `/dev`, and on its directories.
//!
//! They need no `malloc`: entries on top of the host's descriptors, each with a descriptor of the host (on some
//! directory) that keeps the number. [`crate::os::fd::duplicate`] takes them over when the program duplicates descriptors.

use crate::abi::c::{O_RDONLY, O_WRONLY};
use crate::abi::{Errno, Global, Part, c_int, leak, off_t, packed, small};
use crate::os::fd;
use crate::os::fd::descriptor::{self, FdTableOps, FileOps, NOTHING, Object, OpenDevices, Ready};
use crate::os::fd::held::{Entry, LATEST, NUMBER_SHIFT, SETTABLE, pack, unpack};
use crate::os::path::preopen;
use crate::wasi;
use crate::wasi::types::{CioVec, Fd, FileStat, FileType, IoVec, filetype, oflags};

/// The first number that is not a device's, but stands for the descriptor that is so much less.
pub const STREAMS: usize = 5;
/// The terminal among the standard streams.
pub const TERMINAL: usize = STREAMS + 3;
/// The number of `/dev/fd`, the first of the directories.
pub const FD_DIRECTORY: usize = TERMINAL + 1;
/// The number of `/dev`.
pub const DEV_DIRECTORY: usize = FD_DIRECTORY + 1;
/// The names `fd/N`: the number of the descriptor is so much less.
pub const DESCRIPTORS: usize = DEV_DIRECTORY + 1;

/// The devices, by number: as in [`super::devices::NAMES`].
const NULL: usize = 0;
const FULL: usize = 2;
const RANDOM: usize = 3;

/// All devices.
pub struct Device;

/// What an object on one of them has for its kind.
pub static DEVICE: Device = Device;

/// Reads from a device. Errors: `EISDIR`, and those of random bytes.
#[packed]
fn read_device(at: usize, to: &[IoVec]) -> Result<usize, Errno> {
    let mut done = 0;
    if at >= FD_DIRECTORY {
        return Err(Errno::ISDIR);
    }
    for piece in to {
        match at {
            NULL => break,
            RANDOM.. => wasi::random::fill(piece.memory())?,
            _ => piece.memory().fill(0),
        }
        done += piece.len();
    }
    Ok(done)
}

/// Writes to a device. Errors: `ENOSPC`.
#[packed]
fn write_device(at: usize, from: &[CioVec]) -> Result<usize, Errno> {
    let size = from.iter().map(CioVec::len).sum();
    if at == FULL && size > 0 { Err(Errno::NOSPC) } else { Ok(size) }
}

#[small]
impl FileOps for Device {
    fn read(&self, at: usize, to: &[IoVec], _waits: bool) -> Result<usize, Errno> {
        read_device(at, to)
    }

    fn write(&self, at: usize, from: &[CioVec], _waits: bool) -> Result<usize, Errno> {
        write_device(at, from)
    }

    fn read_at(&self, at: usize, to: &[IoVec], _offset: u64) -> Result<usize, Errno> {
        read_device(at, to)
    }

    fn write_at(&self, at: usize, from: &[CioVec], _offset: u64) -> Result<usize, Errno> {
        write_device(at, from)
    }

    fn seek(&self, _at: usize, _offset: off_t, _whence: c_int) -> Result<off_t, Errno> {
        Ok(0)
    }

    fn ready(&self, _at: usize) -> Ready {
        Ready { read: true, write: true, ..Ready::default() }
    }

    fn available(&self, _at: usize) -> u64 {
        0
    }

    fn stat(&self, at: usize) -> FileStat {
        status_of(at)
    }

    fn close(&self, _at: usize) {}
}

/// The status of a device.
#[small]
pub fn status_of(at: usize) -> FileStat {
    FileStat { dev: descriptor::DEVICE, ino: serial(at), filetype: type_of(at), nlink: 1, ..FileStat::default() }
}

/// The file serial number of a device.
#[inline]
pub fn serial(at: usize) -> u64 {
    at as u64 + (3 << 32)
}

fn type_of(at: usize) -> FileType {
    if at < FD_DIRECTORY { filetype::CHARACTER_DEVICE } else { filetype::DIRECTORY }
}

/// What knows the numbers of devices. Closing and moving one is what the host does with the descriptor that keeps its number.
static OPS: FdTableOps = FdTableOps {
    host_fd,
    object,
    read: read_packed,
    write: write_packed,
    adopt,
    close: None,
    renumber: None,
    set_status,
    add_device: add_packed,
    share: share_packed,
};

/// Has [`OPS`] and what follows them installed, unless something else is.
#[small]
pub fn ops() -> &'static FdTableOps {
    descriptor::layer().unwrap_or_else(|| {
        descriptor::install(&OPS);
        fd::DEVICES.install(follow);
        &OPS
    })
}

/// The entry of `fd`; of -1 a free one.
#[small]
#[inline(never)]
fn find(fd: c_int) -> Option<&'static Entry> {
    let mut at = LATEST.get();
    while let Some(entry) = at
        && entry.fd.get() != fd
    {
        at = entry.next;
    }
    at
}

/// The packed device of a number that C or [`host_fd`] gives; negative if it is none.
#[small]
#[inline(never)]
fn file(fd: c_int) -> c_int {
    match find(fd) {
        Some(entry) if fd >= 0 => entry.file.get(),
        _ => !fd,
    }
}

#[small]
fn host_fd(fd: c_int) -> c_int {
    match file(fd) {
        host @ ..0 => !host,
        // The number itself, below `NOTHING`.
        _ => NOTHING - 1 - fd,
    }
}

/// The number of the device, if it is open for `access`.
#[packed]
fn device(number: c_int, access: c_int) -> Result<usize, Errno> {
    let file = file(NOTHING - 1 - number);
    if file < 0 || file & access == 0 { Err(Errno::BADF) } else { Ok(unpack(file).0) }
}

#[small]
fn object(number: c_int, devices: OpenDevices) -> Result<Object, Errno> {
    let &Part(kind) = devices.ok_or(Errno::BADF)?;
    let (at, status) = match file(NOTHING - 1 - number) {
        ..0 => return Err(Errno::BADF),
        file => unpack(file),
    };
    Ok(Object { kind, at, status })
}

#[packed]
fn read(number: c_int, to: &[IoVec]) -> Result<usize, Errno> {
    read_device(device(number, O_RDONLY)?, to)
}

#[packed]
fn write(number: c_int, from: &[CioVec]) -> Result<usize, Errno> {
    write_device(device(number, O_WRONLY)?, from)
}

fn adopt(opened: Fd) -> usize {
    opened as usize // as it is packed
}

/// A descriptor was closed, or got another number.
#[small]
fn follow(from: c_int, to: Option<c_int>) {
    if let Some(to) = to {
        move_entry(to, -1);
    }
    move_entry(from, to.unwrap_or(-1));
}

/// Gives the entry of `from`, if there is one, another number.
#[small]
#[inline(never)]
fn move_entry(from: c_int, to: c_int) {
    if let Some(entry) = find(from) {
        entry.fd.set(to);
    }
}

#[small]
fn set_status(fd: c_int, flags: c_int) -> Result<(), Errno> {
    match find(fd) {
        Some(entry) if fd >= 0 => {
            let file = entry.file.get();
            if file >= 0 {
                entry.file.set(file & !SETTABLE | flags & SETTABLE);
            }
            Ok(())
        }
        _ => Err(Errno::BADF),
    }
}

/// A number for what is packed so.
#[packed]
fn add(at: usize, status: c_int) -> Result<c_int, Errno> {
    let file = pack(at, status);
    let dir = preopen::any()?;
    let entry = match find(-1) {
        Some(free) => free,
        None => {
            let new = leak(Entry { fd: Global::new(-1), file: Global::new(file), next: LATEST.get() })?;
            LATEST.set(Some(new));
            new
        }
    };
    let opened = wasi::path::open(dir, 0, b".", oflags::DIRECTORY, 0, 0, 0)?;
    entry.file.set(file);
    entry.fd.set(opened as c_int);
    Ok(opened as c_int)
}

#[packed]
fn share(fd: c_int) -> Result<c_int, Errno> {
    let file = file(fd);
    if file == !fd {
        wasi::fd::type_and_rights(fd as Fd)?; // it is open
    }
    add((file >> NUMBER_SHIFT) as usize, file & ((1 << NUMBER_SHIFT) - 1))
}
