//! The table of mapped regions.

use crate::abi::c::PAGE_SIZE;
use crate::abi::{Buffer, Errno, GlobalRef, Pages, Table, off_t};
use crate::os::fd::descriptor::Mapped;
use crate::os::mapping::pinned_file::Held;

/// The object of a mapping.
pub enum Kind {
    /// Zeros.
    Anonymous,
    /// A copy of a file.
    Copy,
    /// A file, which stays open, from an offset on.
    Shared(Shared),
    /// A shared memory object, whose memory it is.
    Object(Shown),
}

/// A file that is mapped shared.
pub struct Shared {
    /// The file.
    pub held: Held,
    /// The file offset of the region.
    pub offset: off_t,
    /// The file's contents when last read or written, if the region is writable.
    pub before: Option<Pages>,
}

/// An object that stays as long as it is mapped.
pub struct Shown(Mapped);

impl Shown {
    /// Takes over what an object has been asked to map.
    pub fn new(mapped: Mapped) -> Self {
        Shown(mapped)
    }

    /// The object's memory. Errors: `ENXIO` if it has none.
    pub fn pages(&self) -> Result<Pages, Errno> {
        self.0.pages.as_ref().map(Pages::share).ok_or(Errno::NXIO)
    }

    /// Whether both are the same object.
    pub fn is(&self, other: &Shown) -> bool {
        self.0.at == other.0.at && core::ptr::fn_addr_eq(self.0.unmap, other.0.unmap)
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        (self.0.unmap)(self.0.at);
    }
}

/// Memory that is mapped once or, if it is a shared file's, several times.
pub struct Region {
    /// The memory.
    pub pages: Pages,
    /// The mapped object.
    pub kind: Kind,
    /// How often each page is mapped.
    users: Buffer<u32>,
}

static REGIONS: GlobalRef<Table<Region>> = GlobalRef::new(Table::new());

/// Lends the regions to `body`.
pub fn regions<R>(body: impl FnOnce(&mut Table<Region>) -> Result<R, Errno>) -> Result<R, Errno> {
    REGIONS.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// `size` rounded up to whole pages; `ENOMEM` if that is more than there can be.
pub fn whole_pages(size: usize) -> Result<usize, Errno> {
    size.checked_next_multiple_of(PAGE_SIZE).ok_or(Errno::NOMEM)
}

/// How often each page of `size` bytes is mapped, with memory for as many again: it is made before the pages and seldom moves, so that the
/// memory behind these may stay free.
fn of_pages(size: usize, count: u32) -> Result<Buffer<u32>, Errno> {
    let mut users = Buffer::new();
    let pages = size / PAGE_SIZE;
    users.reserve_exact(2 * pages + 60)?;
    for _ in 0..pages {
        users.push(count)?;
    }
    Ok(users)
}

impl Region {
    /// Zeroed memory of a size that is a multiple of the page size, mapped once. Errors: `ENOMEM`.
    pub fn new(size: usize, kind: Kind) -> Result<Self, Errno> {
        let users = of_pages(size, 1)?;
        Ok(Region { pages: Pages::new(size)?, kind, users })
    }

    /// Memory of which no page is mapped yet. Errors: `ENOMEM`.
    pub fn unmapped(pages: Pages, kind: Kind) -> Result<Self, Errno> {
        let users = of_pages(pages.size(), 0)?;
        Ok(Region { pages, kind, users })
    }

    /// Maps the pages behind a part once, zeroed, so that it has `size` bytes: those that nobody maps any more, and more memory if there
    /// is some. False, and nothing is mapped, where that cannot be. Errors: `ENOMEM`.
    pub fn extend(&mut self, (from, to): (usize, usize), size: usize) -> Result<bool, Errno> {
        let (end, have) = (from.saturating_add(size), self.pages.size());
        if self.users((to, end.min(have))).iter().any(|&users| users > 0) || end > have && !self.pages.extend(end) {
            return Ok(false);
        }
        while self.users.len() < self.pages.size() / PAGE_SIZE {
            self.users.push(0)?;
        }
        self.pages.clear(to, have.min(end) - to);
        self.add((to, end));
        Ok(true)
    }

    /// Its start.
    pub fn start(&self) -> usize {
        self.pages.start() as usize
    }

    /// The part of the addresses that lies in it, as offsets.
    pub fn part(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let (own_start, own_end) = (self.start(), self.start() + self.pages.size());
        let (start, end) = (start.max(own_start), end.min(own_end));
        if start < end { Some((start - own_start, end - own_start)) } else { None }
    }

    /// How often the pages of a part are mapped.
    pub fn users(&mut self, (from, to): (usize, usize)) -> &mut [u32] {
        self.users.as_mut_slice().get_mut(from / PAGE_SIZE..to.div_ceil(PAGE_SIZE)).unwrap_or_default()
    }

    /// Maps the pages of a part once more.
    pub fn add(&mut self, part: (usize, usize)) {
        self.users(part).iter_mut().for_each(|users| *users += 1);
    }

    /// Maps the pages of a part once less.
    fn remove(&mut self, part: (usize, usize)) {
        self.users(part).iter_mut().for_each(|users| *users = users.saturating_sub(1));
    }
}

/// Whether every page of the addresses is mapped.
pub fn covered(regions: &mut Table<Region>, start: usize, end: usize) -> bool {
    let mut pages = 0;
    for (_, region) in regions.iter_mut() {
        if let Some(part) = region.part(start, end) {
            pages += region.users(part).iter().filter(|&&users| users > 0).count();
        }
    }
    pages == (end - start) / PAGE_SIZE
}

/// Maps the pages of the addresses once less, and gives back the memory of regions of which none is mapped any more.
pub fn unmap(regions: &mut Table<Region>, start: usize, end: usize) {
    for (_, region) in regions.iter_mut() {
        if let Some(part) = region.part(start, end) {
            region.remove(part);
        }
    }
    let unused = |region: &Region| region.users.as_slice().iter().all(|&users| users == 0);
    loop {
        let found = regions.iter().find(|(_, region)| unused(region)).map(|(number, _)| number);
        let Some(number) = found else { break };
        regions.remove(number);
    }
}
