//! What wasmtime-wasi does not do with paths: listing a directory once, reading and making links whose target is absolute, opening a
//! FIFO, and saying that there are no more descriptors.
//!
//! For these calls alone the host keeps where each directory that the program has open lies below a pre-opened one. What a path
//! leads to is opened below that by the system itself, which leaves it for no link and no `..`.

use std::os::fd::OwnedFd;
use std::path::{Component, Path};
use std::sync::Arc;

use rustix::fs::{FileType, Mode, OFlags, ResolveFlags, fstat, openat2};
use wasmtime::Result;
use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use crate::again;
use crate::blocking::finish;
use crate::descriptors::{self, Descriptor};
use crate::errno::Errno;
use crate::memory::Access;
use crate::state::Process;
use crate::streams::Stream;

/// preview1's flags: `oflags::CREAT` and `EXCL`, `oflags::DIRECTORY`, `fdflags::NONBLOCK`, `rights::FD_READ` and `FD_WRITE`.
const CREATES: u64 = 1 | 4;
const OPENS_DIRECTORY: u64 = 2;
const NONBLOCK: u64 = 4;
const READ: u64 = 1 << 1;
const WRITE: u64 = 1 << 6;

/// Opens what is at `path` below the pre-opened directory `host`.
fn open_below(host: &Path, path: &Path, flags: OFlags) -> Result<OwnedFd, Errno> {
    let directory = rustix::fs::open(host, OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?;
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let stays = ResolveFlags::BENEATH | ResolveFlags::NO_MAGICLINKS;
    // What leads out is refused as wasmtime refuses it.
    openat2(directory, path, flags | OFlags::CLOEXEC, Mode::empty(), stays)
        .map_err(|error| if error == rustix::io::Errno::XDEV { Errno::PERM } else { error.into() })
}

/// `fd_readdir`. What cannot be listed is left to wasmtime, for its error.
pub(crate) fn readdir(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let [fd, buffer, length, cookie, out] = *args else { return Ok(Errno::INVAL.0.into()) };
    let (at, out_at) = (buffer as u32, out as u32);
    let listed = process.descriptors.listing(fd as u32).and_then(|(directory, kept)| {
        kept.after(&directory, cookie, |entries| {
            let entries = &entries[..entries.len().min(length as u32 as usize)];
            memory.put(at, entries).and_then(|()| memory.put_u32(out_at, entries.len() as u32))
        })
    });
    if let Some(stored) = listed {
        return Ok(stored.map_or(Errno::FAULT.0.into(), |()| 0));
    }
    let Some(number) = process.descriptors.number(fd as u32) else { return Ok(Errno::BADF.0.into()) };
    let (buffer, length, out) = (buffer as i32, length as i32, out as i32);
    finish(wasmtime_preview1::fd_readdir(
        &mut *process.wasi(),
        memory,
        number as i32,
        buffer,
        length,
        cookie as i64,
        out,
    ))
}

/// `path_readlink`: what wasmtime refuses, as the target is absolute, is read here. The text alone leads nowhere.
pub(crate) fn readlink(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let [fd, path, path_len, to, to_len, out] = args.iter().map(|arg| *arg as i32).collect::<Vec<_>>()[..] else {
        return Ok(Errno::INVAL.0.into());
    };
    let Some(number) = process.descriptors.number(fd as u32) else { return Ok(Errno::BADF.0.into()) };
    let wasi = &mut *process.wasi();
    let errno = finish(wasmtime_preview1::path_readlink(wasi, memory, number as i32, path, path_len, to, to_len, out))?;
    if errno != i32::from(Errno::PERM.0) {
        return Ok(errno);
    }
    let target = memory.bytes(path as u32, path_len as u32).and_then(|path| absolute_target(process, fd as u32, &path));
    let Some(target) = target else { return Ok(errno) };
    let length = target.len().min(to_len as u32 as usize);
    let stored = memory.put(to as u32, &target[..length]).and_then(|()| memory.put_u32(out as u32, length as u32));
    Ok(stored.map_or(Errno::FAULT.0.into(), |()| 0))
}

/// The target of a link, if that is absolute.
fn absolute_target(process: &Process, fd: u32, path: &[u8]) -> Option<Vec<u8>> {
    let (host, path) = process.descriptors.locate(fd, path)?;
    let Some(Component::Normal(name)) = path.components().next_back() else { return None };
    let parent = open_below(&host, path.parent()?, OFlags::PATH | OFlags::DIRECTORY).ok()?;
    let target = rustix::fs::readlinkat(parent, name, Vec::new()).ok()?.into_bytes();
    target.starts_with(b"/").then_some(target)
}

/// `path_symlink`: a link to an absolute path, which wasmtime refuses, is made where the program was given the root of the system:
/// there the path means the same to everybody else.
pub(crate) fn symlink(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let [target, target_len, fd, path, path_len] = args.iter().map(|arg| *arg as i32).collect::<Vec<_>>()[..] else {
        return Ok(Errno::INVAL.0.into());
    };
    let Some(number) = process.descriptors.number(fd as u32) else { return Ok(Errno::BADF.0.into()) };
    let errno = finish(wasmtime_preview1::path_symlink(
        &mut *process.wasi(),
        memory,
        target,
        target_len,
        number as i32,
        path,
        path_len,
    ))?;
    if errno == i32::from(Errno::IO.0) {
        return Ok(again::symlink(process, memory, args).map_or_else(|errno| errno.0.into(), |()| 0));
    }
    if errno != i32::from(Errno::PERM.0) {
        return Ok(errno);
    }
    let texts = memory.bytes(target as u32, target_len as u32).zip(memory.bytes(path as u32, path_len as u32));
    let made = texts.and_then(|(target, path)| absolute_link(process, fd as u32, &target, &path));
    Ok(made.map_or(errno, |made| made.map_or_else(|errno| errno.0.into(), |()| 0)))
}

/// Makes a link to an absolute path below a pre-opened `/`; there is no result for any other link.
fn absolute_link(process: &Process, fd: u32, target: &[u8], path: &[u8]) -> Option<Result<(), Errno>> {
    let (host, path) = process.descriptors.locate(fd, path)?;
    let Some(Component::Normal(name)) = path.components().next_back() else { return None };
    if !target.starts_with(b"/") || host != Path::new("/") {
        return None;
    }
    let parent = match open_below(&host, path.parent()?, OFlags::PATH | OFlags::DIRECTORY) {
        Ok(parent) => parent,
        Err(errno) => return Some(Err(errno)),
    };
    Some(rustix::fs::symlinkat(target, parent, name).map_err(Errno::from))
}

/// `path_open`: a FIFO is opened here, as a stream; all else by wasmtime.
pub(crate) fn open(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let [fd, lookup, path, path_len, oflags, base, inheriting, fdflags, out] = *args else {
        return Ok(Errno::INVAL.0.into());
    };
    let named =
        memory.bytes(path as u32, path_len as u32).and_then(|path| process.descriptors.locate(fd as u32, &path));
    if let Some((host, below)) = &named
        && oflags & (CREATES | OPENS_DIRECTORY) == 0
        && is_fifo(host, below)
    {
        let opened = open_fifo(host, below, flags(args));
        return Ok(match opened {
            Ok(_) if !memory.holds(out as u32, 4) => Errno::FAULT.0.into(),
            Ok(stream) => {
                let number = process.descriptors.insert(Descriptor::default());
                process.streams.insert(number, stream.into());
                memory.put_u32(out as u32, number).map_or(Errno::FAULT.0.into(), |()| 0)
            }
            Err(errno) => errno.0.into(),
        });
    }
    let Some(number) = process.descriptors.number(fd as u32) else { return Ok(Errno::BADF.0.into()) };
    let mut wasi = process.wasi();
    let (lookup, path, path_len) = (lookup as i32, path as i32, path_len as i32);
    let (base, inheriting) = (base as i64, inheriting as i64);
    let next = descriptors::next_resource(&mut wasi);
    let opened = wasmtime_preview1::path_open(
        &mut *wasi,
        memory,
        number as i32,
        lookup,
        path,
        path_len,
        oflags as i32,
        base,
        inheriting,
        fdflags as i32,
        out as i32,
    );
    let errno = finish(opened)?;
    if errno == i32::from(Errno::IO.0) {
        drop(wasi);
        let why = || again::open(process, memory, (fd as u32, (path as u32, path_len as u32)), flags(args));
        return Ok(full().unwrap_or_else(why).0.into());
    }
    if errno != 0 {
        return Ok(errno);
    }
    let resource = next.and_then(|index| descriptors::resource(&mut wasi, index));
    drop(wasi);
    let mut new = Descriptor { number: memory.u32(out as u32), ..Descriptor::default() };
    if let Some((file, is_directory)) = resource {
        new.file = Some(file);
        new.path = named.filter(|_| is_directory);
        new.listing = is_directory.then(Arc::default);
    }
    let number = process.descriptors.insert(new);
    Ok(memory.put_u32(out as u32, number).map_or(Errno::FAULT.0.into(), |()| 0))
}

/// The system's flags for the arguments of `path_open`.
fn flags(args: &[u64]) -> OFlags {
    let [_, lookup, _, _, oflags, base, _, fdflags, _] = *args else { return OFlags::empty() };
    let mut flags = match (base & READ != 0, base & WRITE != 0) {
        (true, true) => OFlags::RDWR,
        (false, true) => OFlags::WRONLY,
        _ => OFlags::RDONLY,
    };
    flags.set(OFlags::NOFOLLOW, lookup & 1 == 0);
    flags.set(OFlags::NONBLOCK, fdflags & NONBLOCK != 0);
    for (bit, flag) in [OFlags::CREATE, OFlags::DIRECTORY, OFlags::EXCL, OFlags::TRUNC].into_iter().enumerate() {
        flags.set(flag, oflags >> bit & 1 != 0);
    }
    flags
}

/// Whether there is a FIFO. What else is there shows at the opening.
fn is_fifo(host: &Path, below: &Path) -> bool {
    rustix::fs::stat(host.join(below)).is_ok_and(|stat| FileType::from_raw_mode(stat.st_mode) == FileType::Fifo)
}

/// Opens a FIFO, which waits for the other end unless the flags say otherwise.
fn open_fifo(host: &Path, below: &Path, flags: OFlags) -> Result<Stream, Errno> {
    let opened = open_below(host, below, flags)?;
    if FileType::from_raw_mode(fstat(&opened)?.st_mode) != FileType::Fifo {
        return Err(Errno::IO);
    }
    Ok(Stream::fifo(opened))
}

/// The error if the system has no more descriptors, which wasmtime shows as an input or output error.
fn full() -> Option<Errno> {
    match rustix::io::fcntl_dupfd_cloexec(std::io::stderr(), 0) {
        Err(rustix::io::Errno::MFILE) => Some(Errno::MFILE),
        Err(rustix::io::Errno::NFILE) => Some(Errno::NFILE),
        _ => None,
    }
}
