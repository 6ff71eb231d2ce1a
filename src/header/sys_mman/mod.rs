//! `<sys/mman.h>`: mappings in ordinary memory. What WebAssembly's memory cannot do is an error: protection, a place
//! of the program's choice, files that change with the memory.

use crate::abi::*;
use crate::os::fd::{flags, preadv};
use crate::os::system::PAGE_SIZE;
use crate::wasi::types::IoVec;

pub mod lock;
pub mod shm;
mod table;

const PROT_READ: c_int = 1;
const PROT_WRITE: c_int = 2;
const PROT_EXEC: c_int = 4;
const MAP_SHARED: c_int = 1;
const MAP_PRIVATE: c_int = 2;
const MAP_FIXED: c_int = 0x10;
const MAP_ANONYMOUS: c_int = 0x20;
const MAP_FIXED_NOREPLACE: c_int = 0x10_0000;

/// What stands in the way of a mapping.
fn check(len: usize, protection: c_int, how: c_int, offset: off_t) -> Result<(), Errno> {
    let shared = how & 3 == MAP_SHARED;
    if len == 0 || !(shared || how & 3 == MAP_PRIVATE) || offset < 0 || offset % PAGE_SIZE as off_t != 0 {
        return Err(Errno::INVAL);
    }
    let changes_file = shared && protection & PROT_WRITE != 0 && how & MAP_ANONYMOUS == 0;
    if protection & PROT_EXEC != 0 || how & (MAP_FIXED | MAP_FIXED_NOREPLACE) != 0 || changes_file {
        return Err(Errno::NOTSUP);
    }
    Ok(())
}

/// Reads as much of a file as there is from `offset` on into `len` bytes at `memory`.
fn read_file(fd: c_int, offset: off_t, memory: *mut u8, len: usize) -> Result<(), Errno> {
    let mut done = 0;
    while done < len {
        // SAFETY: the rest of the mapping.
        let rest = unsafe { Out::slice(memory.wrapping_add(done), len - done) }?;
        match preadv(fd, &[IoVec::out(rest)], offset + done as off_t)? {
            0 => break,
            read => done += read,
        }
    }
    Ok(())
}

/// `len` bytes of memory that start on a page: zeros (`MAP_ANONYMOUS`), or what is in a file at `offset` now. The
/// protection is not enforced. Errors, with `MAP_FAILED`: `EINVAL` for a length of 0, an offset that is no multiple of
/// the page size or neither of `MAP_PRIVATE` and `MAP_SHARED`; `ENOTSUP` for `PROT_EXEC`, `MAP_FIXED` and a shared file
/// that can be written to; `EBADF`, `ENOMEM`.
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
        let anonymous = how & MAP_ANONYMOUS != 0;
        if !anonymous {
            flags(fd)?; // no memory for what is no file
        }
        let size = table::whole_pages(len)?;
        let memory = table::add(size, anonymous)?;
        if !anonymous {
            read_file(fd, offset, memory, len)
                .inspect_err(|_| table::remove(memory as usize, memory as usize + size))?;
        }
        Ok(memory.cast())
    });
    or(usize::MAX as *mut c_void, mapped)
}

/// The pages of `len` bytes at `start`. Errors: `EINVAL` if that is not on a page, or beyond the memory.
fn pages(start: *const c_void, len: usize) -> Result<(usize, usize), Errno> {
    let start = start as usize;
    let end = table::whole_pages(len).ok().and_then(|size| start.checked_add(size)).ok_or(Errno::INVAL)?;
    if start % PAGE_SIZE != 0 { Err(Errno::INVAL) } else { Ok((start, end)) }
}

/// Ends what is mapped of `len` bytes at `start`. Errors: `EINVAL` for a length of 0 or an address that is not on a page.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/munmap.html>
#[export]
pub extern "C" fn munmap(start: *mut c_void, len: usize) -> c_int {
    or_minus_one(|| {
        let (start, end) = pages(start, len)?;
        if len == 0 {
            return Err(Errno::INVAL);
        }
        table::remove(start, end);
        Ok(0)
    })
}

/// Changes the protection of pages, of which WebAssembly has one: to read and to write. Errors: `ENOTSUP` for another,
/// `ENOMEM` for what is not mapped, `EINVAL` for an address that is not on a page.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mprotect.html>
#[export]
pub extern "C" fn mprotect(start: *mut c_void, len: usize, protection: c_int) -> c_int {
    or_minus_one(|| {
        let (start, end) = pages(start, len)?;
        if !table::covered(start, end) {
            return Err(Errno::NOMEM);
        }
        if protection == PROT_READ | PROT_WRITE { Ok(0) } else { Err(Errno::NOTSUP) }
    })
}

/// Nothing needs to be written back, since no mapping that can be written to is a file's. Errors: `EINVAL` for other
/// flags than `MS_ASYNC` or `MS_SYNC`, with or without `MS_INVALIDATE`; `ENOMEM` for what is not mapped.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msync.html>
#[export]
pub extern "C" fn msync(start: *mut c_void, len: usize, flags: c_int) -> c_int {
    const MS_ASYNC: c_int = 1;
    const MS_INVALIDATE: c_int = 2;
    const MS_SYNC: c_int = 4;
    or_minus_one(|| {
        let (start, end) = pages(start, len)?;
        if !matches!(flags & !MS_INVALIDATE, MS_ASYNC | MS_SYNC) {
            return Err(Errno::INVAL);
        }
        if table::covered(start, end) { Ok(0) } else { Err(Errno::NOMEM) }
    })
}

/// Says how memory will be used, which makes no difference. Returns 0 or an error number: `EINVAL` for unknown advice
/// or an address that is not on a page, `ENOMEM` for what is not mapped.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_madvise.html>
#[export]
pub extern "C" fn posix_madvise(start: *mut c_void, len: usize, advice: c_int) -> c_int {
    match pages(start, len) {
        Ok((start, end)) if (0..=4).contains(&advice) => {
            if table::covered(start, end) {
                0
            } else {
                Errno::NOMEM.code()
            }
        }
        _ => Errno::INVAL.code(),
    }
}

/// Says how memory will be used. `MADV_DONTNEED` on memory that shows no file makes it zeros, as on Linux; of the rest,
/// what could make a difference that WebAssembly cannot make is `EINVAL`. Errors: also `ENOMEM` for what is not mapped.
/// <https://man7.org/linux/man-pages/man2/madvise.2.html>
#[export]
pub extern "C" fn madvise(start: *mut c_void, len: usize, advice: c_int) -> c_int {
    const MADV_DONTNEED: c_int = 4;
    const MADV_FREE: c_int = 8;
    or_minus_one(|| {
        let (start, end) = pages(start, len)?;
        match advice {
            0..=3 | MADV_FREE | 12..=15 | 20 | 21 => {}
            MADV_DONTNEED => table::touching(start, end, |mapping| {
                if !mapping.anonymous {
                    return Err(Errno::INVAL);
                }
                let from = mapping.start.max(start);
                // SAFETY: within the mapping.
                unsafe { (from as *mut u8).write_bytes(0, mapping.end.min(end) - from) };
                Ok(())
            })?,
            _ => return Err(Errno::INVAL),
        }
        if table::covered(start, end) { Ok(0) } else { Err(Errno::NOMEM) }
    })
}
