//! Resizing mappings: `mremap`.

use super::region::{Kind, Region, covered, regions, whole_pages};
use super::shared::{end, map, write_back};
use crate::abi::c::{MREMAP_MAYMOVE, PAGE_SIZE};
use crate::abi::{Errno, c_int, off_t};

/// A larger mapping of what a region shows from an address on. Errors: `ENOMEM` if a shared file's pages are also
/// mapped otherwise, as they cannot be at two addresses, and for the copy of a file, which may be closed by now.
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

/// Copies `len` bytes that are mapped at `from` to where others are.
fn copy(from: usize, to: usize, len: usize) -> Result<(), Errno> {
    regions(|regions| {
        let find = |start: usize| {
            let found = regions.iter().find_map(|(_, region)| Some((region, region.part(start, start + len)?)));
            found.ok_or(Errno::FAULT)
        };
        let ((source, (from, _)), (target, (to, _))) = (find(from)?, find(to)?);
        source.pages.get(from, len, target.pages.part(to, len));
        Ok(())
    })
}

/// Makes a mapping of memory larger where it is; false if that cannot be.
fn extend(start: usize, old: usize, new: usize) -> Result<bool, Errno> {
    regions(|regions| {
        let found = regions.iter_mut().find_map(|(_, region)| Some((region.part(start, start + old)?, region)));
        match found {
            Some((part, region)) if part.1 - part.0 == old && matches!(region.kind, Kind::Anonymous) => {
                region.extend(part, new)
            }
            _ => Ok(false),
        }
    })
}

/// Changes the size of the mapping of `old` bytes at `start`; returns where it is. Errors: those of `mremap`.
pub fn remap(start: usize, old: usize, new: usize, flags: c_int) -> Result<usize, Errno> {
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
    if extend(start, old, new)? {
        return Ok(start);
    }
    if flags & MREMAP_MAYMOVE == 0 {
        return Err(Errno::NOMEM);
    }
    let to = larger(start, old, new)?;
    copy(start, to, old)?;
    end(start, whole)?;
    Ok(to)
}
