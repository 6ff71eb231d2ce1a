//! `/dev/null` and its like, for hosts that give the program no `/dev`.
//!
//! They need no `malloc`: entries on top of the host's descriptors, each with a descriptor of the host (on some
//! directory) that keeps the number. [`super::duplicate`] takes them over when the program duplicates descriptors.

use super::descriptor::{self, FdTableOps, FileOps, HandOver, NOTHING, Object, Ready};
use super::fd;
use super::path::same;
use super::preopen;
use crate::abi::c::{O_ACCMODE, O_CREAT, O_DIRECTORY, O_EXCL, O_NONBLOCK, O_RDONLY};
use crate::abi::{Errno, Global, c_int, leak, off_t, small};
use crate::wasi;
use crate::wasi::types::{CioVec, Fd, FileStat, IoVec, fdflags, filetype, oflags};

/// The devices, by number.
const NULL: usize = 0;
const ZERO: usize = 1;
const FULL: usize = 2;
const RANDOM: usize = 3;

/// All devices.
struct Device;

static DEVICE: Device = Device;

impl FileOps for Device {
    #[small]
    fn read(&self, at: usize, to: &[IoVec], _waits: bool) -> Result<usize, Errno> {
        let mut done = 0;
        for piece in to.iter().filter(|_| at != NULL) {
            match at {
                RANDOM => wasi::random::fill(piece.room())?,
                _ => piece.room().fill(0),
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

fn status_of(at: usize) -> FileStat {
    let ino = at as u64 + (3 << 32);
    FileStat { dev: descriptor::DEVICE, ino, filetype: filetype::CHARACTER_DEVICE, nlink: 1, ..FileStat::default() }
}

/// What a number stands for: an entry of a list that only grows; a free one has the number -1.
struct Entry {
    fd: Global<c_int>,
    file: Global<File>,
    next: Option<&'static Entry>,
}

#[derive(Clone, Copy)]
enum File {
    Device {
        at: usize,
        status: c_int,
    },
    /// Another descriptor of the host.
    Host(Fd),
}

static LATEST: Global<Option<&'static Entry>> = Global::new(None);

static OPS: FdTableOps =
    FdTableOps { host_fd, object, read, write, adopt, close, renumber, set_status, add, share, hand_over };

/// The entry of `fd`; of -1 a free one.
#[small]
#[inline(never)]
fn find(fd: c_int) -> Option<&'static Entry> {
    core::iter::successors(LATEST.get(), |entry| entry.next).find(|entry| entry.fd.get() == fd)
}

/// The entry of a number that C gives.
#[small]
fn entry(fd: c_int) -> Option<&'static Entry> {
    if fd < 0 { None } else { find(fd) }
}

#[small]
fn host_fd(fd: c_int) -> c_int {
    match entry(fd).map(|entry| entry.file.get()) {
        None => fd,
        Some(File::Host(host)) => host as c_int,
        // The number itself, below `NOTHING`.
        Some(File::Device { .. }) => NOTHING - 1 - fd,
    }
}

#[small]
fn object(number: c_int) -> Result<Object, Errno> {
    match entry(NOTHING - 1 - number).map(|entry| entry.file.get()) {
        Some(File::Device { at, status }) => Ok(Object { kind: &DEVICE, at, status }),
        _ => Err(Errno::BADF),
    }
}

#[small]
fn read(number: c_int, to: &[IoVec]) -> Result<usize, Errno> {
    object(number)?.read(to)
}

#[small]
fn write(number: c_int, from: &[CioVec]) -> Result<usize, Errno> {
    object(number)?.write(from)
}

fn adopt(opened: Fd) -> Result<c_int, Errno> {
    Ok(opened as c_int)
}

/// Frees the entry of `fd`, if there is one.
fn forget(fd: c_int) {
    if let Some(entry) = entry(fd) {
        entry.fd.set(-1);
    }
}

#[small]
fn close(fd: c_int) -> Result<(), Errno> {
    forget(fd);
    fd::close_host(Fd::try_from(fd).map_err(|_| Errno::BADF)?)
}

#[small]
fn renumber(from: c_int, to: c_int) -> Result<(), Errno> {
    fd::renumber_host(from, to)?;
    if from != to {
        forget(to);
        if let Some(entry) = entry(from) {
            entry.fd.set(to);
        }
    }
    Ok(())
}

#[small]
fn set_status(fd: c_int, flags: c_int) -> Result<(), Errno> {
    let settable = c_int::from(fdflags::ALL);
    let entry = entry(fd).ok_or(Errno::BADF)?;
    if let File::Device { at, status } = entry.file.get() {
        entry.file.set(File::Device { at, status: status & !settable | flags & settable });
    }
    Ok(())
}

/// A number for `file`.
#[small]
#[inline(never)]
fn number(file: File) -> Result<c_int, Errno> {
    let dir = preopen::any().ok_or(Errno::NOENT)?;
    let entry = match find(-1) {
        Some(free) => free,
        None => {
            let new = Entry { fd: Global::new(-1), file: Global::new(file), next: LATEST.get() };
            let new = leak(new)?;
            LATEST.set(Some(new));
            new
        }
    };
    let opened = wasi::path::open(dir, 0, b".", oflags::DIRECTORY, 0, 0, 0)?;
    entry.file.set(file);
    entry.fd.set(opened as c_int);
    Ok(opened as c_int)
}

fn add(_kind: &'static dyn FileOps, at: usize, status: c_int) -> Result<c_int, Errno> {
    number(File::Device { at, status })
}

#[small]
fn share(fd: c_int) -> Result<c_int, Errno> {
    match entry(fd) {
        Some(entry) => number(entry.file.get()),
        None => {
            wasi::fd::fdstat_get(fd as Fd)?; // it is open
            number(File::Host(fd as Fd))
        }
    }
}

#[small]
fn hand_over(take: &mut dyn FnMut(c_int, HandOver) -> Result<(), Errno>) -> Result<(), Errno> {
    for entry in core::iter::successors(LATEST.replace(None), |entry| entry.next) {
        let fd = entry.fd.replace(-1);
        if fd < 0 {
            continue;
        }
        let _ = wasi::fd::close(fd as Fd); // it kept the number until now
        let what = match entry.file.get() {
            File::Device { at, status } => HandOver::Object(Object { kind: &DEVICE, at, status }),
            File::Host(host) => HandOver::Host(host),
        };
        take(fd, what)?;
    }
    Ok(())
}

/// What a name in `/dev` stands for.
#[derive(Clone, Copy)]
enum Known {
    /// A device.
    Device(usize),
    /// What the descriptor is open on.
    Descriptor(c_int),
    /// The terminal among the standard streams.
    Terminal,
}

static NAMES: [(&[u8], Known); 9] = [
    (b"null", Known::Device(NULL)),
    (b"zero", Known::Device(ZERO)),
    (b"full", Known::Device(FULL)),
    (b"random", Known::Device(RANDOM)),
    (b"urandom", Known::Device(RANDOM)),
    (b"stdin", Known::Descriptor(0)),
    (b"stdout", Known::Descriptor(1)),
    (b"stderr", Known::Descriptor(2)),
    (b"tty", Known::Terminal),
];

/// Errors: `ENOENT` for a name that is not known.
#[small]
#[inline(never)]
fn known(name: &[u8]) -> Result<Known, Errno> {
    if let [b'f', b'd', b'/', digits @ ..] = name {
        return parse(digits).map(Known::Descriptor).ok_or(Errno::NOENT);
    }
    NAMES.iter().find(|known| same(known.0, name)).map(|known| known.1).ok_or(Errno::NOENT)
}

/// Why a file of `/dev` cannot be opened as a directory. Errors: `ENOENT`, `ENOTDIR`.
pub fn not_a_directory(name: &[u8], _flags: c_int) -> Result<c_int, Errno> {
    known(name).and(Err(Errno::NOTDIR))
}

/// The status of the file `name` of `/dev`. Errors: `ENOENT` for one that is not known or open, `ENXIO` for `tty` without a
/// terminal.
#[small]
pub fn status(name: &[u8]) -> Result<FileStat, Errno> {
    match known(name)? {
        Known::Device(at) => Ok(status_of(at)),
        Known::Descriptor(number) => fd::filestat(number).map_err(|_| Errno::NOENT),
        Known::Terminal => fd::filestat(terminal()?),
    }
}

/// The terminal among the standard streams. Errors: `ENXIO`.
#[small]
fn terminal() -> Result<c_int, Errno> {
    (0..3).find(|&fd| fd::is_terminal(fd).is_ok()).ok_or(Errno::NXIO)
}

/// Opens the file `name` of `/dev`. Errors: `ENOENT` for one that is not known, `ENOTDIR` and `EEXIST` for flags that want
/// something else, `ENXIO` for `tty` without a terminal, `EBADF` for an `fd/N` that is not open, `EMFILE`.
#[small]
pub fn open(name: &[u8], flags: c_int) -> Result<c_int, Errno> {
    let known = known(name)?;
    if flags & O_DIRECTORY != 0 {
        return Err(Errno::NOTDIR);
    }
    if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL {
        return Err(Errno::EXIST);
    }
    let ops = descriptor::layer().unwrap_or_else(|| {
        descriptor::install(&OPS);
        &OPS
    });
    let access = if flags & O_ACCMODE == 0 { O_RDONLY } else { flags & O_ACCMODE };
    let opened = match known {
        Known::Descriptor(fd) => (ops.share)(fd),
        Known::Terminal => (ops.share)(terminal()?),
        Known::Device(at) => (ops.add)(&DEVICE, at, access | flags & O_NONBLOCK),
    };
    opened.inspect(|&fd| descriptor::note_number(fd))
}

/// The decimal number that all of `digits` are.
#[small]
fn parse(digits: &[u8]) -> Option<c_int> {
    if digits.is_empty() || digits.len() > 5 {
        return None;
    }
    digits.iter().try_fold(0, |number, digit| match digit {
        b'0'..=b'9' => Some(number * 10 + c_int::from(digit - b'0')),
        _ => None,
    })
}
