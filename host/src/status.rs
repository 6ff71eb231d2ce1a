//! The status of files. wasmtime shows all as on one device, and the time of birth as that of the last change.

use std::os::fd::AsFd;

use rustix::fs::{AtFlags, Mode, OFlags, ResolveFlags, Stat, fstat, openat2, statat};
use wasmtime::Result;
use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use crate::blocking::finish;
use crate::errno::Errno;
use crate::filestat::{file_type, filestat, store};
use crate::memory::Access;
use crate::state::Process;
use crate::streams::functions as stream;

/// `fd_filestat_get`.
pub(crate) fn of_fd(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let [fd, out] = *args else { return Ok(Errno::INVAL.0.into()) };
    let stored = match (process.streams.get(fd as u32), process.descriptors.file(fd as u32)) {
        (Some(stream), _) => stream::filestat_get(&stream, memory, args),
        (_, Some(file)) => match fstat(file) {
            Ok(stat) => store(memory, out, filestat(&stat, file_type(&stat))),
            Err(errno) => Err(errno.into()),
        },
        _ => {
            let Some(number) = process.descriptors.number(fd as u32) else { return Ok(Errno::BADF.0.into()) };
            let wasi = &mut *process.wasi();
            return finish(wasmtime_preview1::fd_filestat_get(wasi, memory, number as i32, out as i32));
        }
    };
    Ok(stored.map_or_else(|errno| errno.0.into(), |()| 0))
}

/// `path_filestat_get`. What fails is asked of wasmtime, for its error.
pub(crate) fn of_path(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let [fd, lookup, path, path_len, out] = *args else { return Ok(Errno::INVAL.0.into()) };
    let stat = memory.bytes(path as u32, path_len as u32).and_then(|path| {
        let file = process.descriptors.file(fd as u32)?;
        // wasmtime takes no other names anywhere.
        std::str::from_utf8(&path).ok().and_then(|path| below(&*file, path, lookup & 1 != 0))
    });
    if let Some(stat) = stat {
        return Ok(store(memory, out, filestat(&stat, file_type(&stat))).map_or_else(|errno| errno.0.into(), |()| 0));
    }
    let Some(number) = process.descriptors.number(fd as u32) else { return Ok(Errno::BADF.0.into()) };
    let wasi = &mut *process.wasi();
    let (lookup, path, path_len, out) = (lookup as i32, path as i32, path_len as i32, out as i32);
    finish(wasmtime_preview1::path_filestat_get(wasi, memory, number as i32, lookup, path, path_len, out))
}

/// The status of what is at `path` below a directory, which nothing leads out of.
fn below(directory: impl AsFd, path: &str, follow: bool) -> Option<Stat> {
    if !follow && !path.contains('/') && !matches!(path, "" | "." | "..") {
        return statat(directory, path, AtFlags::SYMLINK_NOFOLLOW).ok();
    }
    let mut flags = OFlags::PATH | OFlags::CLOEXEC;
    flags.set(OFlags::NOFOLLOW, !follow);
    let stays = ResolveFlags::BENEATH | ResolveFlags::NO_MAGICLINKS;
    fstat(openat2(directory, path, flags, Mode::empty(), stays).ok()?).ok()
}
