//! Pseudo-terminals: `<pty.h>`.

use crate::abi::*;

refused! {
    openpty(*mut c_void, *mut c_void, *mut c_void, *const c_void, *const c_void) -> c_int = -1;
    forkpty(*mut c_void, *mut c_void, *const c_void, *const c_void) -> c_int = -1;
    login_tty(c_int) -> c_int = -1;
}
