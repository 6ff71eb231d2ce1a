//! Descriptors: reading, writing, seeking, flags.

use super::descriptor::{self, FdTableOps, host_fd, host_or};
use super::iovec;
use crate::abi::c::{O_RDONLY, O_RDWR, O_SEARCH, O_WRONLY};
use crate::abi::{Errno, Global, Hook, Out, Packed, Part, c_int, off_t, packed, part_of, small};
use crate::wasi;
use crate::wasi::types::{CioVec, Fd, FileStat, FileType, IoVec, advice, fdflags, filetype, rights};

/// The highest descriptor that was closed so far: see [`crate::os::path::preopen`], which looks for pre-opened directories as
/// late as possible and must not take a closed one for the end of them.
static HIGHEST_CLOSED: Global<c_int> = Global::new(-1);

/// Called when the host's descriptor of the first number was closed (`None`) or got another number.
pub type Renumbered = fn(c_int, Option<c_int>);

/// Keeps the numbers of devices right; installed by [`crate::os::open::devices`].
pub static DEVICES: Hook<Renumbered> = Hook::new();
/// Keeps the names of open directories right; installed by [`crate::os::path::fd_names`].
pub static NAMES: Hook<Renumbered> = Hook::new();
/// Keeps offsets of directories, which the host does not track; installed by [`crate::os::dir::getdents`].
pub static DIRECTORY_OFFSETS: Hook<DirectoryOffsets> = Hook::new();

/// Offsets of directories that were read through their descriptors.
#[derive(Clone, Copy)]
pub struct DirectoryOffsets {
    /// As of [`PREOPENS`].
    pub renumbered: Renumbered,
    /// [`seek`] for a directory whose offset is kept.
    pub seek: fn(c_int, off_t, c_int) -> Option<Result<off_t, Errno>>,
}

/// The descriptor as the host counts it. `EBADF` for a negative one, and for what is not the host's.
#[inline]
pub fn host(fd: c_int) -> Result<Fd, Errno> {
    host_fd(fd).map_err(|_| Errno::BADF)
}

/// A host without the right for an operation says "not capable" where POSIX has an error number of its own.
pub fn not_capable_is<T>(result: Result<T, Errno>, posix: Errno) -> Result<T, Errno> {
    match result {
        Err(Errno::NOTCAPABLE) => Err(posix),
        other => other,
    }
}

/// What a failed read means: a host may say "bad descriptor" of a directory, and "not capable" of a descriptor that is not
/// open for reading.
#[small]
fn read_result(fd: Fd, result: Result<usize, Errno>) -> Result<usize, Errno> {
    match result {
        Err(Errno::BADF | Errno::NOTCAPABLE) => Err(match wasi::fd::fdstat_get(fd)?.filetype {
            filetype::DIRECTORY => Errno::ISDIR,
            _ => Errno::BADF,
        }),
        other => other,
    }
}

/// What a failed write means: nothing that is not open for writing, as a directory, can be written to.
fn write_result(result: Result<usize, Errno>) -> Result<usize, Errno> {
    match result {
        Err(Errno::NOTCAPABLE | Errno::ISDIR) => Err(Errno::BADF),
        other => other,
    }
}

/// The type of an open file. What the host has no type for is a pipe: preview1 has none for those.
fn known_type(host: FileType) -> FileType {
    if host == filetype::UNKNOWN { descriptor::FIFO } else { host }
}

/// The type of an open file, one of [`filetype`], or [`descriptor::FIFO`].
#[packed]
pub fn filetype_of(fd: c_int) -> Result<FileType, Errno> {
    match host_fd(fd) {
        Ok(fd) => Ok(known_type(wasi::fd::fdstat_get(fd)?.filetype)),
        Err(other) => other.object().map(|object| object.kind.stat(object.at).filetype),
    }
}

part_of!(
    /// Keeps the table of pre-opened directories right: [`crate::os::path::preopen`].
    PREOPENS: Renumbered = "__wasilibc_part_preopens"
);

/// Transfers bytes: `at_host` for a descriptor of the host, `within` for an object within the program. Errors: `EBADF`, theirs.
#[inline]
fn transfer(
    fd: c_int,
    at_host: impl FnOnce(Fd) -> Result<usize, Errno>,
    within: impl FnOnce(&FdTableOps, c_int) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    let layer = descriptor::layer();
    let number = layer.map_or(fd, |layer| (layer.host_fd)(fd));
    if number < 0 {
        return layer.map_or(Err(Errno::BADF), |layer| within(layer, number));
    }
    at_host(number as Fd)
}

#[inline]
fn read_once(fd: c_int, iovs: &[IoVec]) -> Result<usize, Errno> {
    transfer(
        fd,
        |host| read_result(host, wasi::fd::read(host, iovs)),
        |layer, number| Result::unpack((layer.read)(number, iovs)),
    )
}

#[inline]
fn write_once(fd: c_int, iovs: &[CioVec]) -> Result<usize, Errno> {
    transfer(
        fd,
        |host| write_result(wasi::fd::write(host, iovs)),
        |layer, number| Result::unpack((layer.write)(number, iovs)),
    )
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
    iovec::read(iovs, || is_regular(fd), |rest, _| read_once(fd, rest))
}

/// Writes `data`; returns how many bytes were taken.
#[small]
#[inline]
pub fn write(fd: c_int, data: &[u8]) -> Result<usize, Errno> {
    let iovs = [CioVec::new(data)];
    transfer(
        fd,
        |host| write_result(wasi::fd::write_all_of(host, &iovs, data.len())),
        |layer, number| Result::unpack((layer.write)(number, &iovs)),
    )
}

/// Writes two blocks in one call of the host; returns how many bytes of both were taken.
#[inline]
pub fn write_two(fd: c_int, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let both = [CioVec::new(first), CioVec::new(second)];
    let [_, behind] = &both;
    // An empty first one is not shown to the host.
    let iovs = if first.is_empty() { core::slice::from_ref(behind) } else { &both };
    transfer(
        fd,
        |host| not_capable_is(wasi::fd::write_all_of(host, iovs, first.len() + second.len()), Errno::BADF),
        |layer, number| Result::unpack((layer.write)(number, iovs)),
    )
}

/// Writes all of `iovs` in turn; returns how many bytes were taken.
#[inline]
pub fn writev(fd: c_int, iovs: &[CioVec]) -> Result<usize, Errno> {
    iovec::write(iovs, |rest, _| write_once(fd, rest))
}

fn is_regular(fd: c_int) -> bool {
    filetype_of(fd) == Ok(filetype::REGULAR_FILE)
}

/// Whether the program has asked for `O_APPEND` so far.
static APPENDS: Global<bool> = Global::new(false);

/// Notes the flags of a file that is opened, or that an open file gets.
#[inline]
pub fn note_flags(flags: u16) {
    if flags & fdflags::APPEND != 0 {
        APPENDS.set(true);
    }
}

/// `pwrite`, which a host may take for an append if the file is open for that: POSIX wants it at the offset.
#[small]
fn pwrite(fd: Fd, iovs: &[CioVec], offset: u64) -> Result<usize, Errno> {
    if APPENDS.get() {
        let flags = sane(wasi::fd::fdstat_get(fd)?.flags);
        if flags & fdflags::APPEND != 0 {
            match wasi::fd::fdstat_set_flags(fd, flags & !fdflags::APPEND) {
                // A host that cannot change flags is not one that appends.
                Err(Errno::NOSYS | Errno::NOTSUP) => {}
                Err(error) => return Err(error),
                Ok(()) => {
                    let result = wasi::fd::pwrite(fd, iovs, offset);
                    return wasi::fd::fdstat_set_flags(fd, flags).and(result);
                }
            }
        }
    }
    wasi::fd::pwrite(fd, iovs, offset)
}

fn file_offset(offset: off_t) -> Result<u64, Errno> {
    u64::try_from(offset).map_err(|_| Errno::INVAL)
}

/// Reads at `offset`, without moving the file offset.
pub fn preadv(fd: c_int, iovs: &[IoVec], offset: off_t) -> Result<usize, Errno> {
    let start = file_offset(offset)?;
    iovec::read(
        iovs,
        || is_regular(fd),
        |rest, done| match host_fd(fd) {
            Ok(fd) => read_result(fd, wasi::fd::pread(fd, rest, start + done as u64)),
            Err(other) => other.object()?.read_at(rest, start + done as u64),
        },
    )
}

/// Writes at `offset`, without moving the file offset.
pub fn pwritev(fd: c_int, iovs: &[CioVec], offset: off_t) -> Result<usize, Errno> {
    let start = file_offset(offset)?;
    iovec::write(iovs, |rest, done| match host_fd(fd) {
        Ok(fd) => write_result(pwrite(fd, rest, start + done as u64)),
        Err(other) => other.object()?.write_at(rest, start + done as u64),
    })
}

/// Moves the file offset to the first data at or behind `offset`, or to the hole behind all data. Errors: also `ENXIO` at and
/// behind the end.
#[small]
pub fn seek_data(fd: c_int, offset: off_t, hole: bool) -> Result<off_t, Errno> {
    tell(fd)?;
    let size = off_t::try_from(filestat(fd)?.size).map_err(|_| Errno::OVERFLOW)?;
    if !(0..size).contains(&offset) {
        return Err(Errno::NXIO);
    }
    seek(fd, if hole { size } else { offset }, 0)
}

/// Moves the file offset by `offset` from `whence` (0 the start, 1 the present one, 2 the end); returns it.
#[packed]
pub fn seek(fd: c_int, offset: off_t, whence: c_int) -> Result<off_t, Errno> {
    let at = match host_fd(fd) {
        Ok(at) => at,
        Err(other) => return other.object().and_then(|object| object.kind.seek(object.at, offset, whence)),
    };
    if let Some(kept) = DIRECTORY_OFFSETS.get().and_then(|offsets| (offsets.seek)(at as c_int, offset, whence)) {
        return kept;
    }
    let moved = match whence {
        1 if offset == 0 => wasi::fd::tell(at),
        0..=2 => wasi::fd::seek(at, offset, whence as u8),
        _ => return Err(Errno::INVAL),
    };
    match moved {
        Ok(moved) => off_t::try_from(moved).map_err(|_| Errno::OVERFLOW),
        // What hosts say of a descriptor without an offset; it may also not exist.
        Err(error @ (Errno::BADF | Errno::NOTCAPABLE | Errno::NOSYS | Errno::NOTSUP)) => {
            match wasi::fd::fdstat_get(at)?.filetype {
                // A directory of which nothing was read stands at its start.
                filetype::DIRECTORY if offset == 0 && whence != 2 => Ok(0),
                filetype::DIRECTORY => Err(Errno::INVAL),
                // A file has an offset, which the host does not give: nobody may take it for a pipe.
                filetype::REGULAR_FILE if error != Errno::NOTCAPABLE => Err(error),
                _ => Err(Errno::SPIPE),
            }
        }
        Err(error) => Err(error),
    }
}

/// The file offset.
pub fn tell(fd: c_int) -> Result<off_t, Errno> {
    seek(fd, 0, 1)
}

/// Closes the descriptor.
#[small]
pub fn close(fd: c_int) -> Result<(), Errno> {
    if let Some(closed) = descriptor::CLOSED.get() {
        closed(fd, None);
    }
    match descriptor::layer().and_then(|layer| layer.close) {
        None => close_host(Fd::try_from(fd).map_err(|_| Errno::BADF)?),
        Some(close) => close(fd),
    }
}

/// Closes a descriptor of the host.
#[small]
pub fn close_host(fd: Fd) -> Result<(), Errno> {
    let closed = wasi::fd::close(fd);
    match closed {
        Ok(()) => note_closed(fd as c_int, None),
        // Whether it is still open then is not known; it is not to be used.
        Err(_) => forget(fd as c_int, None),
    }
    closed
}

/// Closes a descriptor of the library's own, where a failure does not matter.
#[small]
pub fn close_quietly(fd: c_int) {
    let _ = close(fd);
}

/// Drops what is known about a descriptor, or takes it to another number.
#[small]
fn forget(fd: c_int, moved_to: Option<c_int>) {
    if let Some(Part(renumbered)) = PREOPENS {
        renumbered(fd, moved_to);
    }
    if let Some(renumbered) = DEVICES.get() {
        renumbered(fd, moved_to);
    }
    if let Some(renumbered) = NAMES.get() {
        renumbered(fd, moved_to);
    }
    if let Some(offsets) = DIRECTORY_OFFSETS.get() {
        (offsets.renumbered)(fd, moved_to);
    }
}

#[small]
fn note_closed(fd: c_int, moved_to: Option<c_int>) {
    forget(fd, moved_to);
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
    match descriptor::layer().and_then(|layer| layer.renumber) {
        Some(renumber) => renumber(fd, to)?,
        None => renumber_host(fd, to)?,
    }
    if let Some(closed) = descriptor::CLOSED.get()
        && fd != to
    {
        closed(fd, Some(to));
    }
    Ok(())
}

/// [`renumber`] for descriptors of the host.
#[small]
pub fn renumber_host(fd: c_int, to: c_int) -> Result<(), Errno> {
    let number = |fd| Fd::try_from(fd).map_err(|_| Errno::BADF);
    wasi::fd::renumber(number(fd)?, number(to)?)?;
    if fd != to {
        note_closed(fd, Some(to));
    }
    Ok(())
}

/// The open file's status.
#[small]
pub fn filestat(fd: c_int) -> Result<FileStat, Errno> {
    let mut stat = FileStat::default();
    filestat_to(fd, &mut stat)?;
    Ok(stat)
}

/// Stores the file's status: one that is returned is copied.
pub fn filestat_to(fd: c_int, stat: &mut FileStat) -> Result<(), Errno> {
    match host_fd(fd) {
        Ok(fd) => {
            wasi::fd::filestat_to(fd, stat)?;
            stat.filetype = known_type(stat.filetype);
        }
        Err(other) => *stat = other.object().map(|object| object.kind.stat(object.at))?,
    }
    Ok(())
}

/// Whether the descriptor is a terminal: a character device on which there is no seeking. `ENOTTY` if not.
#[small]
pub fn is_terminal(fd: c_int) -> Result<(), Errno> {
    if is_host_terminal(host_or(fd, Errno::NOTTY)?)? { Ok(()) } else { Err(Errno::NOTTY) }
}

/// [`is_terminal`] for a descriptor of the host.
#[inline]
pub fn is_host_terminal(fd: Fd) -> Result<bool, Errno> {
    wasi::fd::type_and_rights(fd).map(|(filetype, held)| {
        filetype == filetype::CHARACTER_DEVICE && held & (rights::FD_SEEK | rights::FD_TELL) == 0
    })
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
    match host_fd(fd) {
        Ok(fd) => Ok(sane(wasi::fd::fdstat_get(fd)?.flags)),
        Err(other) => Ok(other.object()?.status as u16 & fdflags::ALL),
    }
}

/// What a failed `fsync` means. Hosts have no way to write a directory out, but no reason to put its changes off either.
fn sync_result(fd: Fd, result: Result<(), Errno>) -> Result<(), Errno> {
    match result {
        Err(error @ (Errno::BADF | Errno::NOTCAPABLE | Errno::ISDIR | Errno::INVAL)) => {
            match wasi::fd::fdstat_get(fd)?.filetype {
                filetype::DIRECTORY => Ok(()),
                _ if error == Errno::NOTCAPABLE => Err(Errno::INVAL),
                _ => Err(error),
            }
        }
        other => other,
    }
}

/// Writes data and status out to the medium.
pub fn sync(fd: c_int) -> Result<(), Errno> {
    let fd = host_or(fd, Errno::INVAL)?;
    sync_result(fd, wasi::fd::sync(fd))
}

/// Writes the data out to the medium.
pub fn datasync(fd: c_int) -> Result<(), Errno> {
    let fd = host_or(fd, Errno::INVAL)?;
    sync_result(fd, wasi::fd::datasync(fd))
}

/// Cuts or extends the file to `size` bytes.
pub fn truncate(fd: c_int, size: off_t) -> Result<(), Errno> {
    let size = file_offset(size)?;
    match host_fd(fd) {
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

/// The status flags and the access mode, which are read from the rights.
#[packed]
pub fn status_flags(fd: c_int) -> Result<c_int, Errno> {
    let stat = match host_fd(fd) {
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

/// Sets the status flags; the access mode and the flags for opening are ignored, as POSIX says, and so are unknown ones.
#[small]
pub fn set_status_flags(fd: c_int, flags: c_int) -> Result<(), Errno> {
    put_flags(fd, flags as u16 & fdflags::ALL)
}

/// Sets the flags of an open file ([`fdflags`]).
pub fn put_flags(fd: c_int, flags: u16) -> Result<(), Errno> {
    note_flags(flags);
    match (host_fd(fd), descriptor::layer()) {
        (Ok(fd), _) => wasi::fd::fdstat_set_flags(fd, flags),
        (Err(_), Some(layer)) => (layer.set_status)(fd, flags.into()),
        (Err(_), None) => Err(Errno::BADF),
    }
}
