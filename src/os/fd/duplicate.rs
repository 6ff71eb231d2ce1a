//! Duplicated descriptors, and descriptors of what lives within the program: the [`FdTableOps`] over the
//! [table of descriptors](super::table).

use super::descriptor::{self, FD_FLAGS, FdTableOps, FileOps, HandOver, NOTHING, Object, OpenDevices};
use super::held::hand_over;
use super::table::{File, HIDDEN, LIMIT, Meaning, Table};
use crate::abi::{Errno, GlobalRef, Part, c_int, packed};
use crate::os::fd;
use crate::os::rlimit::open_max;
use crate::wasi::types::{CioVec, Fd, IoVec, fdflags};

/// A virtual object: its operations and its index.
type Virtual = (&'static dyn FileOps, usize);

static TABLE: GlobalRef<Table<Virtual>> = GlobalRef::new(Table::new());

static OPS: FdTableOps = FdTableOps {
    host_fd,
    object,
    read: read_packed,
    write: write_packed,
    adopt: adopt_packed,
    close: Some(close),
    renumber: Some(renumber),
    set_status,
    add_device: add_device_packed,
    share: share_packed,
};

fn with<R>(body: impl FnOnce(&mut Table<Virtual>) -> Result<R, Errno>) -> Result<R, Errno> {
    match descriptor::layer() {
        Some(ops) if core::ptr::eq(ops, &OPS) => {}
        before => {
            descriptor::install(&OPS);
            if before.is_some() {
                take_over()?;
            }
        }
    }
    // Only a `malloc` of the program's own that duplicates descriptors can come here twice.
    TABLE.with(body).unwrap_or(Err(Errno::DEADLK))
}

fn is_open(fd: Fd) -> bool {
    crate::wasi::fd::fdstat_get(fd).is_ok()
}

fn close_file(file: File<Virtual>) -> Result<(), Errno> {
    match file {
        File::Host(host) => fd::close_host(host),
        File::Own((kind, at)) => {
            kind.close(at);
            Ok(())
        }
    }
}

fn host_fd(fd: c_int) -> c_int {
    let number = with(|table| {
        Ok(match table.meaning(fd)? {
            Meaning::Host(host) => c_int::try_from(host).unwrap_or(NOTHING),
            Meaning::Own(description) => NOTHING - 1 - description as c_int,
        })
    });
    number.unwrap_or(NOTHING)
}

fn object(virtual_fd: c_int, _: OpenDevices) -> Result<Object, Errno> {
    let description = usize::try_from(NOTHING - 1 - virtual_fd).map_err(|_| Errno::BADF)?;
    with(|table| table.own(description).ok_or(Errno::BADF)).map(|((kind, at), status)| Object { kind, at, status })
}

#[packed]
fn read(virtual_fd: c_int, to: &[IoVec]) -> Result<usize, Errno> {
    object(virtual_fd, None)?.read(to)
}

#[packed]
fn write(virtual_fd: c_int, from: &[CioVec]) -> Result<usize, Errno> {
    object(virtual_fd, None)?.write(from)
}

#[packed]
fn adopt(opened: Fd) -> Result<c_int, Errno> {
    with(|table| table.adopt(opened, end(), is_open)).inspect_err(|_| {
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

/// Takes over what other operations kept.
#[cold]
fn take_over() -> Result<(), Errno> {
    hand_over(&mut |fd, what| {
        let taken = TABLE.with(|table| match what {
            HandOver::Object(Object { kind, at, status }) => table.put(fd, (kind, at), status),
            HandOver::Host(host) => {
                let description = table.description(host as c_int, is_open)?;
                table.share(fd, description)
            }
        });
        taken.unwrap_or(Err(Errno::DEADLK))
    })
}

#[packed]
fn add_device(at: usize, status: c_int) -> Result<c_int, Errno> {
    let &Part(kind) = descriptor::OPEN_DEVICES.ok_or(Errno::BADF)?;
    open(kind, at, status)
}

#[packed]
fn share(fd: c_int) -> Result<c_int, Errno> {
    duplicate(fd, 0)
}

/// The limit of new descriptors: the soft `RLIMIT_NOFILE`.
fn end() -> c_int {
    descriptor::OPEN_MAX + descriptor::MORE.get()
}

/// A further number, the lowest from `from` on, for what `fd` stands for. Errors: `EBADF`, `EINVAL` for a `from` that
/// cannot be a descriptor, `EMFILE`, `ENOMEM`.
pub fn duplicate(fd: c_int, from: c_int) -> Result<c_int, Errno> {
    duplicate_between(fd, from, open_max().min(HIDDEN))
}

/// [`duplicate`], with flags for the new descriptor.
pub fn duplicate_with_flags(fd: c_int, from: c_int, flags: c_int) -> Result<c_int, Errno> {
    let new = duplicate(fd, from)?;
    if flags != 0 {
        super::flags::set(new, flags)?;
    }
    Ok(new)
}

/// [`duplicate`] under a number that programs do not get.
pub fn duplicate_hidden(fd: c_int) -> Result<c_int, Errno> {
    duplicate_between(fd, HIDDEN, LIMIT)
}

fn duplicate_between(fd: c_int, from: c_int, end: c_int) -> Result<c_int, Errno> {
    with(|table| {
        let description = table.description(fd, is_open)?;
        if !(0..end).contains(&from) {
            return Err(Errno::INVAL);
        }
        let free = table.lowest_free(from, end, is_open)?;
        table.share(free, description)?;
        descriptor::note_number(free);
        Ok(free)
    })
}

/// `dup2`: makes `to` refer to `fd`'s open file description; what it referred to before is closed. Errors: `EBADF`, `ENOMEM`.
pub fn duplicate_to(fd: c_int, to: c_int) -> Result<(), Errno> {
    let ended = with(|table| {
        let description = table.description(fd, is_open)?;
        if !(0..open_max().min(HIDDEN)).contains(&to) {
            return Err(Errno::BADF);
        }
        if fd == to {
            return Ok(None);
        }
        table.reserve(to)?;
        if let Some(closed) = descriptor::CLOSED.get() {
            closed(to, None);
        }
        // What the host does not have under that number is nothing to close.
        let ended = table.release(to).ok().flatten();
        table.share(to, description)?;
        descriptor::note_number(to);
        Ok(ended)
    })?;
    if let Some(file) = ended {
        let _ = close_file(file); // POSIX: an error of this closing goes unreported
    }
    Ok(())
}

/// `dup3`: [`duplicate_to`] with `O_CLOEXEC` or `O_CLOFORK` for the new descriptor. Errors: also `EINVAL` for equal
/// descriptors and other flags.
pub fn duplicate_to_with_flags(fd: c_int, to: c_int, flags: c_int) -> Result<(), Errno> {
    if fd == to || flags & !FD_FLAGS != 0 {
        return Err(Errno::INVAL);
    }
    duplicate_to(fd, to)?;
    descriptor::note_flags(to, flags);
    Ok(())
}

/// A number for object `at` of `kind`, opened with the access mode, the status flags and the flags of a descriptor
/// `status`. Errors: `EMFILE`, `ENOMEM`.
#[packed]
pub fn open(kind: &'static dyn FileOps, at: usize, status: c_int) -> Result<c_int, Errno> {
    let fd = with(|table| table.add((kind, at), status & !FD_FLAGS, end(), is_open))?;
    descriptor::note_number(fd);
    descriptor::note_flags(fd, status);
    Ok(fd)
}

/// Two numbers for two objects, or none.
pub fn open_pair(kind: &'static dyn FileOps, at: [usize; 2], status: [c_int; 2]) -> Result<[c_int; 2], Errno> {
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
