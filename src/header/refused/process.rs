//! Processes: `<unistd.h>`, `<sys/wait.h>`, `<stdio.h>`.

use crate::abi::*;

refused! {
    fork() -> c_int = -1;
    execv(*const c_void, *mut c_void) -> c_int = -1;
    execve(*const c_void, *mut c_void, *mut c_void) -> c_int = -1;
    execvp(*const c_void, *mut c_void) -> c_int = -1;
    execl(*const c_void, *const c_void, VaList) -> c_int = -1;
    execle(*const c_void, *const c_void, VaList) -> c_int = -1;
    execlp(*const c_void, *const c_void, VaList) -> c_int = -1;
    fexecve(c_int, *mut c_void, *mut c_void) -> c_int = -1;
    _Fork() -> c_int = -1;
    vfork() -> c_int = -1;
    daemon(c_int, c_int) -> c_int = -1;
    execvpe(*const c_void, *mut c_void, *mut c_void) -> c_int = -1;
    popen(*const c_void, *const c_void) -> *mut c_void = core::ptr::null_mut();
    pclose(*mut c_void) -> c_int = -1;
    wait(*mut c_void) -> c_int = -1;
    waitpid(c_int, *mut c_void, c_int) -> c_int = -1;
    waitid(c_int, c_uint, *mut c_void, c_int) -> c_int = -1;
    wait3(*mut c_void, c_int, *mut c_void) -> c_int = -1;
    wait4(c_int, *mut c_void, c_int, *mut c_void) -> c_int = -1;
}
