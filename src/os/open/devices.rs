//! `/dev/null` and its like, and `/dev` itself, for hosts that give the program none.
//!
//! They need no `malloc`: entries on top of the host's descriptors, each with a descriptor of the host (on some
//! directory) that keeps the number. [`crate::os::fd::duplicate`] takes them over when the program duplicates descriptors.

use crate::abi::c::{O_ACCMODE, O_CREAT, O_DIRECTORY, O_EXCL, O_NONBLOCK, O_RDONLY, O_WRONLY};
use crate::abi::{Errno, Global, c_int, leak, off_t, small};
use crate::os::fd;
use crate::os::fd::descriptor::{self, FdTableOps, FileOps, NOTHING, Object, Ready};

use crate::os::fd::held::{Entry, LATEST, NUMBER_SHIFT, SETTABLE, pack, unpack};
use crate::os::fd::table::HIDDEN;
use crate::os::path::preopen;
use crate::os::path::{component_end, is_within, part};
use crate::wasi;
use crate::wasi::types::{CioVec, Fd, FileStat, FileType, IoVec, filetype, oflags};

/// The devices, by number: as in [`NAMES`].
const NULL: usize = 0;
const FULL: usize = 2;
const RANDOM: usize = 3;

/// All devices.
struct Device;

static DEVICE: Device = Device;

impl FileOps for Device {
    #[small]
    fn read(&self, at: usize, to: &[IoVec], _waits: bool) -> Result<usize, Errno> {
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

    #[small]
    fn write(&self, at: usize, from: &[CioVec], _waits: bool) -> Result<usize, Errno> {
        let size = from.iter().map(CioVec::len).sum();
        if at == FULL && size > 0 { Err(Errno::NOSPC) } else { Ok(size) }
    }

    #[small]
    fn read_at(&self, at: usize, to: &[IoVec], _offset: u64) -> Result<usize, Errno> {
        self.read(at, to, false)
    }

    #[small]
    fn write_at(&self, at: usize, from: &[CioVec], _offset: u64) -> Result<usize, Errno> {
        self.write(at, from, false)
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

#[small]
fn status_of(at: usize) -> FileStat {
    FileStat { dev: descriptor::DEVICE, ino: serial(at), filetype: type_of(at), nlink: 1, ..FileStat::default() }
}

/// The file serial number of a device.
pub fn serial(at: usize) -> u64 {
    at as u64 + (3 << 32)
}

fn type_of(at: usize) -> FileType {
    if at < FD_DIRECTORY { filetype::CHARACTER_DEVICE } else { filetype::DIRECTORY }
}

static OPS: FdTableOps = FdTableOps { host_fd, object, read, write, adopt, close, renumber, set_status, add, share };

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

/// The packed device of a number that C or [`host_fd`] gives; negative if it is invalid.
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
#[small]
#[inline(never)]
fn device(number: c_int, access: c_int) -> Result<usize, Errno> {
    let file = file(NOTHING - 1 - number);
    if file < 0 || file & access == 0 { Err(Errno::BADF) } else { Ok(unpack(file).0) }
}

#[small]
fn object(number: c_int) -> Result<Object, Errno> {
    let (at, status) = match file(NOTHING - 1 - number) {
        ..0 => return Err(Errno::BADF),
        file => unpack(file),
    };
    Ok(Object { kind: &DEVICE, at, status })
}

#[small]
fn read(number: c_int, to: &[IoVec]) -> Result<usize, Errno> {
    DEVICE.read(device(number, O_RDONLY)?, to, false)
}

#[small]
fn write(number: c_int, from: &[CioVec]) -> Result<usize, Errno> {
    DEVICE.write(device(number, O_WRONLY)?, from, false)
}

fn adopt(opened: Fd) -> Result<c_int, Errno> {
    Ok(opened as c_int)
}

#[small]
fn close(fd: c_int) -> Result<(), Errno> {
    move_entry(fd, -1);
    fd::close_host(Fd::try_from(fd).map_err(|_| Errno::BADF)?)
}

#[small]
fn renumber(from: c_int, to: c_int) -> Result<(), Errno> {
    fd::renumber_host(from, to)?;
    if from != to {
        move_entry(to, -1);
        move_entry(from, to);
    }
    Ok(())
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
#[small]
#[inline(never)]
fn add(_kind: &'static dyn FileOps, at: usize, status: c_int) -> Result<c_int, Errno> {
    let file = pack(at, status);
    let dir = preopen::any().ok_or(Errno::NOENT)?;
    let entry = match find(-1) {
        Some(free) => free,
        None => {
            let new = leak(Entry { fd: Global::new(-1), file: Global::new(file), kind: &DEVICE, next: LATEST.get() })?;
            LATEST.set(Some(new));
            new
        }
    };
    let opened = wasi::path::open(dir, 0, b".", oflags::DIRECTORY, 0, 0, 0)?;
    entry.file.set(file);
    entry.fd.set(opened as c_int);
    Ok(opened as c_int)
}

#[small]
fn share(fd: c_int) -> Result<c_int, Errno> {
    let file = file(fd);
    if file == !fd {
        wasi::fd::type_and_rights(fd as Fd)?; // it is open
    }
    add(&DEVICE, (file >> NUMBER_SHIFT) as usize, file & ((1 << NUMBER_SHIFT) - 1))
}

/// The names in `/dev`, in the order of their numbers: devices, standard streams, the terminal, directories. The last name, which
/// is empty, is that of `/dev`.
pub static NAMES: &[u8] = b"null\0zero\0full\0random\0urandom\0stdin\0stdout\0stderr\0tty\0fd\0\0";
/// The first number that is not a device's, but stands for the descriptor that is so much less.
const STREAMS: usize = 5;
/// The terminal among the standard streams.
const TERMINAL: usize = STREAMS + 3;
/// The number of `/dev/fd`, the first of the directories.
pub const FD_DIRECTORY: usize = TERMINAL + 1;
/// The number of `/dev`.
pub const DEV_DIRECTORY: usize = FD_DIRECTORY + 1;
/// The names `fd/N`: the number of the descriptor is so much less.
const DESCRIPTORS: usize = DEV_DIRECTORY + 1;

/// The number of a name, which [`append`](crate::os::path::append) has made. Errors: `missing` for one that is not known, `ENOTDIR`
/// for one below a device.
#[small]
#[inline(never)]
fn known(name: &[u8], missing: Errno) -> Result<usize, Errno> {
    if let [b'f', b'd', b'/', digits @ ..] = name {
        return descriptor_number(digits).ok_or(missing);
    }
    let (mut number, mut rest) = (0, NAMES);
    loop {
        let end = component_end(rest, 0);
        let candidate = part(rest, 0, end);
        if is_within(candidate, name) {
            return if end == name.len() { Ok(number) } else { Err(Errno::NOTDIR) };
        }
        if end == 0 {
            return Err(missing);
        }
        number += 1;
        rest = part(rest, end + 1, rest.len());
    }
}

/// The number of `fd/` and `digits`.
#[small]
#[inline]
fn descriptor_number(digits: &[u8]) -> Option<usize> {
    let mut fd = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 || fd > HIDDEN as usize {
            return None;
        }
        fd = fd * 10 + usize::from(digit);
    }
    Some(DESCRIPTORS + fd)
}

/// Why a file of `/dev` cannot be opened as a directory: `missing`, also for a directory, or `ENOTDIR`.
#[small]
pub fn not_a_directory(name: &[u8], missing: Errno) -> Errno {
    match known(name, missing) {
        Ok(FD_DIRECTORY | DEV_DIRECTORY) => missing,
        Ok(_) => Errno::NOTDIR,
        Err(error) => error,
    }
}

/// The directory `name` of `/dev`, `/dev` itself among them.
#[small]
pub fn directory(name: &[u8]) -> Option<usize> {
    known(name, Errno::NOENT).ok().filter(|at| matches!(*at, FD_DIRECTORY | DEV_DIRECTORY))
}

/// The status of the file `name` of `/dev`. Errors: `missing` for one that is not known or open, `ENOTDIR`.
#[small]
pub fn status(name: &[u8], missing: Errno) -> Result<FileStat, Errno> {
    match known(name, missing)? {
        at @ (..STREAMS | TERMINAL..DESCRIPTORS) => Ok(status_of(at)),
        number => fd::filestat(stream(number)).map_err(|_| missing),
    }
}

/// The absolute name of the directory of `/dev` that `fd` is open on, if it is one.
#[small]
pub fn name_of(fd: c_int) -> Option<&'static [u8]> {
    let open = if LISTED.get().0 == fd { LISTED.get().1 } else { open_directory(fd)? };
    Some(if open == DEV_DIRECTORY { b"/dev" } else { b"/dev/fd" })
}

/// The descriptor of the latest stream on a directory of `/dev`, for which the host has another directory open, and which of the
/// two it is.
pub static LISTED: Global<(c_int, usize)> = Global::new(NOT_LISTED);
/// No stream: no function has a descriptor of this number.
pub const NOT_LISTED: (c_int, usize) = (c_int::MIN, 0);

/// The directory of `/dev` that `fd` is open on, if it is one.
#[small]
pub fn open_directory(fd: c_int) -> Option<usize> {
    let object = descriptor::host_fd(fd).err()?.object().ok()?;
    let is_directory = object.kind.stat(object.at).filetype == filetype::DIRECTORY;
    if is_directory { Some(object.at) } else { None }
}

/// The descriptor that a number stands for.
#[inline]
fn stream(number: usize) -> c_int {
    (number - if number < TERMINAL { STREAMS } else { DESCRIPTORS }) as c_int
}

/// The terminal among the standard streams. Errors: `ENXIO`.
#[small]
#[inline]
fn terminal() -> Result<c_int, Errno> {
    (0..3).find(|&fd| fd::is_terminal(fd).is_ok()).ok_or(Errno::NXIO)
}

/// Opens the file `name` of `/dev`. Errors: `missing` for one that is not known, `ENOTDIR` and `EEXIST` for flags that want
/// something else, `ENXIO` for `tty` without a terminal, `EBADF` for an `fd/N` that is not open, `EMFILE`.
#[small]
#[inline]
pub fn open(name: &[u8], flags: c_int, missing: Errno) -> Result<c_int, Errno> {
    let known = known(name, missing)?;
    let refused = match known {
        FD_DIRECTORY | DEV_DIRECTORY => (O_WRONLY | O_CREAT, Errno::ISDIR),
        _ => (O_DIRECTORY, Errno::NOTDIR),
    };
    if flags & refused.0 != 0 {
        return Err(refused.1);
    }
    if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL {
        return Err(Errno::EXIST);
    }
    if descriptor::layer().is_none() {
        descriptor::install(&OPS);
    }
    let ops = descriptor::layer().unwrap_or(&OPS);
    let opened = match known {
        ..STREAMS | FD_DIRECTORY | DEV_DIRECTORY => {
            let access = if flags & O_ACCMODE == 0 { O_RDONLY } else { flags & O_ACCMODE };
            (ops.add)(&DEVICE, known, access | flags & O_NONBLOCK)
        }
        _ => (ops.share)(if known == TERMINAL { terminal()? } else { stream(known) }),
    }?;
    descriptor::note_number(opened);
    Ok(opened)
}
