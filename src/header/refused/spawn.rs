//! `<spawn.h>`. These functions return the error number.

use crate::abi::*;

refused! {
    posix_spawn(*mut c_void, *const c_void, *const c_void, *const c_void, *mut c_void, *mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnp(*mut c_void, *const c_void, *const c_void, *const c_void, *mut c_void, *mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_init(*mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_destroy(*mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_setflags(*mut c_void, c_short) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_getflags(*const c_void, *mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_setpgroup(*mut c_void, c_int) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_getpgroup(*const c_void, *mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_setsigmask(*mut c_void, *const c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_getsigmask(*const c_void, *mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_setsigdefault(*mut c_void, *const c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_getsigdefault(*const c_void, *mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_setschedparam(*mut c_void, *const c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_getschedparam(*const c_void, *mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_setschedpolicy(*mut c_void, c_int) -> c_int = Errno::NOSYS.code();
    posix_spawnattr_getschedpolicy(*const c_void, *mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawn_file_actions_init(*mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawn_file_actions_destroy(*mut c_void) -> c_int = Errno::NOSYS.code();
    posix_spawn_file_actions_addopen(*mut c_void, c_int, *const c_void, c_int, mode_t) -> c_int = Errno::NOSYS.code();
    posix_spawn_file_actions_addclose(*mut c_void, c_int) -> c_int = Errno::NOSYS.code();
    posix_spawn_file_actions_adddup2(*mut c_void, c_int, c_int) -> c_int = Errno::NOSYS.code();
    posix_spawn_file_actions_addchdir(*mut c_void, *const c_void) -> c_int = Errno::NOSYS.code();
    posix_spawn_file_actions_addfchdir(*mut c_void, c_int) -> c_int = Errno::NOSYS.code();
}
