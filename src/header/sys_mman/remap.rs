//! `mremap`.

use super::shared::{end, map, write_back};
use super::table::{Kind, Region, covered, regions, whole_pages};
use crate::abi::c::{MREMAP_MAYMOVE, PAGE_SIZE};
use crate::abi::*;

/// A larger mapping of what a region shows from an address on. Errors: `ENOMEM` if a shared file's pages are also
/// mapped otherwise, as they cannot be in two places, and for the copy of a file, which may be closed by now.
fn larger(start: usize, old: usize, size: usize) -> Result<usize, Errno> {
    // A shared file is mapped anew.
    let file = regions(|regions| {
        let found = regions.iter_mut().find_map(|(_, region)| Some((region.part(start, start + old)?, region)));
        let (part, region) = found.ok_or(Errno::FAULT)?;
        if part.1 - part.0 != old {
            return Err(Errno::FAULT);
        }
        let file = match &region.kind {
            Kind::Anonymous => return Ok(None),
            Kind::Copy | Kind::Object(_) => return Err(Errno::NOMEM),
            Kind::Shared(shared) => (shared.held.fd(), shared.offset + part.0 as off_t, shared.before.is_some()),
        };
        if region.users(part).iter().any(|&users| users > 1) {
            return Err(Errno::NOMEM);
        }
        write_back(region, part)?;
        Ok(Some(file))
    })?;
    match file {
        Some((fd, offset, writable)) => map(fd, offset, size, writable),
        None => regions(|regions| {
            let region = Region::new(size, Kind::Anonymous)?;
            let new = region.start();
            regions.insert(region)?;
            Ok(new)
        }),
    }
}

/// Does what `mremap` says.
fn remap(start: usize, old: usize, new: usize, flags: c_int) -> Result<usize, Errno> {
    if start % PAGE_SIZE != 0 || old == 0 || new == 0 || flags & !MREMAP_MAYMOVE != 0 {
        return Err(Errno::INVAL);
    }
    let (old, new) = (whole_pages(old)?, whole_pages(new)?);
    let whole = start.checked_add(old).ok_or(Errno::FAULT)?;
    if !regions(|regions| Ok(covered(regions, start, whole)))? {
        return Err(Errno::FAULT);
    }
    if new <= old {
        if new < old {
            end(start + new, whole)?;
        }
        return Ok(start);
    }
    if flags & MREMAP_MAYMOVE == 0 {
        return Err(Errno::NOMEM);
    }
    let to = larger(start, old, new)?;
    // SAFETY: `old` bytes are mapped at both places, which are apart.
    unsafe { (start as *const u8).copy_to_nonoverlapping(to as *mut u8, old) };
    end(start, whole)?;
    Ok(to)
}

/// Makes a mapping smaller in its place, or larger in another, if `MREMAP_MAYMOVE` allows that; returns where it is.
/// Errors, with `MAP_FAILED`: `EINVAL` for an address that is not on a page, a length of 0 and other flags (a place
/// cannot be chosen), `EFAULT` for what is not one mapping, `ENOMEM`.
/// <https://man7.org/linux/man-pages/man2/mremap.2.html>
#[export]
pub extern "C" fn mremap(start: *mut c_void, old: usize, new: usize, flags: c_int, _arguments: VaList) -> *mut c_void {
    let moved = remap(start as usize, old, new, flags);
    or(usize::MAX as *mut c_void, moved.map(|address| address as *mut c_void))
}
