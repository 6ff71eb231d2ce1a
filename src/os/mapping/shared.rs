//! Files that are mapped shared: their changes in memory are written to the file by `msync`, by `munmap` and at the end
//! of the program. A copy of what the file had tells what has changed, so that nothing else in the file is touched.

use super::region::{Kind, Region, Shared, regions, unmap};
use crate::abi::c::{O_WRONLY, PAGE_SIZE};
use crate::abi::{Errno, Pages, c_int, off_t};
use crate::os::fd::{filestat, preadv, pwritev, status_flags};
use crate::os::mapping::pinned_file::Held;
use crate::start::exit::{Hook, Order};
use crate::wasi::types::IoVec;

/// Reads as much of a file as there is from `offset` on into `len` bytes of the memory, from `at` on.
pub fn read_file(fd: c_int, offset: off_t, memory: &Pages, at: usize, len: usize) -> Result<(), Errno> {
    let mut done = 0;
    while done < len {
        match preadv(fd, &[IoVec::out(memory.part(at + done, len - done))], offset + done as off_t)? {
            0 => break,
            read => done += read,
        }
    }
    Ok(())
}

/// Writes the bytes of the memory from `from` up to `to` to a file at `offset`.
fn write_file(fd: c_int, mut offset: off_t, memory: &Pages, mut from: usize, to: usize) -> Result<(), Errno> {
    while from < to {
        match pwritev(fd, &[memory.source(from, to - from)], offset)? {
            0 => return Err(Errno::IO),
            written => {
                from += written;
                offset += written as off_t;
            }
        }
    }
    Ok(())
}

/// Reads what the file has into a part of the memory, and of the copy if there is one. Behind the end of the file there
/// are zeros.
fn load(pages: &Pages, shared: &Shared, (from, to): (usize, usize)) -> Result<(), Errno> {
    pages.clear(from, to - from);
    read_file(shared.held.fd(), shared.offset + from as off_t, pages, from, to - from)?;
    if let Some(before) = &shared.before {
        pages.get(from, to - from, before.part(from, to - from));
    }
    Ok(())
}

/// Writes what has changed in a part of the region, up to the end of the file. Errors: those
/// of writing.
pub fn write_back(region: &mut Region, (from, to): (usize, usize)) -> Result<(), Errno> {
    let Region { pages, kind: Kind::Shared(shared), .. } = region else { return Ok(()) };
    let Some(before) = &shared.before else { return Ok(()) };
    let Some((mut start, _)) = pages.next_change(before, from, to) else { return Ok(()) };
    let fd = shared.held.fd();
    let in_file = (filestat(fd)?.size as off_t).saturating_sub(shared.offset);
    let to = usize::try_from(in_file).map_or(0, |in_file| in_file.min(to));
    while let Some((first, end)) = pages.next_change(before, start, to) {
        write_file(fd, shared.offset + first as off_t, pages, first, end)?;
        pages.get(first, end - first, before.part(first, end - first));
        start = end;
    }
    Ok(())
}

/// `MS_INVALIDATE`: reloads the memory from the file.
pub fn reload(region: &Region, part: (usize, usize)) -> Result<(), Errno> {
    match &region.kind {
        Kind::Shared(shared) => load(&region.pages, shared, part),
        _ => Ok(()),
    }
}

static AT_THE_END: Hook = Hook::new(Order::Last, write_all_back);

/// Writes all that has changed anywhere.
fn write_all_back() {
    let _ = regions(|regions| {
        for (_, region) in regions.iter_mut() {
            let size = region.pages.size();
            let _ = write_back(region, (0, size)); // the program has ended: nobody sees the error
        }
        Ok(())
    });
}

/// A copy of the memory.
fn copy_of(pages: &Pages) -> Result<Pages, Errno> {
    let copy = Pages::new(pages.size())?;
    pages.get(0, pages.size(), copy.part(0, pages.size()));
    Ok(copy)
}

/// From now on the program may write to a region, and so to its file. Errors: `EACCES` if that is not open for writing,
/// `ENOMEM`.
fn open_to_writing(region: &mut Region) -> Result<(), Errno> {
    let Kind::Shared(shared) = &mut region.kind else { return Ok(()) };
    if shared.before.is_none() {
        if status_flags(shared.held.fd())? & O_WRONLY == 0 {
            return Err(Errno::ACCES);
        }
        AT_THE_END.register();
        shared.before = Some(copy_of(&region.pages)?);
    }
    Ok(())
}

/// From now on the program may write to the addresses. Errors: as [`open_to_writing`].
pub fn make_writable(start: usize, end: usize) -> Result<(), Errno> {
    regions(|regions| {
        for (_, region) in regions.iter_mut() {
            if region.part(start, end).is_some() {
                open_to_writing(region)?;
            }
        }
        Ok(())
    })
}

/// Maps the part of a region that shows `size` bytes at `offset` of the file once more. Pages of it that were not
/// mapped any more are read again. `None` if the region does not show all of that.
fn join(region: &mut Region, held: &Held, offset: off_t, size: usize, writable: bool) -> Result<Option<usize>, Errno> {
    let whole = region.pages.size();
    let Kind::Shared(shared) = &mut region.kind else { return Ok(None) };
    let Ok(from) = usize::try_from(offset - shared.offset) else { return Ok(None) };
    if shared.held.file() != held.file() || from.checked_add(size).is_none_or(|end| end > whole) {
        return Ok(None);
    }
    if writable && shared.before.is_none() {
        shared.before = Some(copy_of(&region.pages)?);
        shared.held = Held::new(held.fd())?;
    }
    for page in (from..from + size).step_by(PAGE_SIZE) {
        let part = (page, page + PAGE_SIZE);
        if region.users(part).iter().any(|&users| users == 0) {
            reload(region, part)?;
        }
        region.add(part);
    }
    Ok(Some(region.start() + from))
}

/// Maps `size` bytes of a file from `offset` on; returns where. What a region shows already is the same memory. Errors:
/// `EBADF`, `ENOMEM`, and those of reading.
pub fn map(fd: c_int, offset: off_t, size: usize, writable: bool) -> Result<usize, Errno> {
    let held = Held::new(fd)?;
    if writable {
        AT_THE_END.register();
    }
    regions(|regions| {
        // Without a serial number no two files can be known to be the same.
        if held.file().1 != 0 {
            for (_, region) in regions.iter_mut() {
                if let Some(start) = join(region, &held, offset, size, writable)? {
                    return Ok(start);
                }
            }
        }
        let before = if writable { Some(Pages::new(size)?) } else { None };
        let region = Region::new(size, Kind::Shared(Shared { held, offset, before }))?;
        reload(&region, (0, size))?;
        let start = region.start();
        regions.insert(region)?;
        Ok(start)
    })
}

/// Ends what is mapped of the addresses, and writes what has changed there. Errors: those of writing, though nothing is
/// mapped afterwards.
pub fn end(start: usize, end: usize) -> Result<(), Errno> {
    regions(|regions| {
        let mut written = Ok(());
        for (_, region) in regions.iter_mut() {
            if let Some(part) = region.part(start, end) {
                written = written.and(write_back(region, part));
            }
        }
        unmap(regions, start, end);
        written
    })
}
