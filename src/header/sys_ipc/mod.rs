//! `<sys/ipc.h>`.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::stat::host_at;

/// A number made of the low byte of `id`, the device and the file serial number of `path`. Errors: as `stat`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ftok.html>
#[export]
pub extern "C" fn ftok(path: CStrArg, id: c_int) -> c_int {
    or_minus_one(|| {
        let (file, _) = host_at(AT_FDCWD, path.bytes()?, 0)?;
        Ok((id & 0xff) << 24 | (file.dev as c_int & 0xff) << 16 | file.ino as c_int & 0xffff)
    })
}
