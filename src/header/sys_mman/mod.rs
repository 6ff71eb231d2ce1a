//! `<sys/mman.h>`: mappings in ordinary memory. What WebAssembly's memory cannot do is an error: protection, and a
//! place of the program's choice. A file's mapping is a copy of it; what changes in a shared one is written to the file
//! by `msync`, by `munmap` and at the end of the program, and not before. Shared mappings of the same pages of a file
//! are the same memory, if one of them lies within the other; else each has its own until `msync`.

use crate::abi::c::{
    MADV_DONTNEED, MADV_FREE, MAP_ANONYMOUS, MAP_FIXED, MAP_FIXED_NOREPLACE, MAP_PRIVATE, MAP_SHARED, MS_ASYNC,
    MS_INVALIDATE, MS_SYNC, O_RDONLY, O_WRONLY, PAGE_SIZE, PROT_EXEC, PROT_READ, PROT_WRITE,
};
use crate::abi::*;
use crate::os::descriptor::place;
use crate::os::fd::{filetype_of, status_flags};
use crate::wasi::types::filetype;
use table::{Kind, Region, covered, regions, whole_pages};

pub mod lock;
mod object;
pub mod remap;
mod shared;
pub mod shm;
mod table;

/// What stands in the way of a mapping.
fn check(len: usize, protection: c_int, how: c_int, offset: off_t) -> Result<(), Errno> {
    if len == 0 || !matches!(how & 3, MAP_SHARED | MAP_PRIVATE) || offset < 0 || offset % PAGE_SIZE as off_t != 0 {
        return Err(Errno::INVAL);
    }
    if protection & PROT_EXEC != 0 || how & (MAP_FIXED | MAP_FIXED_NOREPLACE) != 0 {
        return Err(Errno::NOTSUP);
    }
    Ok(())
}

/// What stands in the way of mapping a file.
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
        shared::read_file(fd, offset, region.pages.start(), size)?;
    }
    let start = region.start();
    regions(|regions| regions.insert(region))?;
    Ok(start)
}

/// `len` bytes of memory that start on a page: zeros (`MAP_ANONYMOUS`), or what is in a file at `offset`. The
/// protection is not enforced. What changes in a shared mapping of a file is written to it later. Errors, with
/// `MAP_FAILED`: `EINVAL` for a length of 0, an offset that is no multiple of the page size or neither of `MAP_PRIVATE`
/// and `MAP_SHARED`; `ENOTSUP` for `PROT_EXEC` and `MAP_FIXED`; `EACCES` for a file that is not open for reading, or
/// for writing if it would be written; `ENODEV` for what cannot be mapped; `ENXIO` beyond the end of a shared memory
/// object; `EBADF`, `ENOMEM`, `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mmap.html>
#[export]
pub extern "C" fn mmap(
    _near: *mut c_void,
    len: usize,
    protection: c_int,
    how: c_int,
    fd: c_int,
    offset: off_t,
) -> *mut c_void {
    let mapped = check(len, protection, how, offset).and_then(|()| {
        let size = whole_pages(len)?;
        if how & MAP_ANONYMOUS != 0 {
            return map_own(size, None);
        }
        let writes = how & 3 == MAP_SHARED && protection & PROT_WRITE != 0;
        check_file(fd, size, offset, writes)?;
        let mapped = match how & 3 {
            MAP_SHARED => match place(fd) {
                Ok(_) => shared::map(fd, offset, size, writes),
                Err(other) => object::map(other.object()?, offset, size),
            },
            _ => map_own(size, Some((fd, offset))),
        };
        mapped.map_err(|error| if error == Errno::SPIPE { Errno::NODEV } else { error })
    });
    or(usize::MAX as *mut c_void, mapped.map(|address| address as *mut c_void))
}

/// Whether every page of the addresses is mapped. Errors: `ENOMEM`.
fn check_mapped(start: usize, end: usize) -> Result<(), Errno> {
    if regions(|regions| Ok(covered(regions, start, end)))? { Ok(()) } else { Err(Errno::NOMEM) }
}

/// The pages of `len` bytes at `start`. Errors: `EINVAL` if that is not on a page, or beyond the memory.
fn pages(start: *const c_void, len: usize) -> Result<(usize, usize), Errno> {
    let start = start as usize;
    let end = whole_pages(len).ok().and_then(|size| start.checked_add(size)).ok_or(Errno::INVAL)?;
    if start % PAGE_SIZE != 0 { Err(Errno::INVAL) } else { Ok((start, end)) }
}

/// Ends what is mapped of `len` bytes at `start`, and writes what has changed there of a shared file. Errors: `EINVAL`
/// for a length of 0 or an address that is not on a page; those of writing, though nothing is mapped there afterwards.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/munmap.html>
#[export]
pub extern "C" fn munmap(start: *mut c_void, len: usize) -> c_int {
    or_minus_one(|| {
        let (start, end) = pages(start, len)?;
        if len == 0 {
            return Err(Errno::INVAL);
        }
        shared::end(start, end).map(|()| 0)
    })
}

/// Changes the protection of pages, of which WebAssembly has one: to read and to write. Errors: `ENOTSUP` for another,
/// `ENOMEM` for what is not mapped, `EACCES` for a shared file that is not open for writing, `EINVAL` for an address
/// that is not on a page.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mprotect.html>
#[export]
pub extern "C" fn mprotect(start: *mut c_void, len: usize, protection: c_int) -> c_int {
    or_minus_one(|| {
        let (start, end) = pages(start, len)?;
        check_mapped(start, end)?;
        if protection != PROT_READ | PROT_WRITE {
            return Err(Errno::NOTSUP);
        }
        shared::make_writable(start, end).map(|()| 0)
    })
}

/// Writes what has changed in shared mappings of files to the files, at once; with `MS_INVALIDATE` the mappings then
/// show what others have written. Errors: `EINVAL` for unknown flags, for `MS_ASYNC` together with `MS_SYNC`, and for
/// an address that is not on a page; `ENOMEM` for what is not mapped; `EIO` and the other errors of writing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msync.html>
#[export]
pub extern "C" fn msync(start: *mut c_void, len: usize, flags: c_int) -> c_int {
    or_minus_one(|| {
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
            Ok(0)
        })
    })
}

/// Says how memory will be used, which makes no difference. Returns 0 or an error number: `EINVAL` for unknown advice
/// or an address that is not on a page, `ENOMEM` for what is not mapped.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_madvise.html>
#[export]
pub extern "C" fn posix_madvise(start: *mut c_void, len: usize, advice: c_int) -> c_int {
    let result = pages(start, len).and_then(|(start, end)| {
        if !(0..=4).contains(&advice) {
            return Err(Errno::INVAL);
        }
        check_mapped(start, end)
    });
    result.err().map_or(0, |error| error.code())
}

/// Says how memory will be used. `MADV_DONTNEED` on memory that shows no file makes it zeros, as on Linux; of the rest,
/// what could make a difference that WebAssembly cannot make is `EINVAL`. Errors: also `ENOMEM` for what is not mapped.
/// <https://man7.org/linux/man-pages/man2/madvise.2.html>
#[export]
pub extern "C" fn madvise(start: *mut c_void, len: usize, advice: c_int) -> c_int {
    or_minus_one(|| {
        let (start, end) = pages(start, len)?;
        match advice {
            0..=3 | MADV_FREE | 12..=15 | 20 | 21 => {}
            MADV_DONTNEED => forget(start, end)?,
            _ => return Err(Errno::INVAL),
        }
        check_mapped(start, end).map(|()| 0)
    })
}

/// Makes the memory zeros again. Errors: `EINVAL` for memory that shows a file.
fn forget(start: usize, end: usize) -> Result<(), Errno> {
    regions(|regions| {
        for (_, region) in regions.iter_mut() {
            let Some((from, to)) = region.part(start, end) else { continue };
            if !matches!(region.kind, Kind::Anonymous) {
                return Err(Errno::INVAL);
            }
            // SAFETY: a part of the region's memory.
            unsafe { region.pages.start().wrapping_add(from).write_bytes(0, to - from) };
        }
        Ok(())
    })
}
