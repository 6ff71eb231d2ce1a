//! Permissions that the program itself gave to files. Preview1 has none, so they last as long as the program; `stat`,
//! `access` and their like show them.

use crate::abi::{Buffer, Errno, Global, GlobalRef, c_int, mode_t};
use crate::os::open;
use crate::os::path;
use crate::os::stat::{self, of_fd};
use crate::wasi;
use crate::wasi::types::{Fd, FileStat, SYMLINK_FOLLOW};

/// The permission bits of a mode.
const PERMISSIONS: mode_t = 0o7777;

#[derive(Clone, Copy)]
struct File {
    dev: u64,
    ino: u64,
    mode: mode_t,
}

static FILES: GlobalRef<Buffer<File>> = GlobalRef::new(Buffer::new());

/// The mask of `umask`.
static MASK: Global<mode_t> = Global::new(0o022);

/// The mask of permissions that new files do not get.
pub fn mask() -> mode_t {
    MASK.get()
}

/// Sets the mask, and returns the old one. From now on new files are asked for, to keep the permissions they get.
pub fn set_mask(mask: mode_t) -> mode_t {
    open::CREATE.install(create);
    path::entries::MADE.install(made);
    MASK.replace(mask & 0o777)
}

fn kept(dev: u64, ino: u64) -> Option<mode_t> {
    FILES.with(|files| files.as_slice().iter().find(|file| (file.dev, file.ino) == (dev, ino)).map(|file| file.mode))?
}

fn keep(host: &FileStat, mode: mode_t) -> Result<(), Errno> {
    stat::PERMISSIONS.install(kept);
    path::entries::REMOVED.install(removed);
    let (dev, ino, mode) = (host.dev, host.ino, mode & PERMISSIONS);
    let set = FILES.with(|files| {
        match files.as_mut_slice().iter_mut().find(|file| (file.dev, file.ino) == (dev, ino)) {
            Some(file) => file.mode = mode,
            None => files.push(File { dev, ino, mode })?,
        }
        Ok(())
    });
    set.unwrap_or(Err(Errno::DEADLK))
}

/// Opens a file, and keeps the permissions that it gets if it is new.
fn create(dir: Fd, path: &[u8], mode: mode_t, request: &open::Request) -> Result<Fd, Errno> {
    let existed = wasi::path::filestat_get(dir, SYMLINK_FOLLOW, path).is_ok();
    let fd = request.open(dir, path)?;
    if !existed && let Ok(host) = wasi::fd::filestat_get(fd) {
        let _ = keep(&host, mode & !mask()); // the file is there, whatever becomes of its permissions
    }
    Ok(fd)
}

/// Keeps the permissions of a new directory.
fn made(dir: Fd, path: &[u8], mode: mode_t) {
    if let Ok(host) = wasi::path::filestat_get(dir, 0, path) {
        let _ = keep(&host, mode & !mask()); // as above
    }
}

/// Forgets a file that loses its last name, as another one may get its serial number.
fn removed(dir: Fd, path: &[u8]) {
    if let Ok(host) = wasi::path::filestat_get(dir, 0, path)
        && host.nlink <= 1
    {
        FILES.with(|files| {
            let found = files.as_slice().iter().position(|file| (file.dev, file.ino) == (host.dev, host.ino));
            if let Some(at) = found {
                files.remove(at, 1);
            }
        });
    }
}

/// `chmod`: the permissions of the file at `path` become `mode`.
pub fn change_at(dirfd: c_int, path: &[u8], mode: mode_t, flags: c_int) -> Result<(), Errno> {
    keep(&stat::host_at(dirfd, path, flags)?.0, mode)
}

/// `fchmod`: the permissions of an open file become `mode`.
pub fn change_fd(fd: c_int, mode: mode_t) -> Result<(), Errno> {
    let stat = of_fd(fd)?;
    keep(&FileStat { dev: stat.st_dev, ino: stat.st_ino, ..FileStat::default() }, mode)
}
