//! Shared memory objects: files in the program's memory, which `mmap` maps directly.

use crate::abi::c::{
    F_SEAL_EXEC, F_SEAL_FUTURE_WRITE, F_SEAL_GROW, F_SEAL_SEAL, F_SEAL_SHRINK, F_SEAL_WRITE, MFD_ALLOW_SEALING,
    MFD_CLOEXEC, MFD_NOEXEC_SEAL, NAME_MAX, O_ACCMODE, O_CLOEXEC, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY,
    PAGE_SIZE,
};
use crate::abi::{Buffer, Errno, GlobalRef, Hook, Pages, Table, c_int, c_uint, mode_t, off_t};
use crate::os::fd::byte_queue::total;
use crate::os::fd::descriptor::{DEVICE, FD_FLAGS, FileOps, Mapped, Ready, host_fd};
use crate::os::fd::duplicate;
use crate::os::fd::filetype_of;
use crate::wasi::types::{CioVec, FileStat, IoVec, filetype};

struct Memory {
    /// Without the slash in front; empty once the object is unlinked or if it never had a name.
    name: Buffer<u8>,
    /// Its permissions.
    mode: mode_t,
    pages: Option<Pages>,
    size: usize,
    /// How many open file descriptions and mappings there are.
    users: u32,
    /// How many of these are mappings: then the memory cannot move.
    mappings: u32,
    /// The seals: `F_SEAL_*`.
    seals: c_int,
}

/// Adds seals to what a descriptor is open on, none for 0, and returns all: for `fcntl`, once there is an object that takes any.
pub static SEALS: Hook<fn(c_int, c_int) -> Result<c_int, Errno>> = Hook::new();

/// Adds seals to a memory object, or returns all. Errors: `EBADF`, and those of [`SEALS`].
pub fn seals(fd: c_int, more: Option<c_int>) -> Result<c_int, Errno> {
    filetype_of(fd)?;
    let all = SEALS.get().ok_or(Errno::INVAL)?(fd, more.unwrap_or(0))?;
    Ok(if more.is_some() { 0 } else { all })
}

/// The first serial number of these objects, apart from those of pipes and sockets.
const SERIAL: u64 = 2 << 32;

/// An open file description.
struct Opening {
    memory: usize,
    offset: usize,
}

struct State {
    memories: Table<Memory>,
    openings: Table<Opening>,
}

static STATE: GlobalRef<State> = GlobalRef::new(State { memories: Table::new(), openings: Table::new() });

fn with<R>(body: impl FnOnce(&mut State) -> Result<R, Errno>) -> Result<R, Errno> {
    STATE.with(body).unwrap_or(Err(Errno::DEADLK))
}

impl State {
    fn opening(&mut self, at: usize) -> Result<(&mut Opening, &mut Memory), Errno> {
        let opening = self.openings.get_mut(at).ok_or(Errno::BADF)?;
        let memory = self.memories.get_mut(opening.memory).ok_or(Errno::BADF)?;
        Ok((opening, memory))
    }

    fn find(&self, name: &[u8]) -> Option<usize> {
        self.memories.iter().find(|(_, memory)| memory.name.as_slice() == name).map(|(at, _)| at)
    }

    /// Whether the owner may open an object like this.
    fn permits(&self, at: usize, access: c_int) -> bool {
        let wanted = if access == O_RDWR { 0o600 } else { 0o400 };
        self.memories.get(at).is_some_and(|memory| memory.mode & wanted == wanted)
    }

    /// Lets go of an object, which ends with its last user if it has no name any more.
    fn leave(&mut self, at: usize) {
        if let Some(memory) = self.memories.get_mut(at) {
            memory.users -= 1;
            self.end_unused(at);
        }
    }

    fn end_unused(&mut self, at: usize) {
        if self.memories.get(at).is_some_and(|memory| memory.users == 0 && memory.name.is_empty()) {
            self.memories.remove(at);
        }
    }
}

impl Memory {
    const fn new(name: Buffer<u8>, seals: c_int) -> Self {
        Memory { name, mode: 0, pages: None, size: 0, users: 0, mappings: 0, seals }
    }

    fn read(&self, offset: usize, to: &[IoVec]) -> usize {
        let mut done = 0;
        for piece in to {
            let left = self.size.saturating_sub(offset.saturating_add(done));
            let pages = self.pages.as_ref();
            done += pages.map_or(0, |pages| pages.get(offset.saturating_add(done), left, piece.memory()));
        }
        done
    }

    fn write(&mut self, offset: usize, from: &[CioVec]) -> Result<usize, Errno> {
        let end = offset.checked_add(total(from)).ok_or(Errno::FBIG)?;
        if self.seals & (F_SEAL_WRITE | F_SEAL_FUTURE_WRITE) != 0 {
            return Err(Errno::PERM);
        }
        if end > self.size {
            self.resize(end)?;
        }
        let mut done = 0;
        for piece in from {
            let part = self.pages.as_ref().map(|pages| pages.part(offset + done, piece.len()));
            done += part.map_or(0, |part| part.copy_from(piece.as_slice()));
        }
        Ok(done)
    }

    /// How many bytes the memory has.
    fn capacity(&self) -> usize {
        self.pages.as_ref().map_or(0, Pages::size)
    }

    /// Errors: `ENOSPC` without memory, or without space behind memory that is mapped and cannot move; `EPERM` if it is sealed.
    fn resize(&mut self, size: usize) -> Result<(), Errno> {
        let sealed = |seal| self.seals & seal != 0;
        if size > self.size && sealed(F_SEAL_GROW) || size < self.size && sealed(F_SEAL_SHRINK) {
            return Err(Errno::PERM);
        }
        if let Some(pages) = self.pages.as_ref().filter(|_| size < self.size) {
            pages.clear(size, usize::MAX); // it reads as zeros if it grows again
        } else if size > self.capacity() {
            if self.mappings > 0 {
                return Err(Errno::NOSPC);
            }
            let whole = size.checked_next_multiple_of(PAGE_SIZE).ok_or(Errno::NOSPC)?;
            let new = Pages::new(whole).map_err(|_| Errno::NOSPC)?;
            if let Some(old) = &self.pages {
                old.get(0, self.size, new.part(0, self.size));
            }
            self.pages = Some(new);
        }
        self.size = size;
        Ok(())
    }
}

/// An opening of shared memory.
struct Shared;

static SHARED: Shared = Shared;

impl FileOps for Shared {
    fn read(&self, at: usize, to: &[IoVec], _waits: bool) -> Result<usize, Errno> {
        with(|state| {
            let (opening, memory) = state.opening(at)?;
            let done = memory.read(opening.offset, to);
            opening.offset += done;
            Ok(done)
        })
    }

    fn write(&self, at: usize, from: &[CioVec], _waits: bool) -> Result<usize, Errno> {
        with(|state| {
            let (opening, memory) = state.opening(at)?;
            let done = memory.write(opening.offset, from)?;
            opening.offset += done;
            Ok(done)
        })
    }

    fn ready(&self, _at: usize) -> Ready {
        Ready { read: true, write: true, ..Ready::default() }
    }

    fn available(&self, at: usize) -> u64 {
        with(|state| state.opening(at).map(|(opening, memory)| memory.size.saturating_sub(opening.offset) as u64))
            .unwrap_or(0)
    }

    fn stat(&self, at: usize) -> FileStat {
        let (ino, size) = with(|state| {
            let ino = state.openings.get(at).map_or(0, |opening| opening.memory);
            Ok((ino as u64, state.opening(at)?.1.size as u64))
        })
        .unwrap_or((0, 0));
        let ino = ino + SERIAL;
        FileStat { dev: DEVICE, ino, filetype: filetype::REGULAR_FILE, nlink: 1, size, ..FileStat::default() }
    }

    fn close(&self, at: usize) {
        let _ = with(|state| {
            if let Some(opening) = state.openings.remove(at) {
                state.leave(opening.memory);
            }
            Ok(())
        });
    }

    fn read_at(&self, at: usize, to: &[IoVec], offset: u64) -> Result<usize, Errno> {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        with(|state| state.opening(at).map(|(_, memory)| memory.read(offset, to)))
    }

    fn write_at(&self, at: usize, from: &[CioVec], offset: u64) -> Result<usize, Errno> {
        let offset = usize::try_from(offset).map_err(|_| Errno::FBIG)?;
        with(|state| state.opening(at)?.1.write(offset, from))
    }

    fn seek(&self, at: usize, offset: off_t, whence: c_int) -> Result<off_t, Errno> {
        with(|state| {
            let (opening, memory) = state.opening(at)?;
            let base = match whence {
                0 => 0,
                1 => opening.offset,
                2 => memory.size,
                _ => return Err(Errno::INVAL),
            };
            let moved = (base as off_t).checked_add(offset).ok_or(Errno::OVERFLOW)?;
            opening.offset = usize::try_from(moved).map_err(|_| Errno::INVAL)?;
            Ok(moved)
        })
    }

    fn truncate(&self, at: usize, size: u64) -> Result<(), Errno> {
        let size = usize::try_from(size).map_err(|_| Errno::FBIG)?;
        with(|state| state.opening(at)?.1.resize(size))
    }

    fn map(&self, at: usize) -> Result<Mapped, Errno> {
        with(|state| {
            let at = state.openings.get(at).ok_or(Errno::BADF)?.memory;
            let memory = state.memories.get_mut(at).ok_or(Errno::BADF)?;
            memory.users += 1;
            memory.mappings += 1;
            Ok(Mapped { pages: memory.pages.as_ref().map(Pages::share), at, unmap })
        })
    }
}

/// Ends a mapping of object `at`.
fn unmap(at: usize) {
    let _ = with(|state| {
        if let Some(memory) = state.memories.get_mut(at) {
            memory.mappings -= 1;
        }
        state.leave(at);
        Ok(())
    });
}

/// The name without a slash at its start, which POSIX lets be missing. Errors: `EINVAL` for one with more, `ENAMETOOLONG`.
fn plain_name(name: &[u8]) -> Result<&[u8], Errno> {
    let name = name.strip_prefix(b"/").unwrap_or(name);
    match name.len() {
        0 => Err(Errno::INVAL),
        len if len > NAME_MAX => Err(Errno::NAMETOOLONG),
        _ if name.contains(&b'/') => Err(Errno::INVAL),
        _ => Ok(name),
    }
}

/// Opens the object `name` with the flags of `<fcntl.h>`, or creates it with `mode`. Errors: `EACCES`, `EINVAL`, `ENAMETOOLONG`, `EEXIST`, `ENOENT`, `EMFILE`,
/// `ENOMEM`.
pub fn open(name: &[u8], flags: c_int, mode: mode_t) -> Result<c_int, Errno> {
    let name = plain_name(name)?;
    let access = flags & O_ACCMODE;
    if !matches!(access, O_RDONLY | O_RDWR) || flags & !(O_ACCMODE | O_CREAT | O_EXCL | O_TRUNC | FD_FLAGS) != 0 {
        return Err(Errno::INVAL);
    }
    let opening = with(|state| {
        let memory = match state.find(name) {
            Some(_) if flags & O_CREAT != 0 && flags & O_EXCL != 0 => return Err(Errno::EXIST),
            Some(memory) if !state.permits(memory, access) => return Err(Errno::ACCES),
            Some(memory) => memory,
            None if flags & O_CREAT == 0 => return Err(Errno::NOENT),
            None => {
                let mut kept = Buffer::new();
                kept.extend(name)?;
                state.memories.insert(Memory { mode, ..Memory::new(kept, F_SEAL_SEAL) })?
            }
        };
        if flags & O_TRUNC != 0
            && access == O_RDWR
            && let Some(memory) = state.memories.get_mut(memory)
        {
            memory.resize(0)?;
        }
        start(state, memory)
    })?;
    duplicate::open(&SHARED, opening, access | O_CLOEXEC).inspect_err(|_| SHARED.close(opening))
}

/// A new object without a name, with the flags of `memfd_create`. Errors: `EMFILE`, `ENOMEM`.
pub fn anonymous(flags: c_uint) -> Result<c_int, Errno> {
    SEALS.install(seal);
    let seals = match flags & (MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL) {
        0 => F_SEAL_SEAL,
        MFD_ALLOW_SEALING => 0,
        _ => F_SEAL_EXEC,
    };
    let status = if flags & MFD_CLOEXEC == 0 { O_RDWR } else { O_RDWR | O_CLOEXEC };
    let opening = with(|state| {
        let memory = state.memories.insert(Memory::new(Buffer::new(), seals))?;
        start(state, memory).inspect_err(|_| state.end_unused(memory))
    })?;
    duplicate::open(&SHARED, opening, status).inspect_err(|_| SHARED.close(opening))
}

/// [`SEALS`]. Errors: `EBADF`; `EINVAL` for unknown seals and what is no memory object; `EPERM` for one that takes no more, or is
/// not open for writing; `EBUSY` for `F_SEAL_WRITE` while it is mapped.
fn seal(fd: c_int, more: c_int) -> Result<c_int, Errno> {
    const KNOWN: c_int = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_FUTURE_WRITE | F_SEAL_EXEC;
    let object = host_fd(fd).err().ok_or(Errno::INVAL)?.object()?;
    let stat = object.kind.stat(object.at);
    if stat.dev != DEVICE || stat.ino & !u64::from(u32::MAX) != SERIAL || more & !KNOWN != 0 {
        return Err(Errno::INVAL);
    }
    if more != 0 && object.status & O_WRONLY == 0 {
        return Err(Errno::PERM);
    }
    with(|state| {
        let memory = state.memories.get_mut((stat.ino - SERIAL) as usize).ok_or(Errno::BADF)?;
        if more != 0 && memory.seals & F_SEAL_SEAL != 0 {
            return Err(Errno::PERM);
        }
        if more & F_SEAL_WRITE != 0 && memory.mappings > 0 {
            return Err(Errno::BUSY);
        }
        memory.seals |= more;
        Ok(memory.seals)
    })
}

fn start(state: &mut State, memory: usize) -> Result<usize, Errno> {
    let opening = state.openings.insert(Opening { memory, offset: 0 })?;
    if let Some(memory) = state.memories.get_mut(memory) {
        memory.users += 1;
    }
    Ok(opening)
}

/// Takes the name from an object, which goes on as long as it is open or mapped. Errors: `ENOENT`, `EINVAL`,
/// `ENAMETOOLONG`.
pub fn unlink(name: &[u8]) -> Result<(), Errno> {
    let name = plain_name(name)?;
    with(|state| {
        let at = state.find(name).ok_or(Errno::NOENT)?;
        if let Some(memory) = state.memories.get_mut(at) {
            memory.name = Buffer::new();
        }
        state.end_unused(at);
        Ok(())
    })
}
