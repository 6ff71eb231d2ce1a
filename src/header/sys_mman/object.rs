//! Shared memory objects that are mapped: the mapping is the object's own memory.

use super::table::{Kind, Region, regions};
use crate::abi::*;
use crate::os::descriptor::{Mapped, Object};

/// An object that stays as long as it is mapped.
pub struct Shown(Mapped);

impl Drop for Shown {
    fn drop(&mut self) {
        (self.0.unmap)(self.0.at);
    }
}

impl Shown {
    fn is(&self, other: &Shown) -> bool {
        self.0.at == other.0.at && core::ptr::fn_addr_eq(self.0.unmap, other.0.unmap)
    }
}

/// Maps `size` bytes of an object from `offset` on; returns where. Errors: `ENXIO` beyond its end, `ENODEV` for what has
/// no memory, `ENOMEM`.
pub fn map(object: Object, offset: off_t, size: usize) -> Result<usize, Errno> {
    let shown = Shown(object.kind.map(object.at)?);
    let Mapped { start, size: whole, .. } = shown.0;
    let from = usize::try_from(offset).map_err(|_| Errno::NXIO)?;
    // On other systems a use of pages behind the end would raise a signal, which cannot be here.
    let part = match from.checked_add(size) {
        Some(to) if to <= whole => (from, to),
        _ => return Err(Errno::NXIO),
    };
    regions(|regions| {
        let same = |region: &Region| matches!(&region.kind, Kind::Object(other) if other.is(&shown));
        if let Some((_, region)) = regions.iter_mut().find(|(_, region)| same(region)) {
            region.add(part);
        } else {
            // SAFETY: the object's memory, which stays as long as `shown`.
            let pages = unsafe { Pages::foreign(start, whole) };
            let mut region = Region::unmapped(pages, Kind::Object(shown))?;
            region.add(part);
            regions.insert(region)?;
        }
        Ok(start as usize + from)
    })
}
