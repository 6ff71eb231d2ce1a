//! Process and user ids, as `os::system` chooses them.

use crate::abi::*;
use crate::os::environ;
use crate::os::system::{PARENT, PROCESS, USER, all_unchanged, this_process, unchanged};

/// The number of the process: always 42, as WASI has none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpid.html>
#[export]
pub extern "C" fn getpid() -> c_int {
    PROCESS
}

/// The number of the parent process.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getppid.html>
#[export]
pub extern "C" fn getppid() -> c_int {
    PARENT
}

/// The number of the only thread, which is the process's.
/// <https://man7.org/linux/man-pages/man2/gettid.2.html>
#[export]
pub extern "C" fn gettid() -> c_int {
    PROCESS
}

/// The number of the process group, which the process leads.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpgrp.html>
#[export]
pub extern "C" fn getpgrp() -> c_int {
    PROCESS
}

/// The process group of a process. Errors: `ESRCH` for a process other than this one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpgid.html>
#[export]
pub extern "C" fn getpgid(process: c_int) -> c_int {
    or_minus_one(|| this_process(process).map(|()| PROCESS))
}

/// The session of a process. Errors: `ESRCH` for a process other than this one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getsid.html>
#[export]
pub extern "C" fn getsid(process: c_int) -> c_int {
    or_minus_one(|| this_process(process).map(|()| PROCESS))
}

/// A process that leads its session cannot change its group. Errors: `EPERM`, `ESRCH` for a process other than this
/// one, `EINVAL` for a group below 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setpgid.html>
#[export]
pub extern "C" fn setpgid(process: c_int, group: c_int) -> c_int {
    or_minus_one(|| {
        this_process(process)?;
        Err(if group < 0 { Errno::INVAL } else { Errno::PERM })
    })
}

/// A process that leads its group cannot start a session. Errors: `EPERM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setsid.html>
#[export]
pub extern "C" fn setsid() -> c_int {
    or_minus_one(|| Err(Errno::PERM))
}

/// The number of the process group, which the process leads already.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/setpgrp.html>
#[export]
pub extern "C" fn setpgrp() -> c_int {
    PROCESS
}

/// The number of the user: always 1000, as WASI has none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getuid.html>
#[export(geteuid)]
pub extern "C" fn getuid() -> u32 {
    USER
}

/// The number of the user's group: always 1000, as WASI has none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgid.html>
#[export(getegid)]
pub extern "C" fn getgid() -> u32 {
    USER
}

/// The user's further groups: none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getgroups.html>
#[export]
pub extern "C" fn getgroups(size: c_int, _groups: *mut u32) -> c_int {
    or_minus_one(|| if size < 0 { Err(Errno::INVAL) } else { Ok(0) })
}

/// Becomes another user. Errors: `EPERM` for any but the present one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setuid.html>
#[export(seteuid, setgid, setegid)]
pub extern "C" fn setuid(user: u32) -> c_int {
    or_minus_one(|| unchanged(user, USER))
}

/// Becomes another user. Errors: `EPERM` for any but the present one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setreuid.html>
#[export(setregid)]
pub extern "C" fn setreuid(real: u32, effective: u32) -> c_int {
    or_minus_one(|| all_unchanged(&[real, effective]))
}

/// Becomes another user. Errors: `EPERM` for any but the present one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setresuid.html>
#[export(setresgid)]
pub extern "C" fn setresuid(real: u32, effective: u32, saved: u32) -> c_int {
    or_minus_one(|| all_unchanged(&[real, effective, saved]))
}

/// Stores the three numbers of the user.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getresuid.html>
#[export(getresgid)]
pub unsafe extern "C" fn getresuid(real: *mut u32, effective: *mut u32, saved: *mut u32) -> c_int {
    or_minus_one(|| {
        for result in [real, effective, saved] {
            // SAFETY: C passes null or memory for a number.
            unsafe { Out::one(result) }?.set(USER);
        }
        Ok(0)
    })
}

/// Whether the program got rights with its file: it did not.
/// <https://man.openbsd.org/issetugid.2>
#[export]
pub extern "C" fn issetugid() -> c_int {
    0
}

/// The name of the user: the environment's `LOGNAME`. Errors: `ENXIO` if it is not set, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getlogin.html>
#[export]
pub extern "C" fn getlogin() -> *mut c_char {
    or_null(|| Some(environ::pointer(c"LOGNAME")?).filter(|name| !name.is_null()).ok_or(Errno::NXIO))
}

/// Stores the name of the user in `buffer`; returns 0, `ENXIO` without a name or `ERANGE` if it does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getlogin.html>
#[export]
pub extern "C" fn getlogin_r(buffer: OutSlice<u8>) -> c_int {
    let mut name = Buffer::new();
    error_number(|| {
        if !environ::copy(c"LOGNAME", &mut name)? {
            return Err(Errno::NXIO);
        }
        name.push(0)?;
        let out = buffer.get().ok().filter(|out| out.len() >= name.len()).ok_or(Errno::RANGE)?;
        out.copy_from(name.as_slice());
        Ok(())
    })
}

/// Changes how nice the process is. Errors: `EPERM`, except for no change.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nice.html>
#[export]
pub extern "C" fn nice(increment: c_int) -> c_int {
    or_minus_one(|| unchanged(increment, 0))
}
