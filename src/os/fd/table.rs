//! The numbers of descriptors as a Unix kernel keeps them, for programs that duplicate some: a number stands for an open
//! file description, and several may stand for the same one.
//!
//! The table holds exceptions only. A number that it does not know stands for the host's descriptor of that number, so
//! descriptors that a program opens behind the library's back (`__wasi_path_open`, Rust's std) go on to work.

use crate::abi::{self, Buffer, Errno, c_int};
use crate::wasi::types::Fd;

/// `OPEN_MAX`: new numbers are below this, unless the program changes `RLIMIT_NOFILE`; `EMFILE` when all are in use.
pub const OPEN_MAX: c_int = 1024;
/// The numbers of descriptors end here. A host that has more is not believed.
pub const LIMIT: c_int = 1 << 16;
/// From here on are descriptors of the library's own, which programs do not get and do not close.
pub const HIDDEN: c_int = LIMIT / 2;

/// The meaning of a descriptor.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Slot {
    /// The host's descriptor of the same number, if there is one.
    Own,
    /// Nothing: the host's descriptor of that number is reached through another one.
    Closed,
    /// An open file description.
    Open(usize),
}

/// The object of an open file description: a host file, or a virtual one.
#[derive(Clone, Copy)]
pub enum File<T> {
    /// The host's.
    Host(Fd),
    /// The program's own.
    Own(T),
}

/// An open file description.
struct Description<T> {
    file: File<T>,
    /// How many numbers stand for it.
    users: u32,
    /// Status flags and access mode of what is the program's own. The host keeps those of its descriptors.
    status: c_int,
}

/// The exceptions. Whether the host has a descriptor of some number is asked of `is_open`, so that the table can be
/// tested without a host.
pub struct Table<T> {
    slots: Buffer<Slot>,
    descriptions: abi::Table<Description<T>>,
}

/// The meaning of a descriptor.
pub enum Meaning {
    /// The host's descriptor of this number, if there is one.
    Host(Fd),
    /// A description of something of the program's own.
    Own(usize),
}

impl<T: Copy> Table<T> {
    /// Without exceptions.
    pub const fn new() -> Self {
        Table { slots: Buffer::new(), descriptions: abi::Table::new() }
    }

    fn slot(&self, fd: c_int) -> Slot {
        usize::try_from(fd).ok().and_then(|n| self.slots.as_slice().get(n)).copied().unwrap_or(Slot::Own)
    }

    /// Makes the table hold the number `fd`, after which [`Table::set`] does not fail.
    pub fn reserve(&mut self, fd: c_int) -> Result<(), Errno> {
        let wanted = usize::try_from(fd).map_err(|_| Errno::BADF)?;
        while self.slots.len() <= wanted {
            self.slots.push(Slot::Own)?;
        }
        Ok(())
    }

    fn set(&mut self, fd: c_int, slot: Slot) {
        if let Some(entry) = usize::try_from(fd).ok().and_then(|n| self.slots.as_mut_slice().get_mut(n)) {
            *entry = slot;
        }
    }

    /// Looks up `fd`. Errors: `EBADF`.
    pub fn meaning(&self, fd: c_int) -> Result<Meaning, Errno> {
        match self.slot(fd) {
            Slot::Own => Fd::try_from(fd).map(Meaning::Host).map_err(|_| Errno::BADF),
            Slot::Closed => Err(Errno::BADF),
            Slot::Open(description) => {
                let one = self.descriptions.get(description).ok_or(Errno::BADF)?;
                Ok(match one.file {
                    File::Host(host) => Meaning::Host(host),
                    File::Own(_) => Meaning::Own(description),
                })
            }
        }
    }

    /// The virtual object of a description, with its status flags and access mode.
    pub fn own(&self, description: usize) -> Option<(T, c_int)> {
        match self.descriptions.get(description) {
            Some(&Description { file: File::Own(own), status, .. }) => Some((own, status)),
            _ => None,
        }
    }

    /// The status flags and access mode of what `fd` stands for, if that is the program's own.
    pub fn status_mut(&mut self, fd: c_int) -> Option<&mut c_int> {
        let Slot::Open(description) = self.slot(fd) else { return None };
        self.descriptions.get_mut(description).map(|one| &mut one.status)
    }

    /// Whether a description is on the host's descriptor `fd`.
    fn holds(&self, fd: Fd) -> bool {
        self.descriptions.iter().any(|(_, one)| matches!(one.file, File::Host(held) if held == fd))
    }

    /// The lowest number from `from` on, and below `end`, that stands for nothing. Errors: `EMFILE`.
    pub fn lowest_free(&self, from: c_int, end: c_int, is_open: impl Fn(Fd) -> bool) -> Result<c_int, Errno> {
        let free = |&fd: &c_int| match self.slot(fd) {
            Slot::Own => !is_open(fd as Fd),
            Slot::Closed => true,
            Slot::Open(_) => false,
        };
        (from..end).find(free).ok_or(Errno::MFILE)
    }

    /// The description that `fd` stands for, made if it was the host's own so far. Errors: `EBADF`.
    pub fn description(&mut self, fd: c_int, is_open: impl Fn(Fd) -> bool) -> Result<usize, Errno> {
        match self.slot(fd) {
            Slot::Open(description) => Ok(description),
            Slot::Closed => Err(Errno::BADF),
            Slot::Own => {
                let host = Fd::try_from(fd).ok().filter(|&host| is_open(host)).ok_or(Errno::BADF)?;
                self.reserve(fd)?;
                let new = self.descriptions.insert(Description { file: File::Host(host), users: 1, status: 0 })?;
                self.set(fd, Slot::Open(new));
                Ok(new)
            }
        }
    }

    /// Has the free number `fd` stand for `description` as well.
    pub fn share(&mut self, fd: c_int, description: usize) -> Result<(), Errno> {
        self.reserve(fd)?;
        if let Some(one) = self.descriptions.get_mut(description) {
            one.users += 1;
            self.set(fd, Slot::Open(description));
        }
        Ok(())
    }

    /// A new number, the lowest and below `end`, for something of the program's own. Errors: `EMFILE`, `ENOMEM`.
    pub fn add(&mut self, file: T, status: c_int, end: c_int, is_open: impl Fn(Fd) -> bool) -> Result<c_int, Errno> {
        let fd = self.lowest_free(0, end, is_open)?;
        self.reserve(fd)?;
        let new = self.descriptions.insert(Description { file: File::Own(file), users: 1, status })?;
        self.set(fd, Slot::Open(new));
        Ok(fd)
    }

    /// Has `fd`, which is not open, stand for something of the program's own. Errors: `ENOMEM`.
    pub fn put(&mut self, fd: c_int, file: T, status: c_int) -> Result<(), Errno> {
        self.reserve(fd)?;
        let new = self.descriptions.insert(Description { file: File::Own(file), users: 1, status })?;
        self.set(fd, Slot::Open(new));
        Ok(())
    }

    /// The number, below `end`, for a descriptor that the host has just opened: another than the host's if a lower one is free, or
    /// if the host's is `end` or more, as some hosts give no number twice.
    pub fn adopt(&mut self, opened: Fd, end: c_int, is_open: impl Fn(Fd) -> bool) -> Result<c_int, Errno> {
        let own = c_int::try_from(opened).ok().filter(|&own| own < HIDDEN).ok_or(Errno::MFILE)?;
        let closed =
            self.slots.as_slice().iter().position(|&slot| slot == Slot::Closed).map_or(c_int::MAX, |n| n as c_int);
        let free = self.slot(own) != Slot::Own;
        if !free && own <= closed && own < end {
            return Ok(own);
        }
        if closed == own && own < end {
            self.set(own, Slot::Own);
            return Ok(own);
        }
        let fd = if closed < own.min(end) { closed } else { self.lowest_free(0, end, is_open)? };
        self.reserve(fd.max(own))?;
        let new = self.descriptions.insert(Description { file: File::Host(opened), users: 1, status: 0 })?;
        self.set(fd, Slot::Open(new));
        if self.slot(own) == Slot::Own {
            self.set(own, Slot::Closed);
        }
        Ok(fd)
    }

    /// Has `fd` stand for nothing; returns what is to be closed, as no number stands for it any more. Errors: `EBADF`.
    pub fn release(&mut self, fd: c_int) -> Result<Option<File<T>>, Errno> {
        let description = match self.slot(fd) {
            Slot::Own => return Fd::try_from(fd).map(|fd| Some(File::Host(fd))).map_err(|_| Errno::BADF),
            Slot::Closed => return Err(Errno::BADF),
            Slot::Open(description) => description,
        };
        let mut ended = None;
        if let Some(one) = self.descriptions.get_mut(description) {
            one.users -= 1;
            if one.users == 0 {
                ended = self.descriptions.remove(description).map(|one| one.file);
            }
        }
        // Its own number again, unless the host's descriptor of that number is some other one's file.
        self.set(fd, if self.holds(fd as Fd) { Slot::Closed } else { Slot::Own });
        if let Some(File::Host(host)) = ended
            && self.slot(host as c_int) == Slot::Closed
        {
            self.set(host as c_int, Slot::Own);
        }
        Ok(ended)
    }
}

#[cfg(test)]
mod tests;
