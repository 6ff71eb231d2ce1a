//! The flags of descriptors, as the program sets them. Without `exec` they have no effect.

use super::descriptor;
use crate::abi::c::{F_GETFD, F_GETFL, F_SETFD, FD_CLOEXEC, FD_CLOFORK};
use crate::abi::{Errno, GlobalRef, c_int};
use crate::os::fd::{filetype_of, set_status_flags, status_flags};

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

/// The flags of a descriptor: 0 until the program sets some.
fn get(fd: c_int) -> Result<c_int, Errno> {
    filetype_of(fd)?;
    let kept = |all: &mut [u8; KEPT]| usize::try_from(fd).ok().and_then(|fd| all.get(fd)).copied();
    Ok(FLAGS.with(kept).flatten().unwrap_or(0).into())
}

/// Sets the flags of a descriptor. Errors: `EBADF`; `EINVAL` for unknown ones.
pub fn set(fd: c_int, flags: c_int) -> Result<(), Errno> {
    filetype_of(fd)?;
    if flags & !(FD_CLOEXEC | FD_CLOFORK) != 0 {
        return Err(Errno::INVAL);
    }
    descriptor::CLOSED.install(|fd| store(fd, 0));
    store(fd, flags as u8);
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
