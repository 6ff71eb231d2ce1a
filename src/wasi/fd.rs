//! Descriptors.

use super::raw::host;
use super::result::check;
use super::types::*;
use crate::abi::lock::outside;
use crate::abi::{Errno, packed, small};

/// Says how the range will be used: one of [`advice`].
pub fn advise(fd: Fd, offset: FileSize, len: FileSize, advice: u8) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(fd_advise(fd, offset, len, advice)) })
}

/// Makes sure that the range has space on the medium.
pub fn allocate(fd: Fd, offset: FileSize, len: FileSize) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(fd_allocate(fd, offset, len)) })
}

/// Closes the descriptor.
pub fn close(fd: Fd) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(fd_close(fd)) })
}

/// Writes the data out to the medium.
pub fn datasync(fd: Fd) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(outside(|| unsafe { host!(fd_datasync(fd)) }))
}

/// The descriptor's type and rights, for callers that want no more.
#[inline]
pub fn type_and_rights(fd: Fd) -> Result<(FileType, Rights), Errno> {
    let mut stat = core::mem::MaybeUninit::<FdStat>::uninit();
    // SAFETY: the host writes one `FdStat`, unless it fails.
    unsafe {
        check(host!(fd_fdstat_get(fd, stat.as_mut_ptr())))?;
        let stat = stat.as_ptr();
        Ok(((*stat).filetype, (*stat).rights_base))
    }
}

/// The rights that the descriptor passes on.
#[inline]
pub fn inheriting(fd: Fd) -> Result<Rights, Errno> {
    let mut stat = core::mem::MaybeUninit::<FdStat>::uninit();
    // SAFETY: the host writes one `FdStat`, unless it fails.
    unsafe {
        check(host!(fd_fdstat_get(fd, stat.as_mut_ptr())))?;
        Ok((*stat.as_ptr()).rights_inheriting)
    }
}

/// The descriptor's type, flags and rights.
#[small]
pub fn fdstat_get(fd: Fd) -> Result<FdStat, Errno> {
    let mut stat = FdStat::default();
    // SAFETY: the host writes one `FdStat`.
    check(unsafe { host!(fd_fdstat_get(fd, &raw mut stat)) })?;
    Ok(stat)
}

/// Sets the flags.
pub fn fdstat_set_flags(fd: Fd, flags: FdFlags) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(fd_fdstat_set_flags(fd, flags)) })
}

/// Gives rights up.
pub fn fdstat_set_rights(fd: Fd, base: Rights, inheriting: Rights) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(fd_fdstat_set_rights(fd, base, inheriting)) })
}

/// The open file's status.
#[small]
pub fn filestat_get(fd: Fd) -> Result<FileStat, Errno> {
    let mut stat = FileStat::default();
    filestat_to(fd, &mut stat)?;
    Ok(stat)
}

/// Stores the open file's status: one that is returned is copied.
#[inline(always)]
pub fn filestat_to(fd: Fd, stat: &mut FileStat) -> Result<(), Errno> {
    // SAFETY: the host writes one `FileStat`.
    check(unsafe { host!(fd_filestat_get(fd, &raw mut *stat)) })
}

/// Cuts or extends the file.
pub fn filestat_set_size(fd: Fd, size: FileSize) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(fd_filestat_set_size(fd, size)) })
}

/// Sets the open file's times.
pub fn filestat_set_times(fd: Fd, atim: Timestamp, mtim: Timestamp, flags: FstFlags) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(fd_filestat_set_times(fd, atim, mtim, flags)) })
}

#[inline]
fn capacity(iovs: &[IoVec]) -> usize {
    iovs.iter().fold(0usize, |sum, v| sum.saturating_add(v.len()))
}

#[inline]
fn size(iovs: &[CioVec]) -> usize {
    iovs.iter().fold(0usize, |sum, v| sum.saturating_add(v.len()))
}

/// Reads at `offset`, without moving the file offset; returns how many bytes.
pub fn pread(fd: Fd, iovs: &[IoVec], offset: FileSize) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host writes only into what the vectors describe, which their constructors vouch for.
    check(outside(|| unsafe { host!(fd_pread(fd, iovs.as_ptr(), iovs.len(), offset, &raw mut done)) }))?;
    within(done, capacity(iovs))
}

/// The length of the name of a pre-opened directory. Errors: also `ENOTDIR` for a pre-opened descriptor of another kind.
#[packed]
pub fn prestat_dir_len(fd: Fd) -> Result<usize, Errno> {
    let mut stat = Prestat::default();
    // SAFETY: the host writes one `Prestat`.
    check(unsafe { host!(fd_prestat_get(fd, &raw mut stat)) })?;
    if stat.tag == PREOPENTYPE_DIR { Ok(stat.name_len as usize) } else { Err(Errno::NOTDIR) }
}

/// The name of a pre-opened directory, whose length is known.
#[inline]
pub fn prestat_dir_name(fd: Fd, name: &mut [u8]) -> Result<(), Errno> {
    // SAFETY: the host writes at most the length it is given.
    check(unsafe { host!(fd_prestat_dir_name(fd, name.as_mut_ptr(), name.len())) })
}

/// Writes at `offset`, without moving the file offset; returns how many bytes.
pub fn pwrite(fd: Fd, iovs: &[CioVec], offset: FileSize) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host only reads what the vectors describe.
    check(outside(|| unsafe { host!(fd_pwrite(fd, iovs.as_ptr(), iovs.len(), offset, &raw mut done)) }))?;
    within(done, size(iovs))
}

/// Reads; returns how many bytes.
#[inline]
pub fn read(fd: Fd, iovs: &[IoVec]) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host writes only into what the vectors describe, which their constructors vouch for.
    check(outside(|| unsafe { host!(fd_read(fd, iovs.as_ptr(), iovs.len(), &raw mut done)) }))?;
    within(done, capacity(iovs))
}

/// Reads directory entries from `cookie` on; returns how many bytes.
pub fn readdir(fd: Fd, buf: &mut [u8], cookie: DirCookie) -> Result<usize, Errno> {
    let mut used = 0;
    // SAFETY: the host writes at most the length it is given.
    check(unsafe { host!(fd_readdir(fd, buf.as_mut_ptr(), buf.len(), cookie, &raw mut used)) })?;
    within(used, buf.len())
}

/// Moves a descriptor to the number `to`, whose descriptor is closed.
pub fn renumber(fd: Fd, to: Fd) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(unsafe { host!(fd_renumber(fd, to)) })
}

/// Moves the file offset; returns the new one.
#[inline]
pub fn seek(fd: Fd, offset: FileDelta, whence: Whence) -> Result<FileSize, Errno> {
    let mut result = 0;
    // SAFETY: the host writes one number.
    check(unsafe { host!(fd_seek(fd, offset, whence, &raw mut result)) })?;
    Ok(result)
}

/// Writes data and status out to the medium.
pub fn sync(fd: Fd) -> Result<(), Errno> {
    // SAFETY: no pointers.
    check(outside(|| unsafe { host!(fd_sync(fd)) }))
}

/// The file offset.
pub fn tell(fd: Fd) -> Result<FileSize, Errno> {
    let mut result = 0;
    // SAFETY: the host writes one number.
    check(unsafe { host!(fd_tell(fd, &raw mut result)) })?;
    Ok(result)
}

/// Writes; returns how many bytes.
#[inline]
pub fn write(fd: Fd, iovs: &[CioVec]) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host only reads what the vectors describe.
    check(outside(|| unsafe { host!(fd_write(fd, iovs.as_ptr(), iovs.len(), &raw mut done)) }))?;
    within(done, size(iovs))
}

/// [`write`] for vectors of which the caller knows that they have `size` bytes.
#[inline]
pub fn write_all_of(fd: Fd, iovs: &[CioVec], size: usize) -> Result<usize, Errno> {
    let mut done = 0;
    // SAFETY: the host only reads what the vectors describe.
    check(outside(|| unsafe { host!(fd_write(fd, iovs.as_ptr(), iovs.len(), &raw mut done)) }))?;
    within(done, size)
}
