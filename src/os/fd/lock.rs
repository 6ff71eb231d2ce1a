//! Locks on files among the descriptors of the program: whole files (`flock`) and ranges (`fcntl`). Other programs of the
//! host neither see nor respect them.

use super::descriptor::host_or;
use crate::abi::c::{F_RDLCK, F_UNLCK, F_WRLCK};
use crate::abi::{Buffer, Errno, GlobalRef, c_int, c_short, off_t};
use crate::os::fd::{filestat, seek};
use crate::wasi;
use crate::wasi::types::{Fd, whence};

/// C's `struct flock`.
#[derive(Clone, Copy)]
#[repr(C)]
#[allow(missing_docs)] // <fcntl.h> says what each is
pub struct Flock {
    pub l_type: c_short,
    pub l_whence: c_short,
    pub l_start: off_t,
    pub l_len: off_t,
    pub l_pid: c_int,
}

/// The owner of a lock. All but [`Owner::Process`] are open file descriptions, identified by the host descriptor.
#[derive(Clone, Copy, PartialEq)]
pub enum Owner {
    /// `flock`, which minds only other locks of its kind.
    Whole,
    /// `F_OFD_SETLK`.
    Description,
    /// `F_SETLK`: the process, whose own locks never stand in its way.
    Process,
}

#[derive(Clone, Copy)]
struct Lock {
    owner: Owner,
    fd: Fd,
    file: (u64, u64),
    start: off_t,
    /// The last byte.
    last: off_t,
    exclusive: bool,
}

impl Lock {
    /// Whether `other` is a lock of the same owner.
    fn is_mine(&self, other: &Lock) -> bool {
        self.owner == other.owner && self.file == other.file && (self.owner == Owner::Process || self.fd == other.fd)
    }

    fn touches(&self, other: &Lock) -> bool {
        self.file == other.file && self.start <= other.last && other.start <= self.last
    }

    fn stands_against(&self, other: &Lock) -> bool {
        (self.owner == Owner::Whole) == (other.owner == Owner::Whole)
            && self.touches(other)
            && !self.is_mine(other)
            && (self.exclusive || other.exclusive)
    }
}

static LOCKS: GlobalRef<Buffer<Lock>> = GlobalRef::new(Buffer::new());

fn file_of(fd: Fd) -> Result<(u64, u64), Errno> {
    let stat = wasi::fd::filestat_get(fd)?;
    Ok((stat.dev, stat.ino))
}

/// Adds the part of a lock from `start` to `last`, if there is any. Kept in one piece, as [`against`].
#[inline(never)]
fn keep(kept: &mut Buffer<Lock>, lock: &Lock, start: off_t, last: off_t) -> Result<(), Errno> {
    if start > last { Ok(()) } else { kept.push(Lock { start, last, ..*lock }) }
}

/// Takes out of the table what `wanted` covers of its owner's locks, and the locks of descriptors closed by now.
fn clear(table: &mut Buffer<Lock>, wanted: &Lock) -> Result<(), Errno> {
    let mut kept = Buffer::new();
    for lock in table.as_slice() {
        let covered = lock.is_mine(wanted) && lock.touches(wanted);
        if file_of(lock.fd) != Ok(lock.file) {
            continue;
        }
        // What lies before and behind the covered part; of a lock that is not touched, all of it.
        keep(&mut kept, lock, lock.start, if covered { wanted.start - 1 } else { lock.last })?;
        if covered && lock.last > wanted.last {
            keep(&mut kept, lock, wanted.last + 1, lock.last)?;
        }
    }
    *table = kept;
    Ok(())
}

/// The first of the locks that stand against `wanted`. Kept in one piece: programs that call `fcntl` have it, and few lock
/// anything.
#[inline(never)]
fn against(table: &[Lock], wanted: &Lock) -> Option<Lock> {
    let mut first: Option<Lock> = None;
    for lock in table {
        if lock.stands_against(wanted)
            && first.is_none_or(|first| lock.start < first.start)
            && file_of(lock.fd) == Ok(lock.file)
        {
            first = Some(*lock);
        }
    }
    first
}

/// Replaces what the owner has locked in the range by `wanted`, or by nothing. `EAGAIN` if a lock of another owner
/// stands against it, `ENOLCK` without memory.
#[inline(never)]
fn replace(wanted: &Lock, unlock: bool) -> Result<(), Errno> {
    let result = LOCKS.with(|table| {
        if !unlock && against(table.as_slice(), wanted).is_some() {
            return Err(Errno::AGAIN);
        }
        clear(table, wanted).map_err(|_| Errno::NOLCK)?;
        if unlock { Ok(()) } else { table.push(*wanted).map_err(|_| Errno::NOLCK) }
    });
    result.unwrap_or(Err(Errno::NOLCK))
}

fn whole(fd: c_int, exclusive: bool) -> Result<Lock, Errno> {
    let fd = host_or(fd, Errno::INVAL)?;
    Ok(Lock { owner: Owner::Whole, fd, file: file_of(fd)?, start: 0, last: off_t::MAX, exclusive })
}

/// Gives up the lock on the whole file.
pub fn unlock(fd: c_int) -> Result<(), Errno> {
    replace(&whole(fd, false)?, true)
}

/// Locks the file of `fd`, in place of a lock that its open file description holds. `EAGAIN` if another one's lock stands
/// against it; the lock held before is lost then, as with other systems.
pub fn lock(fd: c_int, exclusive: bool) -> Result<(), Errno> {
    let wanted = whole(fd, exclusive)?;
    replace(&wanted, true)?;
    replace(&wanted, false)
}

/// The range that `flock` means. Errors: `EINVAL` for an invalid type, origin or range, `EOVERFLOW`.
#[inline(never)]
fn range(fd: c_int, owner: Owner, flock: &Flock) -> Result<Lock, Errno> {
    let base = match u8::try_from(flock.l_whence) {
        Ok(whence::SET) => 0,
        Ok(whence::CUR) => seek(fd, 0, 1)?,
        Ok(whence::END) => off_t::try_from(filestat(fd)?.size).map_err(|_| Errno::OVERFLOW)?,
        _ => return Err(Errno::INVAL),
    };
    let from = base.checked_add(flock.l_start).ok_or(Errno::OVERFLOW)?;
    let (start, last) = match flock.l_len {
        0 => (from, off_t::MAX),
        len @ 1.. => (from, from.checked_add(len - 1).ok_or(Errno::OVERFLOW)?),
        len => (from.checked_add(len).ok_or(Errno::INVAL)?, from - 1),
    };
    if start < 0 || last < start || !matches!(flock.l_type, F_RDLCK | F_WRLCK | F_UNLCK) {
        return Err(Errno::INVAL);
    }
    let fd = host_or(fd, Errno::INVAL)?;
    Ok(Lock { owner, fd, file: file_of(fd)?, start, last, exclusive: flock.l_type == F_WRLCK })
}

/// Locks or unlocks a range. `EAGAIN` if another owner's lock stands against it.
pub fn lock_range(fd: c_int, owner: Owner, flock: &Flock) -> Result<(), Errno> {
    replace(&range(fd, owner, flock)?, flock.l_type == F_UNLCK)
}

/// The first lock that stands against `flock`, or `flock` as an unlocked range. Errors: `EINVAL` for a type that is
/// no lock.
pub fn blocking(fd: c_int, owner: Owner, flock: &Flock, process: c_int) -> Result<Flock, Errno> {
    if flock.l_type == F_UNLCK {
        return Err(Errno::INVAL);
    }
    let wanted = range(fd, owner, flock)?;
    let found = LOCKS.with(|table| against(table.as_slice(), &wanted));
    Ok(match found.flatten() {
        None => Flock { l_type: F_UNLCK, ..*flock },
        Some(lock) => Flock {
            l_type: if lock.exclusive { F_WRLCK } else { F_RDLCK },
            l_whence: whence::SET.into(),
            l_start: lock.start,
            l_len: if lock.last == off_t::MAX { 0 } else { lock.last - lock.start + 1 },
            l_pid: if lock.owner == Owner::Process { process } else { -1 },
        },
    })
}
