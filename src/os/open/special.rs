//! Special files, which preview1 cannot create.

use crate::abi::c::{AT_SYMLINK_NOFOLLOW, O_CREAT, O_EXCL, O_WRONLY, S_IFIFO, S_IFMT, S_IFREG};
use crate::abi::{Errno, c_int, mode_t};
use crate::os::fd::close_quietly;
use crate::os::open::create_at;
use crate::os::stat;

/// `mknod`: makes an ordinary file. Errors: `EPERM` for devices, `ENOSYS` for a FIFO, and those of `open`.
pub fn make_at(dirfd: c_int, path: &[u8], mode: mode_t) -> Result<(), Errno> {
    match mode & S_IFMT {
        0 | S_IFREG => {
            close_quietly(create_at(dirfd, path, O_CREAT | O_EXCL | O_WRONLY, mode & !S_IFMT)?);
            Ok(())
        }
        _ if stat::host_at(dirfd, path, AT_SYMLINK_NOFOLLOW).is_ok() => Err(Errno::EXIST),
        S_IFIFO => Err(Errno::NOSYS),
        _ => Err(Errno::PERM),
    }
}
