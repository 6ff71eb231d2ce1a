//! Descriptors: reading, writing, seeking, flags.

use super::descriptor::{self, host_or, place};
use super::vectors;
use crate::abi::c::{FD_CLOEXEC, FD_CLOFORK, O_RDONLY, O_RDWR, O_SEARCH, O_WRONLY};
use crate::abi::{Errno, Global, Out, c_int, off_t};
use crate::wasi;
use crate::wasi::types::{CioVec, Fd, FileStat, FileType, IoVec, advice, fdflags, filetype, rights};

/// The highest descriptor that was closed so far: see [`crate::os::preopen`], which looks for pre-opened directories as
/// late as possible and must not take a closed one for the end of them.
static HIGHEST_CLOSED: Global<c_int> = Global::new(-1);

/// Who wants to know that a descriptor was closed (`None`) or got another number: [`crate::os::preopen`], once it knows
/// some. A program without paths does not have its code.
type Watcher = fn(c_int, Option<c_int>);

static WATCHER: Global<Option<Watcher>> = Global::new(None);

/// Calls `watcher` whenever a descriptor was closed or got another number.
pub fn watch(watcher: Watcher) {
    WATCHER.set(Some(watcher));
}

/// Who keeps the places of directories, which have none on the host: [`crate::os::getdents`], once it has read from one.
#[derive(Clone, Copy)]
pub struct Places {
    /// As a [`watch`]er.
    pub watcher: Watcher,
    /// Does what [`seek`] does, for a directory whose place is kept.
    pub seek: fn(c_int, off_t, c_int) -> Option<Result<off_t, Errno>>,
}

static PLACES: Global<Option<Places>> = Global::new(None);

/// Asks `places` for the places of directories.
pub fn keep_places(places: Places) {
    PLACES.set(Some(places));
}

/// The descriptor as the host counts it. `EBADF` for a negative one, and for what is not the host's.
#[inline]
pub fn host(fd: c_int) -> Result<Fd, Errno> {
    place(fd).map_err(|_| Errno::BADF)
}

/// A host without the right for an operation says "not capable" where POSIX has an error number of its own.
pub fn not_capable_is<T>(result: Result<T, Errno>, posix: Errno) -> Result<T, Errno> {
    match result {
        Err(Errno::NOTCAPABLE) => Err(posix),
        other => other,
    }
}

/// What a failed transfer means: a host may say "bad descriptor" of a directory, and "not capable" of one that is not
/// open for this.
fn io(fd: Fd, result: Result<usize, Errno>) -> Result<usize, Errno> {
    match result {
        Err(Errno::BADF | Errno::NOTCAPABLE) => Err(match wasi::fd::fdstat_get(fd)?.filetype {
            filetype::DIRECTORY => Errno::ISDIR,
            _ => Errno::BADF,
        }),
        other => other,
    }
}

/// The type of an open file, one of [`filetype`], or [`descriptor::FIFO`].
pub fn filetype_of(fd: c_int) -> Result<FileType, Errno> {
    match place(fd) {
        Ok(fd) => Ok(wasi::fd::fdstat_get(fd)?.filetype),
        Err(other) => other.object().map(|object| object.kind.stat(object.at).filetype),
    }
}

#[inline]
fn read_once(fd: c_int, iovs: &[IoVec]) -> Result<usize, Errno> {
    match place(fd) {
        Ok(fd) => io(fd, wasi::fd::read(fd, iovs)),
        Err(other) => other.read(iovs),
    }
}

#[inline]
fn write_once(fd: c_int, iovs: &[CioVec]) -> Result<usize, Errno> {
    match place(fd) {
        Ok(fd) => io(fd, wasi::fd::write(fd, iovs)),
        Err(other) => other.write(iovs),
    }
}

/// Reads into `buf`; returns how many bytes, 0 at the end.
#[inline]
pub fn read(fd: c_int, buf: Out<u8>) -> Result<usize, Errno> {
    read_once(fd, &[IoVec::out(buf)])
}

/// Reads into `buf`; returns how many bytes, 0 at the end.
pub fn read_slice(fd: c_int, buf: &mut [u8]) -> Result<usize, Errno> {
    read_once(fd, &[IoVec::new(buf)])
}

/// Reads into all of `iovs` in turn; returns how many bytes, 0 at the end.
pub fn readv(fd: c_int, iovs: &[IoVec]) -> Result<usize, Errno> {
    vectors::read(fd, iovs, |rest, _| read_once(fd, rest))
}

/// Writes `data`; returns how many bytes were taken.
pub fn write(fd: c_int, data: &[u8]) -> Result<usize, Errno> {
    write_once(fd, &[CioVec::new(data)])
}

/// Writes all of `iovs` in turn; returns how many bytes were taken.
#[inline]
pub fn writev(fd: c_int, iovs: &[CioVec]) -> Result<usize, Errno> {
    vectors::write(iovs, |rest, _| write_once(fd, rest))
}

fn file_offset(offset: off_t) -> Result<u64, Errno> {
    u64::try_from(offset).map_err(|_| Errno::INVAL)
}

/// Reads at `offset`, without moving the descriptor's place.
pub fn preadv(fd: c_int, iovs: &[IoVec], offset: off_t) -> Result<usize, Errno> {
    let start = file_offset(offset)?;
    vectors::read(fd, iovs, |rest, done| match place(fd) {
        Ok(fd) => io(fd, wasi::fd::pread(fd, rest, start + done as u64)),
        Err(other) => other.object()?.read_at(rest, start + done as u64),
    })
}

/// Writes at `offset`, without moving the descriptor's place.
pub fn pwritev(fd: c_int, iovs: &[CioVec], offset: off_t) -> Result<usize, Errno> {
    let start = file_offset(offset)?;
    vectors::write(iovs, |rest, done| match place(fd) {
        Ok(fd) => io(fd, wasi::fd::pwrite(fd, rest, start + done as u64)),
        Err(other) => other.object()?.write_at(rest, start + done as u64),
    })
}

/// Moves the descriptor's place by `offset` from `whence` (0 the start, 1 the present place, 2 the end); returns it.
pub fn seek(fd: c_int, offset: off_t, whence: c_int) -> Result<off_t, Errno> {
    let at = match place(fd) {
        Ok(at) => at,
        Err(other) => return other.object().and_then(|object| object.kind.seek(object.at, offset, whence)),
    };
    if let Some(kept) = PLACES.get().and_then(|places| (places.seek)(at as c_int, offset, whence)) {
        return kept;
    }
    let place = match whence {
        1 if offset == 0 => wasi::fd::tell(at),
        0..=2 => wasi::fd::seek(at, offset, whence as u8),
        _ => return Err(Errno::INVAL),
    };
    match place {
        Ok(place) => off_t::try_from(place).map_err(|_| Errno::OVERFLOW),
        // What hosts say of a descriptor without a place; it may also not exist.
        Err(Errno::BADF | Errno::NOTCAPABLE) => match wasi::fd::fdstat_get(at)?.filetype {
            // A directory of which nothing was read stands at its start.
            filetype::DIRECTORY if offset == 0 && whence != 2 => Ok(0),
            filetype::DIRECTORY => Err(Errno::INVAL),
            _ => Err(Errno::SPIPE),
        },
        Err(error) => Err(error),
    }
}

/// The descriptor's place.
pub fn tell(fd: c_int) -> Result<off_t, Errno> {
    seek(fd, 0, 1)
}

/// Closes the descriptor.
pub fn close(fd: c_int) -> Result<(), Errno> {
    match descriptor::layer() {
        None => close_host(Fd::try_from(fd).map_err(|_| Errno::BADF)?),
        Some(layer) => (layer.close)(fd),
    }
}

/// Closes a descriptor of the host.
pub fn close_host(fd: Fd) -> Result<(), Errno> {
    wasi::fd::close(fd)?;
    note_closed(fd as c_int, None);
    Ok(())
}

/// Closes a descriptor of the library's own, where a failure matters to nobody.
pub fn close_quietly(fd: c_int) {
    let _ = close(fd);
}

fn note_closed(fd: c_int, moved_to: Option<c_int>) {
    for watcher in [WATCHER.get(), PLACES.get().map(|places| places.watcher)].into_iter().flatten() {
        watcher(fd, moved_to);
    }
    if fd > HIGHEST_CLOSED.get() {
        HIGHEST_CLOSED.set(fd);
    }
}

/// The highest descriptor that was closed so far, or -1.
pub fn highest_closed() -> c_int {
    HIGHEST_CLOSED.get()
}

/// Moves `fd` to the number `to`, whose descriptor is closed.
pub fn renumber(fd: c_int, to: c_int) -> Result<(), Errno> {
    if let Some(layer) = descriptor::layer() {
        return (layer.renumber)(fd, to);
    }
    wasi::fd::renumber(host(fd)?, host(to)?)?;
    if fd != to {
        note_closed(fd, Some(to));
    }
    Ok(())
}

/// The open file's status.
pub fn filestat(fd: c_int) -> Result<FileStat, Errno> {
    match place(fd) {
        Ok(fd) => wasi::fd::filestat_get(fd),
        Err(other) => other.object().map(|object| object.kind.stat(object.at)),
    }
}

/// Whether the descriptor is a terminal: a character device on which there is no seeking. `ENOTTY` if not.
pub fn is_terminal(fd: c_int) -> Result<(), Errno> {
    let stat = wasi::fd::fdstat_get(host_or(fd, Errno::NOTTY)?)?;
    let seekable = stat.rights_base & (rights::FD_SEEK | rights::FD_TELL) != 0;
    if stat.filetype == filetype::CHARACTER_DEVICE && !seekable { Ok(()) } else { Err(Errno::NOTTY) }
}

/// The flags that a host reports. Node's are those of its own system, Linux, which show by bits that preview1 does not
/// have (`O_LARGEFILE` is always among them).
fn sane(flags: u16) -> u16 {
    if flags & !fdflags::ALL == 0 {
        return flags;
    }
    let translated = [(0x400, fdflags::APPEND), (0x800, fdflags::NONBLOCK), (0x1000, fdflags::DSYNC)];
    translated.iter().filter(|(linux, _)| flags & linux != 0).fold(0, |sum, (_, ours)| sum | ours)
}

/// The flags of an open file ([`fdflags`]), without the stray bits of some hosts.
pub fn flags(fd: c_int) -> Result<u16, Errno> {
    match place(fd) {
        Ok(fd) => Ok(sane(wasi::fd::fdstat_get(fd)?.flags)),
        Err(other) => Ok(other.object()?.status as u16 & fdflags::ALL),
    }
}

/// Writes data and status out to the medium.
pub fn sync(fd: c_int) -> Result<(), Errno> {
    not_capable_is(wasi::fd::sync(host_or(fd, Errno::INVAL)?), Errno::INVAL)
}

/// Writes the data out to the medium.
pub fn datasync(fd: c_int) -> Result<(), Errno> {
    not_capable_is(wasi::fd::datasync(host_or(fd, Errno::INVAL)?), Errno::INVAL)
}

/// Cuts or extends the file to `size` bytes.
pub fn truncate(fd: c_int, size: off_t) -> Result<(), Errno> {
    let size = file_offset(size)?;
    match place(fd) {
        Ok(fd) => not_capable_is(wasi::fd::filestat_set_size(fd, size), Errno::BADF),
        Err(other) => other.object()?.truncate(size),
    }
}

/// Says how a range will be used. POSIX's advice numbers are the host's.
pub fn advise(fd: c_int, offset: off_t, len: off_t, advice: c_int) -> Result<(), Errno> {
    let advice = u8::try_from(advice).ok().filter(|&a| a <= advice::NOREUSE).ok_or(Errno::INVAL)?;
    let (offset, len) = (file_offset(offset)?, file_offset(len)?);
    not_capable_is(wasi::fd::advise(host_or(fd, Errno::SPIPE)?, offset, len, advice), Errno::BADF)
}

/// Makes sure that a range has room on the medium.
pub fn allocate(fd: c_int, offset: off_t, len: off_t) -> Result<(), Errno> {
    let (offset, len) = (file_offset(offset)?, file_offset(len)?);
    if len == 0 {
        return Err(Errno::INVAL);
    }
    if (offset + len) > off_t::MAX as u64 {
        return Err(Errno::FBIG);
    }
    not_capable_is(wasi::fd::allocate(host_or(fd, Errno::SPIPE)?, offset, len), Errno::BADF)
}

/// The descriptor's own flags: always `FD_CLOEXEC`, for no program is ever executed.
pub fn descriptor_flags(fd: c_int) -> Result<c_int, Errno> {
    filetype_of(fd).map(|_| FD_CLOEXEC)
}

/// Accepts `FD_CLOEXEC` or nothing, which is the same here.
pub fn set_descriptor_flags(fd: c_int, flags: c_int) -> Result<(), Errno> {
    filetype_of(fd)?;
    if flags & !(FD_CLOEXEC | FD_CLOFORK) == 0 { Ok(()) } else { Err(Errno::INVAL) }
}

/// The status flags and the access mode, which are read from the rights.
pub fn status_flags(fd: c_int) -> Result<c_int, Errno> {
    let stat = match place(fd) {
        Ok(fd) => wasi::fd::fdstat_get(fd)?,
        Err(other) => return Ok(other.object()?.status),
    };
    let mut flags = c_int::from(sane(stat.flags));
    let reads = stat.rights_base & (rights::FD_READ | rights::FD_READDIR) != 0;
    let writes = stat.rights_base & rights::FD_WRITE != 0;
    flags |= match (reads, writes) {
        (true, true) => O_RDWR,
        (true, false) => O_RDONLY,
        (false, true) => O_WRONLY,
        (false, false) => O_SEARCH,
    };
    Ok(flags)
}

/// Sets the status flags; the access mode and the flags for opening are ignored, as POSIX says.
pub fn set_status_flags(fd: c_int, flags: c_int) -> Result<(), Errno> {
    if flags & !super::open::OPEN_FLAGS != 0 {
        return Err(Errno::INVAL);
    }
    put_flags(fd, flags as u16 & fdflags::ALL)
}

/// Sets the flags of an open file ([`fdflags`]).
pub fn put_flags(fd: c_int, flags: u16) -> Result<(), Errno> {
    match (place(fd), descriptor::layer()) {
        (Ok(fd), _) => wasi::fd::fdstat_set_flags(fd, flags),
        (Err(_), Some(layer)) => (layer.set_status)(fd, flags.into()),
        (Err(_), None) => Err(Errno::BADF),
    }
}

/// After so many numbers in a row without a descriptor, [`sync_all`] expects no more.
const GAP: c_int = 64;

/// Writes everything out that any open descriptor has.
pub fn sync_all() {
    let (mut fd, mut gap) = (0, 0);
    while gap < GAP {
        gap = if sync(fd) == Err(Errno::BADF) { gap + 1 } else { 0 };
        fd += 1;
    }
}

/// Closes the descriptors from `first` to `last`, as far as there are some.
pub fn close_range(first: c_int, last: c_int) {
    let mut gap = 0;
    for fd in first..=last {
        gap = if close(fd) == Err(Errno::BADF) { gap + 1 } else { 0 };
        if gap >= GAP {
            break;
        }
    }
}
