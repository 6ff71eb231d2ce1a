//! The system's error where wasmtime has no number for it and says that of input and output: the system itself is asked again.
//! So a program notices that a file is on another device, and copies it.

use std::ffi::OsStr;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path};

use rustix::fs::{AtFlags, Mode, OFlags, ResolveFlags, linkat, mkdirat, openat2, renameat, symlinkat, unlinkat};
use wiggle::GuestMemory;

use crate::errno::Errno;
use crate::memory::Access;
use crate::state::Process;

type Done = Result<(), Errno>;

/// No link and no `..` leads out of the directory.
const STAYS: ResolveFlags = ResolveFlags::BENEATH.union(ResolveFlags::NO_MAGICLINKS);

/// The bytes of a path, and the directory that its last component is in.
fn parent(process: &Process, memory: &GuestMemory<'_>, args: &[u64]) -> Result<(OwnedFd, Vec<u8>), Errno> {
    let [fd, path, path_len] = *args else { return Err(Errno::INVAL) };
    let file = process.descriptors.file(fd as u32).ok_or(Errno::IO)?;
    let bytes = memory.bytes(path as u32, path_len as u32).ok_or(Errno::FAULT)?;
    let path = Path::new(OsStr::from_bytes(&bytes));
    let Some(Component::Normal(name)) = path.components().next_back() else { return Err(Errno::IO) };
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let opened = openat2(&*file, directory, flags, Mode::empty(), STAYS).map_err(|_| Errno::IO)?;
    Ok((opened, name.as_bytes().to_vec()))
}

pub(crate) fn create_directory(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let (directory, name) = parent(process, memory, args)?;
    Ok(mkdirat(directory, name, Mode::from_raw_mode(0o777))?)
}

pub(crate) fn link(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [old_fd, _, old, old_len, fd, new, new_len] = *args else { return Err(Errno::INVAL) };
    let (from, old) = parent(process, memory, &[old_fd, old, old_len])?;
    let (to, new) = parent(process, memory, &[fd, new, new_len])?;
    Ok(linkat(from, old, to, new, AtFlags::empty())?)
}

pub(crate) fn rename(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [old_fd, old, old_len, fd, new, new_len] = *args else { return Err(Errno::INVAL) };
    let (from, old) = parent(process, memory, &[old_fd, old, old_len])?;
    let (to, new) = parent(process, memory, &[fd, new, new_len])?;
    Ok(renameat(from, old, to, new)?)
}

/// A link to an absolute path is not made here.
pub(crate) fn symlink(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [target, target_len, fd, path, path_len] = *args else { return Err(Errno::INVAL) };
    let target = memory.bytes(target as u32, target_len as u32).ok_or(Errno::FAULT)?.into_owned();
    let (directory, name) = parent(process, memory, &[fd, path, path_len])?;
    if target.starts_with(b"/") { Err(Errno::PERM) } else { Ok(symlinkat(target, directory, name)?) }
}

pub(crate) fn unlink(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let (directory, name) = parent(process, memory, args)?;
    Ok(unlinkat(directory, name, AtFlags::empty())?)
}

pub(crate) fn remove_directory(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let (directory, name) = parent(process, memory, args)?;
    Ok(unlinkat(directory, name, AtFlags::REMOVEDIR)?)
}

/// Why a file cannot be opened.
pub(crate) fn open(process: &Process, memory: &GuestMemory<'_>, (fd, path): (u32, (u32, u32)), flags: OFlags) -> Errno {
    let Some(file) = process.descriptors.file(fd) else { return Errno::IO };
    let Some(path) = memory.bytes(path.0, path.1) else { return Errno::IO };
    let mode = if flags.contains(OFlags::CREATE) { Mode::from_raw_mode(0o666) } else { Mode::empty() };
    let flags = flags | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    match openat2(&*file, OsStr::from_bytes(&path), flags, mode, STAYS) {
        Ok(_) => Errno::IO,
        Err(error) => error.into(),
    }
}
