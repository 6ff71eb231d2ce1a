//! The flags of descriptors, as the program sets them. Without `exec` they have no effect.
//!
//! Those given to `open` and its like are kept in programs with this object, whose constructor installs the hooks.

use super::descriptor;
use crate::abi::c::{F_GETFD, F_GETFL, F_SETFD, FD_CLOEXEC, FD_CLOFORK, O_CLOEXEC, O_CLOFORK};
use crate::abi::{Errno, GlobalRef, Hook, c_int};
use crate::os::fd::{filetype_of, set_status_flags, status_flags};
use crate::os::open::{OPENED, Opened};
use crate::wasi::types::Fd;

/// Descriptors that flags are kept for.
const KEPT: usize = 4096;

static FLAGS: GlobalRef<[u8; KEPT]> = GlobalRef::new([0; KEPT]);

/// Stores the flags of a number.
fn store(fd: c_int, flags: u8) {
    FLAGS.with(|all| {
        if let Some(kept) = usize::try_from(fd).ok().and_then(|fd| all.get_mut(fd)) {
            *kept = flags;
        }
    });
}

/// The next hook called after opening a file.
static NEXT: Hook<Opened> = Hook::new();

/// Has the flags of new descriptors kept from now on.
pub fn install() {
    descriptor::NEW_FLAGS.install(keep);
    if let Some(before) = OPENED.get() {
        NEXT.install(before);
    }
    OPENED.install(opened);
}

fn opened(host: Fd, fd: c_int, flags: c_int, dirfd: c_int, path: &[u8]) {
    keep(fd, flags);
    if let Some(next) = NEXT.get() {
        next(host, fd, flags, dirfd, path);
    }
}

/// Keeps the flags of a new descriptor that was opened with `flags`.
fn keep(fd: c_int, flags: c_int) {
    let set = |flag, kept: c_int| if flags & flag == 0 { 0 } else { kept };
    match set(O_CLOEXEC, FD_CLOEXEC) | set(O_CLOFORK, FD_CLOFORK) {
        0 => {}
        kept => put(fd, kept),
    }
}

fn put(fd: c_int, flags: c_int) {
    descriptor::CLOSED.install(closed);
    store(fd, flags as u8);
}

/// A descriptor was closed, or got another number.
fn closed(fd: c_int, moved_to: Option<c_int>) {
    if let Some(to) = moved_to {
        store(to, kept(fd));
    }
    store(fd, 0);
}

fn kept(fd: c_int) -> u8 {
    let kept = |all: &mut [u8; KEPT]| usize::try_from(fd).ok().and_then(|fd| all.get(fd)).copied();
    FLAGS.with(kept).flatten().unwrap_or(0)
}

/// The flags of a descriptor: 0 until the program gives it some.
fn get(fd: c_int) -> Result<c_int, Errno> {
    filetype_of(fd)?;
    Ok(kept(fd).into())
}

/// Sets the flags of a descriptor. Errors: `EBADF`; `EINVAL` for unknown ones.
pub fn set(fd: c_int, flags: c_int) -> Result<(), Errno> {
    filetype_of(fd)?;
    if flags & !(FD_CLOEXEC | FD_CLOFORK) != 0 {
        return Err(Errno::INVAL);
    }
    put(fd, flags);
    Ok(())
}

/// The commands of `fcntl` about flags; `argument` is called for those that set some. Errors: `EBADF`, `EINVAL`.
pub fn control(fd: c_int, command: c_int, argument: impl FnOnce() -> c_int) -> Result<c_int, Errno> {
    match command {
        F_GETFD => get(fd),
        F_SETFD => set(fd, argument()).map(|()| 0),
        F_GETFL => status_flags(fd),
        _ => set_status_flags(fd, argument()).map(|()| 0),
    }
}
