//! Permissions that the program itself gave to files, when it made them or with `chmod`. Preview1 has none, so they last as
//! long as the program; `stat`, `access` and their like show them, and have them kept: see `start::kept_modes`.

use crate::abi::{Errno, Global, c_int, leak, mode_t, packed, small};
use crate::os::open::Request;
use crate::os::stat::{self, DIRECTORY, FILE};
use crate::wasi;
use crate::wasi::types::{Fd, FileStat, SYMLINK_FOLLOW, filetype};

/// The permission bits of a mode.
const PERMISSIONS: mode_t = 0o7777;
/// Instead of permissions: what nothing is known of has.
const DEFAULT: mode_t = !0;

/// A file: one after another in lists by number, without `malloc`, as a program that makes files need not have that.
struct File {
    dev: u64,
    ino: u64,
    mode: Global<mode_t>,
    next: Option<&'static File>,
}

const LISTS: usize = 64;
static FILES: [Global<Option<&'static File>>; LISTS] = [const { Global::new(None) }; LISTS];

/// Whether permissions were ever kept.
static ANY: Global<bool> = Global::new(false);

/// The mask of `umask`.
static MASK: Global<mode_t> = Global::new(0o022);

/// The mask of permissions that new files do not get.
pub fn mask() -> mode_t {
    MASK.get()
}

/// Sets the mask, and returns the old one.
pub fn set_mask(mask: mode_t) -> mode_t {
    MASK.replace(mask & 0o777)
}

fn list_of(ino: u64) -> &'static Global<Option<&'static File>> {
    let [first, ..] = &FILES;
    FILES.get(ino as usize % LISTS).unwrap_or(first)
}

#[small]
#[inline(never)]
fn find(dev: u64, ino: u64) -> Option<&'static File> {
    let mut next = list_of(ino).get();
    while let Some(file) = next
        && (file.dev, file.ino) != (dev, ino)
    {
        next = file.next;
    }
    next
}

#[small]
fn kept(dev: u64, ino: u64) -> Option<mode_t> {
    Some(find(dev, ino)?.mode.get()).filter(|&mode| mode != DEFAULT)
}

#[small]
fn keep(dev: u64, ino: u64, mode: mode_t) -> Result<(), Errno> {
    match find(dev, ino) {
        Some(file) => file.mode.set(mode),
        None if mode == DEFAULT => {}
        None => {
            let list = list_of(ino);
            list.set(Some(leak(File { dev, ino, mode: Global::new(mode), next: list.get() })?));
            ANY.set(true);
            stat::PERMISSIONS.install(kept);
        }
    }
    Ok(())
}

/// Keeps the permissions of a new file; another one may have had its serial number.
#[small]
#[inline(never)]
fn keep_new(host: &FileStat, mode: mode_t) {
    let default = if host.filetype == filetype::DIRECTORY { DIRECTORY } else { FILE };
    if host.ino != 0 {
        let mode = if mode == default { DEFAULT } else { mode };
        let _ = keep(host.dev, host.ino, mode); // the file is there, whatever becomes of its permissions
    }
}

/// Opens a file, and keeps the permissions that it gets if it is new.
#[packed]
pub fn create(dir: Fd, path: &[u8], mode: mode_t, request: &Request) -> Result<Fd, Errno> {
    let mode = mode & PERMISSIONS & !mask();
    if mode == FILE && !ANY.get() {
        return request.open(dir, path);
    }
    let is_new = request.is_exclusive() || wasi::path::filestat_get(dir, SYMLINK_FOLLOW, path).is_err();
    let fd = request.open(dir, path)?;
    if is_new && let Ok(host) = wasi::fd::filestat_get(fd) {
        keep_new(&host, mode);
    }
    Ok(fd)
}

/// Keeps the permissions of a new directory.
#[small]
pub fn made(dir: Fd, path: &[u8], mode: mode_t) {
    let mode = mode & PERMISSIONS & !mask();
    if (mode != DIRECTORY || ANY.get())
        && let Ok(host) = wasi::path::filestat_get(dir, 0, path)
    {
        keep_new(&host, mode);
    }
}

/// `chmod`: the permissions of the file at `path` become `mode`.
pub fn change_at(dirfd: c_int, path: &[u8], mode: mode_t, flags: c_int) -> Result<(), Errno> {
    let host = stat::host_at(dirfd, path, flags)?.0;
    keep(host.dev, host.ino, mode & PERMISSIONS)
}

/// `fchmod`: the permissions of an open file become `mode`.
pub fn change_fd(fd: c_int, mode: mode_t) -> Result<(), Errno> {
    let host = stat::host_of_fd(fd)?;
    keep(host.dev, host.ino, mode & PERMISSIONS)
}
