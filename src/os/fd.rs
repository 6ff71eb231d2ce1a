//! Descriptors: reading, writing, seeking, flags.

use crate::abi::{Errno, Global, Out, c_int, off_t};
use crate::wasi;
use crate::wasi::types::{CioVec, Fd, FileStat, IoVec, fdflags};

/// `IOV_MAX` of `<limits.h>`.
pub const IOV_MAX: usize = 1024;

/// The highest descriptor that was closed so far: see [`crate::os::preopen`], which looks for pre-opened directories as
/// late as possible and must not take a closed one for the end of them.
static HIGHEST_CLOSED: Global<c_int> = Global::new(-1);

/// The descriptor as the host counts it. A negative one is no descriptor.
pub fn host(fd: c_int) -> Result<Fd, Errno> {
    Fd::try_from(fd).map_err(|_| Errno::BADF)
}

/// A host without the right for an operation says "not capable" where POSIX has an error number of its own.
pub fn not_capable_is<T>(result: Result<T, Errno>, posix: Errno) -> Result<T, Errno> {
    match result {
        Err(Errno::NOTCAPABLE) => Err(posix),
        other => other,
    }
}

fn io(result: Result<usize, Errno>) -> Result<usize, Errno> {
    not_capable_is(result, Errno::BADF)
}

/// Reads into `buf`; returns how many bytes, 0 at the end.
pub fn read(fd: c_int, buf: Out<u8>) -> Result<usize, Errno> {
    io(wasi::fd::read(host(fd)?, &[IoVec::out(buf)]))
}

/// Reads into `buf`; returns how many bytes, 0 at the end.
pub fn read_slice(fd: c_int, buf: &mut [u8]) -> Result<usize, Errno> {
    io(wasi::fd::read(host(fd)?, &[IoVec::new(buf)]))
}

/// Reads into all of `iovs` in turn; returns how many bytes, 0 at the end.
pub fn readv(fd: c_int, iovs: &[IoVec]) -> Result<usize, Errno> {
    io(wasi::fd::read(host(fd)?, iovs))
}

/// Writes `data`; returns how many bytes were taken.
pub fn write(fd: c_int, data: &[u8]) -> Result<usize, Errno> {
    io(wasi::fd::write(host(fd)?, &[CioVec::new(data)]))
}

/// Writes all of `iovs` in turn; returns how many bytes were taken.
pub fn writev(fd: c_int, iovs: &[CioVec]) -> Result<usize, Errno> {
    io(wasi::fd::write(host(fd)?, iovs))
}

fn file_offset(offset: off_t) -> Result<u64, Errno> {
    u64::try_from(offset).map_err(|_| Errno::INVAL)
}

/// Reads at `offset`, without moving the descriptor's place.
pub fn preadv(fd: c_int, iovs: &[IoVec], offset: off_t) -> Result<usize, Errno> {
    io(wasi::fd::pread(host(fd)?, iovs, file_offset(offset)?))
}

/// Writes at `offset`, without moving the descriptor's place.
pub fn pwritev(fd: c_int, iovs: &[CioVec], offset: off_t) -> Result<usize, Errno> {
    io(wasi::fd::pwrite(host(fd)?, iovs, file_offset(offset)?))
}

/// Moves the descriptor's place by `offset` from `whence` (0 the start, 1 the present place, 2 the end); returns it.
pub fn seek(fd: c_int, offset: off_t, whence: c_int) -> Result<off_t, Errno> {
    let fd = host(fd)?;
    let place = match whence {
        1 if offset == 0 => wasi::fd::tell(fd),
        0..=2 => wasi::fd::seek(fd, offset, whence as u8),
        _ => return Err(Errno::INVAL),
    };
    off_t::try_from(not_capable_is(place, Errno::SPIPE)?).map_err(|_| Errno::OVERFLOW)
}

/// The descriptor's place.
pub fn tell(fd: c_int) -> Result<off_t, Errno> {
    seek(fd, 0, 1)
}

/// Closes the descriptor.
pub fn close(fd: c_int) -> Result<(), Errno> {
    wasi::fd::close(host(fd)?)?;
    note_closed(fd);
    Ok(())
}

fn note_closed(fd: c_int) {
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
    wasi::fd::renumber(host(fd)?, host(to)?)?;
    note_closed(fd);
    Ok(())
}

/// The open file's status.
pub fn filestat(fd: c_int) -> Result<FileStat, Errno> {
    wasi::fd::filestat_get(host(fd)?)
}

/// Whether the descriptor is a terminal: a character device on which there is no seeking. `ENOTTY` if not.
pub fn is_terminal(fd: c_int) -> Result<(), Errno> {
    use crate::wasi::types::{filetype, rights};
    let stat = wasi::fd::fdstat_get(host(fd)?)?;
    let seekable = stat.rights_base & (rights::FD_SEEK | rights::FD_TELL) != 0;
    if stat.filetype == filetype::CHARACTER_DEVICE && !seekable { Ok(()) } else { Err(Errno::NOTTY) }
}

/// The flags of an open file ([`fdflags`]), without the stray bits of some hosts.
pub fn flags(fd: c_int) -> Result<u16, Errno> {
    Ok(wasi::fd::fdstat_get(host(fd)?)?.flags & fdflags::ALL)
}

/// Writes data and status out to the medium.
pub fn sync(fd: c_int) -> Result<(), Errno> {
    not_capable_is(wasi::fd::sync(host(fd)?), Errno::INVAL)
}

/// Writes the data out to the medium.
pub fn datasync(fd: c_int) -> Result<(), Errno> {
    not_capable_is(wasi::fd::datasync(host(fd)?), Errno::INVAL)
}

/// Cuts or extends the file to `size` bytes.
pub fn truncate(fd: c_int, size: off_t) -> Result<(), Errno> {
    let size = file_offset(size)?;
    not_capable_is(wasi::fd::filestat_set_size(host(fd)?, size), Errno::BADF)
}
