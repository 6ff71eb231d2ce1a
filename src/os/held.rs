//! Files that the library still needs when the program closes their descriptors: mapped ones. Preview1 cannot duplicate
//! a descriptor, so at the closing the file moves to a number of the library's own.

use super::fd::{close_quietly, filestat, renumber};
use crate::abi::{Errno, Global, GlobalRef, Table, c_int};
use crate::wasi::path::open;
use crate::wasi::types::{oflags, rights};

struct Entry {
    fd: c_int,
    /// The device and the file serial number.
    file: (u64, u64),
    /// How many [`Held`] there are of it.
    users: usize,
    /// Whether the program has closed its descriptor.
    own: bool,
}

static ENTRIES: GlobalRef<Table<Entry>> = GlobalRef::new(Table::new());
static CLOSING: Global<Option<fn(c_int) -> bool>> = Global::new(None);

/// A file that stays open.
pub struct Held(usize);

fn identity(fd: c_int) -> Result<(u64, u64), Errno> {
    let stat = filestat(fd)?;
    Ok((stat.dev, stat.ino))
}

impl Held {
    /// Keeps the file of `fd` open. Errors: `EBADF`, `ENOMEM`.
    pub fn new(fd: c_int) -> Result<Self, Errno> {
        let file = identity(fd)?;
        let number = ENTRIES.with(|entries| {
            if let Some((number, entry)) = entries.iter_mut().find(|(_, entry)| entry.fd == fd && entry.file == file) {
                entry.users += 1;
                return Ok(number);
            }
            entries.insert(Entry { fd, file, users: 1, own: false })
        });
        number.unwrap_or(Err(Errno::NOMEM)).map(Held)
    }

    /// The descriptor that the file has now. Errors: `EBADF` if it was lost: the descriptor is another file's, or none.
    pub fn fd(&self) -> Result<c_int, Errno> {
        let (fd, file) = ENTRIES
            .with(|entries| entries.get(self.0).map(|entry| (entry.fd, entry.file)))
            .flatten()
            .ok_or(Errno::BADF)?;
        if identity(fd)? == file { Ok(fd) } else { Err(Errno::BADF) }
    }

    /// The device and the file serial number.
    pub fn file(&self) -> (u64, u64) {
        ENTRIES.with(|entries| entries.get(self.0).map(|entry| entry.file)).flatten().unwrap_or((0, 0))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let unused = ENTRIES.with(|entries| {
            let entry = entries.get_mut(self.0)?;
            entry.users -= 1;
            if entry.users == 0 { entries.remove(self.0) } else { None }
        });
        if let Some(Entry { fd, own: true, .. }) = unused.flatten() {
            close_quietly(fd);
        }
    }
}

/// Directories are looked for among so many descriptors.
const LAST: u32 = 64;

/// A new descriptor, of any directory, to be replaced. (Not by the usual road, which is long: most programs that map
/// memory open no file by a path.) Errors: what hinders it.
fn placeholder() -> Result<c_int, Errno> {
    let mut result = Err(Errno::MFILE);
    for directory in 3..LAST {
        result = open(directory, 0, b".", oflags::DIRECTORY, rights::FD_READ | rights::FD_READDIR, 0, 0);
        if result.is_ok() {
            break;
        }
    }
    c_int::try_from(result?).map_err(|_| Errno::MFILE)
}

/// Moves the file of `fd`, which the program is about to close, if it is held; whether it was, and so is closed.
/// Errors: what hinders the move.
pub fn relocate(fd: c_int) -> Result<bool, Errno> {
    let held = ENTRIES.with(|entries| entries.iter().any(|(_, entry)| entry.fd == fd && !entry.own));
    if held != Some(true) {
        return Ok(false);
    }
    let place = placeholder()?;
    if let Err(error) = renumber(fd, place) {
        close_quietly(place);
        return Err(error);
    }
    ENTRIES.with(|entries| {
        for (_, entry) in entries.iter_mut().filter(|(_, entry)| entry.fd == fd) {
            (entry.fd, entry.own) = (place, true);
        }
    });
    Ok(true)
}

/// Has `closing` asked before the program closes a descriptor.
pub fn on_closing(closing: fn(c_int) -> bool) {
    CLOSING.set(Some(closing));
}

/// To be called before the program closes a descriptor: whether that is done already.
#[inline]
pub fn closing(fd: c_int) -> bool {
    CLOSING.get().is_some_and(|closing| closing(fd))
}
