//! `<sys/mman.h>` in ordinary memory. Addresses are plain numbers here.

pub mod pinned_file;

mod object;
mod region;
pub mod remap;
mod shared;

use super::fd::descriptor::host_fd;
use super::fd::{filetype_of, status_flags};
use super::ipc::shared_memory::SEALS;
use crate::abi::c::{
    F_SEAL_FUTURE_WRITE, F_SEAL_WRITE, MADV_DONTNEED, MADV_FREE, MAP_ANONYMOUS, MAP_FIXED, MAP_FIXED_NOREPLACE,
    MAP_PRIVATE, MAP_SHARED, MS_ASYNC, MS_INVALIDATE, MS_SYNC, O_RDONLY, O_WRONLY, PAGE_SIZE, PROT_EXEC, PROT_READ,
    PROT_WRITE,
};
use crate::abi::{Errno, c_int, off_t};
use crate::wasi::types::filetype;
use region::{Kind, Region, covered, regions, whole_pages};

/// Refuses a mapping that WebAssembly cannot have. Errors: `EINVAL`, `ENOTSUP`.
fn check(len: usize, protection: c_int, how: c_int, offset: off_t) -> Result<(), Errno> {
    if len == 0 || !matches!(how & 3, MAP_SHARED | MAP_PRIVATE) || offset < 0 || offset % PAGE_SIZE as off_t != 0 {
        return Err(Errno::INVAL);
    }
    if protection & PROT_EXEC != 0 || how & (MAP_FIXED | MAP_FIXED_NOREPLACE) != 0 {
        return Err(Errno::NOTSUP);
    }
    Ok(())
}

/// Refuses a file that cannot be mapped. Errors: `EBADF`, `ENODEV`, `EACCES`, `EOVERFLOW`.
fn check_file(fd: c_int, len: usize, offset: off_t, writes: bool) -> Result<(), Errno> {
    let kind = filetype_of(fd)?;
    if matches!(kind, filetype::DIRECTORY | filetype::SOCKET_DGRAM | filetype::SOCKET_STREAM) {
        return Err(Errno::NODEV);
    }
    let access = status_flags(fd)?;
    if access & O_RDONLY == 0 || writes && access & O_WRONLY == 0 {
        return Err(Errno::ACCES);
    }
    match offset.checked_add(len as off_t) {
        Some(_) => Ok(()),
        None => Err(Errno::OVERFLOW),
    }
}

/// Memory of its own, of zeros or with what a file has.
fn map_own(size: usize, file: Option<(c_int, off_t)>) -> Result<usize, Errno> {
    let region = Region::new(size, if file.is_some() { Kind::Copy } else { Kind::Anonymous })?;
    if let Some((fd, offset)) = file {
        shared::read_file(fd, offset, &region.pages, 0, size)?;
    }
    let start = region.start();
    regions(|regions| regions.insert(region))?;
    Ok(start)
}

/// Whether a memory object may not be written to any more.
fn is_sealed(fd: c_int) -> bool {
    let seals = SEALS.get().map_or(0, |seals| seals(fd, 0).unwrap_or(0));
    seals & (F_SEAL_WRITE | F_SEAL_FUTURE_WRITE) != 0
}

/// Maps `len` bytes: zeros, or what is in a file at `offset`; returns where. Errors: those of `mmap`.
pub fn map(len: usize, protection: c_int, how: c_int, fd: c_int, offset: off_t) -> Result<usize, Errno> {
    check(len, protection, how, offset)?;
    let size = whole_pages(len)?;
    if how & MAP_ANONYMOUS != 0 {
        return map_own(size, None);
    }
    let writes = how & 3 == MAP_SHARED && protection & PROT_WRITE != 0;
    check_file(fd, size, offset, writes)?;
    let mapped = match how & 3 {
        MAP_SHARED => match host_fd(fd) {
            Ok(_) => shared::map(fd, offset, size, writes),
            Err(_) if writes && is_sealed(fd) => Err(Errno::PERM),
            Err(other) => object::map(other.object()?, offset, size),
        },
        _ => map_own(size, Some((fd, offset))),
    };
    mapped.map_err(|error| if error == Errno::SPIPE { Errno::NODEV } else { error })
}

/// Whether every page of the addresses is mapped. Errors: `ENOMEM`.
fn check_mapped(start: usize, end: usize) -> Result<(), Errno> {
    if regions(|regions| Ok(covered(regions, start, end)))? { Ok(()) } else { Err(Errno::NOMEM) }
}

/// The pages of `len` bytes at `start`. Errors: `EINVAL` if that is not on a page, or beyond the memory.
fn pages(start: usize, len: usize) -> Result<(usize, usize), Errno> {
    let end = whole_pages(len).ok().and_then(|size| start.checked_add(size)).ok_or(Errno::INVAL)?;
    if start % PAGE_SIZE != 0 { Err(Errno::INVAL) } else { Ok((start, end)) }
}

/// Ends what is mapped of `len` bytes at `start`, and writes back what has changed there. Errors: those of `munmap`.
pub fn unmap(start: usize, len: usize) -> Result<(), Errno> {
    let (start, end) = pages(start, len)?;
    if len == 0 { Err(Errno::INVAL) } else { shared::end(start, end) }
}

/// Changes the protection of pages. Errors: those of `mprotect`.
pub fn protect(start: usize, len: usize, protection: c_int) -> Result<(), Errno> {
    let (start, end) = pages(start, len)?;
    check_mapped(start, end)?;
    if protection != PROT_READ | PROT_WRITE { Err(Errno::NOTSUP) } else { shared::make_writable(start, end) }
}

/// Writes back what has changed, and with `MS_INVALIDATE` reads what others have written. Errors: those of `msync`.
pub fn sync(start: usize, len: usize, flags: c_int) -> Result<(), Errno> {
    let (start, end) = pages(start, len)?;
    if flags & !(MS_ASYNC | MS_INVALIDATE | MS_SYNC) != 0 || flags & MS_ASYNC != 0 && flags & MS_SYNC != 0 {
        return Err(Errno::INVAL);
    }
    check_mapped(start, end)?;
    regions(|regions| {
        for (_, region) in regions.iter_mut() {
            let Some(part) = region.part(start, end) else { continue };
            shared::write_back(region, part)?;
            if flags & MS_INVALIDATE != 0 {
                shared::reload(region, part)?;
            }
        }
        Ok(())
    })
}

/// Checks the arguments of `posix_madvise`, which changes nothing. Errors: `EINVAL`, `ENOMEM`.
pub fn advise_posix(start: usize, len: usize, advice: c_int) -> Result<(), Errno> {
    let (start, end) = pages(start, len)?;
    if (0..=4).contains(&advice) { check_mapped(start, end) } else { Err(Errno::INVAL) }
}

/// `madvise`: of all advice, `MADV_DONTNEED` changes something. Errors: `EINVAL`, `ENOMEM`.
pub fn advise(start: usize, len: usize, advice: c_int) -> Result<(), Errno> {
    let (start, end) = pages(start, len)?;
    match advice {
        0..=3 | MADV_FREE | 12..=15 | 20 | 21 => {}
        MADV_DONTNEED => forget(start, end)?,
        _ => return Err(Errno::INVAL),
    }
    check_mapped(start, end)
}

/// Makes the memory zeros again. Errors: `EINVAL` for memory that shows a file.
fn forget(start: usize, end: usize) -> Result<(), Errno> {
    regions(|regions| {
        for (_, region) in regions.iter_mut() {
            let Some((from, to)) = region.part(start, end) else { continue };
            if !matches!(region.kind, Kind::Anonymous) {
                return Err(Errno::INVAL);
            }
            region.pages.clear(from, to - from);
        }
        Ok(())
    })
}
