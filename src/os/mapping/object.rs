//! Mapped shared memory objects: the mapping is the object's memory itself.

use super::region::{Kind, Region, Shown, regions};
use crate::abi::{Errno, off_t};
use crate::os::fd::descriptor::Object;

/// Maps `size` bytes of an object from `offset` on; returns where. Errors: `ENXIO` beyond its end, `ENODEV` for what has
/// no memory, `ENOMEM`.
pub fn map(object: Object, offset: off_t, size: usize) -> Result<usize, Errno> {
    let shown = Shown::new(object.kind.map(object.at)?);
    let from = usize::try_from(offset).map_err(|_| Errno::NXIO)?;
    let pages = shown.pages()?;
    // On other systems a use of pages behind the end would raise a signal, which cannot be here.
    let part = match from.checked_add(size) {
        Some(to) if to <= pages.size() => (from, to),
        _ => return Err(Errno::NXIO),
    };
    let start = pages.start() as usize + from;
    regions(|regions| {
        let same = |region: &Region| matches!(&region.kind, Kind::Object(other) if other.is(&shown));
        if let Some((_, region)) = regions.iter_mut().find(|(_, region)| same(region)) {
            region.add(part);
        } else {
            let mut region = Region::unmapped(pages, Kind::Object(shown))?;
            region.add(part);
            regions.insert(region)?;
        }
        Ok(start)
    })
}
