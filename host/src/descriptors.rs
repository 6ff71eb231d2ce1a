//! The program's descriptors.
//!
//! A new one gets the lowest number that is free, as POSIX wants; wasmtime gives out its own numbers in another order, so
//! each descriptor has both. Of a file the host keeps the system's descriptor, too, for what wasmtime does not say about it, and of
//! a directory where it lies.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use wasmtime::component::Resource;
use wasmtime_wasi::filesystem::Descriptor as Resolved;
use wasmtime_wasi::p1::WasiP1Ctx;
use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wasmtime_wasi::{ResourceTable, WasiView};
use wiggle::GuestMemory;

use crate::calls::Param;
use crate::listing::Kept;

/// preview1's number of the first pre-opened directory.
const FIRST: u32 = 3;

/// What a number stands for.
#[derive(Clone, Default)]
pub(crate) struct Descriptor {
    /// wasmtime's number; a FIFO has none.
    pub(crate) number: Option<u32>,
    /// The file, unless it is a stream.
    pub(crate) file: Option<Arc<File>>,
    /// Where a directory lies: the pre-opened one of the host, and the path below it.
    pub(crate) path: Option<(PathBuf, PathBuf)>,
    /// What has been listed of a directory.
    pub(crate) listing: Option<Arc<Kept>>,
}

/// The descriptors that are open, by the program's numbers.
pub(crate) struct Descriptors {
    open: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    used: BTreeMap<u32, Descriptor>,
    /// Numbers below the highest one ever used that are free.
    free: BTreeSet<u32>,
    /// The numbers from here on have never been used.
    end: u32,
}

impl Descriptors {
    /// The standard streams and the pre-opened directories, in order.
    pub(crate) fn new<'a>(wasi: &mut WasiP1Ctx, preopened: impl Iterator<Item = &'a Path>) -> Descriptors {
        let mut files = preopened_files(wasi).into_iter();
        let mut table = Table::default();
        for number in 0..FIRST {
            table.insert(Descriptor { number: Some(number), ..Descriptor::default() });
        }
        for (number, host) in (FIRST..).zip(preopened) {
            let path = Some((host.to_owned(), PathBuf::new()));
            let listing = Some(Arc::default());
            table.insert(Descriptor { number: Some(number), file: files.next(), path, listing });
        }
        Descriptors { open: Mutex::new(table) }
    }

    fn open(&self) -> MutexGuard<'_, Table> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// wasmtime's number.
    pub(crate) fn number(&self, fd: u32) -> Option<u32> {
        self.open().used.get(&fd)?.number
    }

    /// Whether there is such a descriptor.
    pub(crate) fn is_open(&self, fd: u32) -> bool {
        self.open().used.contains_key(&fd)
    }

    /// The arguments of a call with wasmtime's numbers; `None` if a descriptor is not open.
    pub(crate) fn translated<const N: usize>(&self, params: &[Param], args: &[u64]) -> Option<[u64; N]> {
        let mut args: [u64; N] = args.try_into().ok()?;
        let mut at = 0;
        for param in params {
            if *param == Param::Fd {
                args[at] = self.number(args[at] as u32)?.into();
            }
            at += param.width();
        }
        Some(args)
    }

    /// The file of a descriptor, unless it is a stream.
    pub(crate) fn file(&self, fd: u32) -> Option<Arc<File>> {
        self.open().used.get(&fd)?.file.clone()
    }

    /// The file of a directory, and what has been listed of it.
    pub(crate) fn listing(&self, fd: u32) -> Option<(Arc<File>, Arc<Kept>)> {
        let open = self.open();
        let descriptor = open.used.get(&fd)?;
        descriptor.file.clone().zip(descriptor.listing.clone())
    }

    /// The pre-opened directory for a path relative to `fd`, and the path below it.
    pub(crate) fn locate(&self, fd: u32, path: &[u8]) -> Option<(PathBuf, PathBuf)> {
        let path = Path::new(OsStr::from_bytes(path));
        let open = self.open();
        let (host, below) = open.used.get(&fd)?.path.as_ref()?;
        path.is_relative().then(|| (host.clone(), below.join(path)))
    }

    /// The lowest free number, for a new descriptor.
    pub(crate) fn insert(&self, new: Descriptor) -> u32 {
        self.open().insert(new)
    }

    /// The program closes a descriptor.
    pub(crate) fn remove(&self, fd: u32) -> Option<Descriptor> {
        self.open().remove(fd)
    }

    /// The program gives a descriptor another number; returns what had that one. `None` if either is not open.
    pub(crate) fn renumber(&self, from: u32, to: u32) -> Option<Descriptor> {
        let mut open = self.open();
        if !open.used.contains_key(&to) || from == to {
            return None;
        }
        let moved = open.remove(from)?;
        open.used.insert(to, moved)
    }
}

impl Table {
    fn insert(&mut self, new: Descriptor) -> u32 {
        let fd = self.free.pop_first().unwrap_or_else(|| {
            self.end += 1;
            self.end - 1
        });
        self.used.insert(fd, new);
        fd
    }

    fn remove(&mut self, fd: u32) -> Option<Descriptor> {
        let removed = self.used.remove(&fd)?;
        self.free.insert(fd);
        Some(removed)
    }
}

/// The index that wasmtime's table of resources will use next.
pub(crate) fn next_resource(wasi: &mut WasiP1Ctx) -> Option<u32> {
    let table = wasi.ctx().table;
    let next = table.push(()).ok()?;
    let index = next.rep();
    table.delete(next).ok()?;
    Some(index)
}

/// The file at an index of wasmtime's table of resources, and whether it is a directory.
pub(crate) fn resource(wasi: &mut WasiP1Ctx, index: u32) -> Option<(Arc<File>, bool)> {
    file_of(wasi.ctx().table, index)
}

fn file_of(table: &ResourceTable, index: u32) -> Option<(Arc<File>, bool)> {
    match table.get(&Resource::<Resolved>::new_borrow(index)).ok()? {
        Resolved::File(file) => Some((file.file.clone(), false)),
        Resolved::Dir(directory) => Some((directory.dir.clone(), true)),
    }
}

/// The pre-opened directories, in order.
fn preopened_files(wasi: &mut WasiP1Ctx) -> Vec<Arc<File>> {
    // The first call has wasmtime fill its table.
    let memory = &mut GuestMemory::Unshared(&mut [0; 24]);
    let _ = wasmtime_preview1::fd_prestat_get(wasi, memory, FIRST as i32, 0);
    let Some(end) = next_resource(wasi) else { return Vec::new() };
    (0..end).filter_map(|index| resource(wasi, index)).map(|(file, _)| file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_number_is_taken() {
        let mut table = Table::default();
        let fds: Vec<u32> = (0..6).map(|_| table.insert(Descriptor::default())).collect();
        assert_eq!(fds, [0, 1, 2, 3, 4, 5]);
        for fd in [4, 1, 3] {
            assert!(table.remove(fd).is_some());
        }
        assert!(table.remove(3).is_none());
        let fds: Vec<u32> = (0..4).map(|_| table.insert(Descriptor::default())).collect();
        assert_eq!(fds, [1, 3, 4, 6]);
    }

    #[test]
    fn numbers_are_translated_where_they_stand() {
        let mut table = Table::default();
        for number in [7, 9, 5] {
            table.insert(Descriptor { number: Some(number), ..Descriptor::default() });
        }
        let open = Descriptors { open: Mutex::new(table) };
        let params = crate::signatures::path_rename.params;
        assert_eq!(open.translated(params, &[2, 10, 20, 1, 30, 40]), Some([5, 10, 20, 9, 30, 40]));
        assert_eq!(open.translated::<6>(params, &[2, 10, 20, 3, 30, 40]), None);
        assert!(open.renumber(0, 2).is_some_and(|ended| ended.number == Some(5)));
        assert_eq!((open.number(0), open.number(2)), (None, Some(7)));
        assert!(open.renumber(2, 0).is_none());
    }
}
