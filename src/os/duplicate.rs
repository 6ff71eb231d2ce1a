//! Duplicated descriptors, and descriptors of what lives within the program: the [`Layer`] over the
//! [table of descriptors](super::descriptor_table).

use super::descriptor::{self, Kind, Layer, NOTHING, Object};
use super::descriptor_table::{File, LIMIT, Meaning, Table};
use super::fd;
use super::rlimit::open_max;
use crate::abi::{Errno, GlobalRef, c_int};
use crate::wasi::types::{CioVec, Fd, IoVec, fdflags};

type Own = (&'static dyn Kind, usize);

static TABLE: GlobalRef<Table<Own>> = GlobalRef::new(Table::new());

static LAYER: Layer = Layer { place, object, read, write, adopt, close, renumber, set_status };

fn with<R>(body: impl FnOnce(&mut Table<Own>) -> Result<R, Errno>) -> Result<R, Errno> {
    descriptor::install(&LAYER);
    // Only a `malloc` of the program's own that duplicates descriptors can come here twice.
    TABLE.with(body).unwrap_or(Err(Errno::DEADLK))
}

fn is_open(fd: Fd) -> bool {
    crate::wasi::fd::fdstat_get(fd).is_ok()
}

fn close_file(file: File<Own>) -> Result<(), Errno> {
    match file {
        File::Host(host) => fd::close_host(host),
        File::Own((kind, at)) => {
            kind.close(at);
            Ok(())
        }
    }
}

fn place(fd: c_int) -> c_int {
    let place = with(|table| {
        Ok(match table.meaning(fd)? {
            Meaning::Host(host) => c_int::try_from(host).unwrap_or(NOTHING),
            Meaning::Own(description) => NOTHING - 1 - description as c_int,
        })
    });
    place.unwrap_or(NOTHING)
}

fn object(place: c_int) -> Result<Object, Errno> {
    let description = usize::try_from(NOTHING - 1 - place).map_err(|_| Errno::BADF)?;
    with(|table| table.own(description).ok_or(Errno::BADF)).map(|((kind, at), status)| Object { kind, at, status })
}

fn read(place: c_int, to: &[IoVec]) -> Result<usize, Errno> {
    object(place)?.read(to)
}

fn write(place: c_int, from: &[CioVec]) -> Result<usize, Errno> {
    object(place)?.write(from)
}

fn adopt(opened: Fd) -> Result<c_int, Errno> {
    with(|table| table.adopt(opened, is_open)).inspect_err(|_| {
        let _ = fd::close_host(opened); // the failure to report is the other one
    })
}

fn close(fd: c_int) -> Result<(), Errno> {
    with(|table| table.release(fd))?.map_or(Ok(()), close_file)
}

fn renumber(from: c_int, to: c_int) -> Result<(), Errno> {
    duplicate_to(from, to)?;
    if from == to { Ok(()) } else { close(from) }
}

fn set_status(fd: c_int, flags: c_int) -> Result<(), Errno> {
    with(|table| {
        let status = table.status_mut(fd).ok_or(Errno::BADF)?;
        let settable = c_int::from(fdflags::ALL);
        *status = *status & !settable | flags & settable;
        Ok(())
    })
}

/// A further number, the lowest from `from` on, for what `fd` stands for. Errors: `EBADF`, `EINVAL` for a `from` that
/// cannot be a descriptor, `EMFILE`, `ENOMEM`.
pub fn duplicate(fd: c_int, from: c_int) -> Result<c_int, Errno> {
    with(|table| {
        let description = table.description(fd, is_open)?;
        if !(0..open_max()).contains(&from) {
            return Err(Errno::INVAL);
        }
        let free = table.lowest_free(from, is_open)?;
        table.share(free, description)?;
        Ok(free)
    })
}

/// Has `to` stand for what `fd` stands for; what it stood for before is closed. Errors: `EBADF`, `ENOMEM`.
pub fn duplicate_to(fd: c_int, to: c_int) -> Result<(), Errno> {
    let ended = with(|table| {
        let description = table.description(fd, is_open)?;
        if !(0..open_max().min(LIMIT)).contains(&to) {
            return Err(Errno::BADF);
        }
        if fd == to {
            return Ok(None);
        }
        table.reserve(to)?;
        // What the host does not have under that number is nothing to close.
        let ended = table.release(to).ok().flatten();
        table.share(to, description)?;
        Ok(ended)
    })?;
    if let Some(file) = ended {
        let _ = close_file(file); // POSIX: an error of this closing goes unreported
    }
    Ok(())
}

/// A number for object `at` of `kind`, opened with the access mode and status flags `status`. Errors: `EMFILE`, `ENOMEM`.
pub fn open(kind: &'static dyn Kind, at: usize, status: c_int) -> Result<c_int, Errno> {
    with(|table| table.add((kind, at), status, is_open))
}

/// Two numbers for two objects, or none.
pub fn open_pair(kind: &'static dyn Kind, at: [usize; 2], status: [c_int; 2]) -> Result<[c_int; 2], Errno> {
    let [first, second] = at;
    let end = |at| {
        kind.close(at);
    };
    let one = open(kind, first, status[0]).inspect_err(|_| {
        end(first);
        end(second);
    })?;
    let other = open(kind, second, status[1]).inspect_err(|_| {
        fd::close_quietly(one);
        end(second);
    })?;
    Ok([one, other])
}
