//! Descriptors.

use super::result::check;
use super::types::*;
use crate::abi::Errno;

mod raw {
    use super::*;

    #[link(wasm_import_module = "wasi_snapshot_preview1")]
    unsafe extern "C" {
        pub safe fn fd_advise(fd: Fd, offset: FileSize, len: FileSize, advice: i32) -> i32;
        pub safe fn fd_allocate(fd: Fd, offset: FileSize, len: FileSize) -> i32;
        pub safe fn fd_close(fd: Fd) -> i32;
        pub safe fn fd_datasync(fd: Fd) -> i32;
        pub fn fd_fdstat_get(fd: Fd, stat: *mut FdStat) -> i32;
        pub safe fn fd_fdstat_set_flags(fd: Fd, flags: i32) -> i32;
        pub safe fn fd_fdstat_set_rights(fd: Fd, base: Rights, inheriting: Rights) -> i32;
        pub fn fd_filestat_get(fd: Fd, stat: *mut FileStat) -> i32;
        pub safe fn fd_filestat_set_size(fd: Fd, size: FileSize) -> i32;
        pub safe fn fd_filestat_set_times(fd: Fd, atim: Timestamp, mtim: Timestamp, flags: i32) -> i32;
        pub fn fd_pread(fd: Fd, iovs: *const IoVec, count: usize, offset: FileSize, done: *mut usize) -> i32;
        pub fn fd_prestat_get(fd: Fd, stat: *mut Prestat) -> i32;
        pub fn fd_prestat_dir_name(fd: Fd, path: *mut u8, len: usize) -> i32;
        pub fn fd_pwrite(fd: Fd, iovs: *const CioVec, count: usize, offset: FileSize, done: *mut usize) -> i32;
        pub fn fd_read(fd: Fd, iovs: *const IoVec, count: usize, done: *mut usize) -> i32;
        pub fn fd_readdir(fd: Fd, buf: *mut u8, len: usize, cookie: DirCookie, used: *mut usize) -> i32;
        pub safe fn fd_renumber(fd: Fd, to: Fd) -> i32;
        pub fn fd_seek(fd: Fd, offset: FileDelta, whence: i32, place: *mut FileSize) -> i32;
        pub safe fn fd_sync(fd: Fd) -> i32;
        pub fn fd_tell(fd: Fd, place: *mut FileSize) -> i32;
        pub fn fd_write(fd: Fd, iovs: *const CioVec, count: usize, done: *mut usize) -> i32;
    }
}

/// Says how the range will be used: one of [`advice`].
pub fn advise(fd: Fd, offset: FileSize, len: FileSize, advice: u8) -> Result<(), Errno> {
    check(raw::fd_advise(fd, offset, len, i32::from(advice)))
}

/// Makes sure that the range has room on the medium.
pub fn allocate(fd: Fd, offset: FileSize, len: FileSize) -> Result<(), Errno> {
    check(raw::fd_allocate(fd, offset, len))
}

/// Closes the descriptor.
pub fn close(fd: Fd) -> Result<(), Errno> {
    check(raw::fd_close(fd))
}

/// Writes the data out to the medium.
pub fn datasync(fd: Fd) -> Result<(), Errno> {
    check(raw::fd_datasync(fd))
}

/// The descriptor's type, flags and rights.
pub fn fdstat_get(fd: Fd) -> Result<FdStat, Errno> {
    let mut stat = FdStat::default();
    // SAFETY: the host writes one `FdStat`.
    check(unsafe { raw::fd_fdstat_get(fd, &mut stat) })?;
    Ok(stat)
}

/// Sets the flags.
pub fn fdstat_set_flags(fd: Fd, flags: FdFlags) -> Result<(), Errno> {
    check(raw::fd_fdstat_set_flags(fd, i32::from(flags)))
}

/// Gives rights up.
pub fn fdstat_set_rights(fd: Fd, base: Rights, inheriting: Rights) -> Result<(), Errno> {
    check(raw::fd_fdstat_set_rights(fd, base, inheriting))
}

/// The open file's status.
pub fn filestat_get(fd: Fd) -> Result<FileStat, Errno> {
    let mut stat = FileStat::default();
    // SAFETY: the host writes one `FileStat`.
    check(unsafe { raw::fd_filestat_get(fd, &mut stat) })?;
    Ok(stat)
}

/// Cuts or extends the file.
pub fn filestat_set_size(fd: Fd, size: FileSize) -> Result<(), Errno> {
    check(raw::fd_filestat_set_size(fd, size))
}

/// Sets the open file's times.
pub fn filestat_set_times(fd: Fd, atim: Timestamp, mtim: Timestamp, flags: FstFlags) -> Result<(), Errno> {
    check(raw::fd_filestat_set_times(fd, atim, mtim, i32::from(flags)))
}

#[inline]
fn room(iovs: &[IoVec]) -> usize {
    iovs.iter().fold(0usize, |sum, v| sum.saturating_add(v.len()))
}

#[inline]
fn size(iovs: &[CioVec]) -> usize {
    iovs.iter().fold(0usize, |sum, v| sum.saturating_add(v.len()))
}

/// Reads at `offset`, without moving the descriptor's place; returns how many bytes.
pub fn pread(fd: Fd, iovs: &[IoVec], offset: FileSize) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host writes only into what the vectors describe, which their constructors vouch for.
    check(unsafe { raw::fd_pread(fd, iovs.as_ptr(), iovs.len(), offset, &mut done) })?;
    within(done, room(iovs))
}

/// What kind of pre-opened descriptor it is, and how long its name.
pub fn prestat_get(fd: Fd) -> Result<Prestat, Errno> {
    let mut stat = Prestat::default();
    // SAFETY: the host writes one `Prestat`.
    check(unsafe { raw::fd_prestat_get(fd, &mut stat) })?;
    Ok(stat)
}

/// The name of a pre-opened directory, whose length is known.
pub fn prestat_dir_name(fd: Fd, name: &mut [u8]) -> Result<(), Errno> {
    // SAFETY: the host writes at most the length it is given.
    check(unsafe { raw::fd_prestat_dir_name(fd, name.as_mut_ptr(), name.len()) })
}

/// Writes at `offset`, without moving the descriptor's place; returns how many bytes.
pub fn pwrite(fd: Fd, iovs: &[CioVec], offset: FileSize) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host only reads what the vectors describe.
    check(unsafe { raw::fd_pwrite(fd, iovs.as_ptr(), iovs.len(), offset, &mut done) })?;
    within(done, size(iovs))
}

/// Reads; returns how many bytes.
#[inline]
pub fn read(fd: Fd, iovs: &[IoVec]) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host writes only into what the vectors describe, which their constructors vouch for.
    check(unsafe { raw::fd_read(fd, iovs.as_ptr(), iovs.len(), &mut done) })?;
    within(done, room(iovs))
}

/// Reads directory entries from `cookie` on; returns how many bytes.
pub fn readdir(fd: Fd, buf: &mut [u8], cookie: DirCookie) -> Result<usize, Errno> {
    let mut used = 0;
    // SAFETY: the host writes at most the length it is given.
    check(unsafe { raw::fd_readdir(fd, buf.as_mut_ptr(), buf.len(), cookie, &mut used) })?;
    within(used, buf.len())
}

/// Moves a descriptor to the number `to`, whose descriptor is closed.
pub fn renumber(fd: Fd, to: Fd) -> Result<(), Errno> {
    check(raw::fd_renumber(fd, to))
}

/// Moves the descriptor's place; returns the new one.
pub fn seek(fd: Fd, offset: FileDelta, whence: Whence) -> Result<FileSize, Errno> {
    let mut place = 0;
    // SAFETY: the host writes one number.
    check(unsafe { raw::fd_seek(fd, offset, i32::from(whence), &mut place) })?;
    Ok(place)
}

/// Writes data and status out to the medium.
pub fn sync(fd: Fd) -> Result<(), Errno> {
    check(raw::fd_sync(fd))
}

/// The descriptor's place.
pub fn tell(fd: Fd) -> Result<FileSize, Errno> {
    let mut place = 0;
    // SAFETY: the host writes one number.
    check(unsafe { raw::fd_tell(fd, &mut place) })?;
    Ok(place)
}

/// Writes; returns how many bytes.
#[inline]
pub fn write(fd: Fd, iovs: &[CioVec]) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host only reads what the vectors describe.
    check(unsafe { raw::fd_write(fd, iovs.as_ptr(), iovs.len(), &mut done) })?;
    within(done, size(iovs))
}
