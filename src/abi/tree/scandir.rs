//! `scandir`.

use crate::abi::lock::outside;
use crate::abi::tree::dir::{DIR, dirent};
use crate::abi::*;
use crate::algo::sort::{Array, Compare, sort};
use crate::os::fd;

/// Says whether an entry is wanted: a function that takes an entry.
pub(crate) type Filter = Option<unsafe extern "C" fn(*const dirent) -> c_int>;

/// An order such as `alphasort`'s; to the machine that of `qsort`.
pub(crate) type Order = Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>;

/// The wanted entries, each in memory of its own.
pub(crate) struct Found(pub(crate) Buffer<*mut u8>);

impl Found {
    /// Adds the entries that are wanted.
    pub(crate) fn collect(&mut self, dir: &mut DIR, filter: Filter) -> Result<(), Errno> {
        while let Some(record) = dir.next()? {
            // SAFETY: a C function that takes an entry.
            if filter.is_none_or(|wanted| outside(|| unsafe { wanted(record.as_ptr().cast()) }) != 0) {
                self.0.reserve(1)?;
                let copy = c_malloc(record.len())?;
                // SAFETY: new memory of this length.
                unsafe { Out::slice(copy, record.len()) }?.copy_from(record);
                self.0.push(copy)?;
            }
        }
        Ok(())
    }

    /// Sorts, hands the list to C and returns the number of entries.
    pub(crate) fn hand_over(mut self, list: Out<*mut *mut dirent>, order: Order) -> Result<c_int, Errno> {
        self.0.reserve_exact(1)?; // a list of nothing is a list, too
        let count = self.0.len();
        if let Some(order) = order {
            // SAFETY: `count` pointers, and a C function that compares two of them.
            let entries =
                unsafe { Array::new(self.0.as_mut_ptr().cast(), count, size_of::<*mut u8>(), Compare::Two(order)) };
            outside(|| sort(entries));
        }
        let count = c_int::try_from(count).map_err(|_| Errno::OVERFLOW)?;
        let entries = core::mem::take(&mut self.0);
        list.set(entries.into_raw().cast());
        Ok(count)
    }
}

impl Drop for Found {
    fn drop(&mut self) {
        for &entry in self.0.as_slice() {
            // SAFETY: from `collect`, and never handed over.
            unsafe { c_free(entry) }
        }
    }
}

/// Stores the list of the entries of a directory that `filter` wants, in an order. Errors: as `opendir` and `readdir`.
pub(crate) fn scan(
    dirfd: c_int,
    path: CStrArg,
    list: OutArg<*mut *mut dirent>,
    filter: Filter,
    order: Order,
) -> Result<c_int, Errno> {
    let list = list.get()?;
    let mut dir = DIR::open_at(dirfd, path.bytes()?)?;
    let mut found = Found(Buffer::new());
    let result = dir.reserve().and_then(|()| found.collect(&mut dir, filter));
    fd::close_quietly(dir.fd());
    result?;
    found.hand_over(list, order)
}
