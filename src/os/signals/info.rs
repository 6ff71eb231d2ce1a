//! What handlers receive: `siginfo_t`, `stack_t` and `ucontext_t`.

use crate::abi::c::SS_DISABLE;
use crate::abi::{c_int, c_long, c_uint, c_ulong, c_void};
use crate::os::system::{PROCESS, USER};

/// C's `siginfo_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Info {
    /// The signal.
    pub signo: c_int,
    /// `EXXX`, or 0.
    pub errno: c_int,
    /// Its origin: `SI_USER` and its relatives.
    pub code: c_int,
    /// The sender: always the program itself.
    pub pid: c_int,
    /// The sender's user.
    pub uid: c_uint,
    /// The value of `sigqueue` or of a `struct sigevent`.
    pub value: usize,
    /// The address of a fault; there are none.
    pub addr: usize,
    /// A child's status; there are none.
    pub status: c_int,
    /// A band event; there are none.
    pub band: c_long,
    /// The timer that sent it, as its `timer_t`, or 0.
    pub timer: c_int,
    /// How often the timer expired since.
    pub overrun: c_int,
}

impl Info {
    /// A signal of the program itself.
    pub const fn new(signo: c_int, code: c_int, value: usize) -> Self {
        let (errno, addr, status, band, timer, overrun) = (0, 0, 0, 0, 0, 0);
        Info { signo, errno, code, pid: PROCESS, uid: USER, value, addr, status, band, timer, overrun }
    }
}

/// C's `stack_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Stack {
    /// Its lowest address.
    pub start: *mut c_void,
    /// `SS_ONSTACK`, `SS_DISABLE`, or 0.
    pub flags: c_int,
    /// Its size in bytes.
    pub size: usize,
}

impl Stack {
    /// No stack for handlers.
    pub const NONE: Stack = Stack { start: core::ptr::null_mut(), flags: SS_DISABLE, size: 0 };
}

/// C's `ucontext_t`, which has little to say: a program cannot see WebAssembly's registers.
#[repr(C)]
pub struct Context {
    flags: c_ulong,
    link: *mut Context,
    /// The stack that the handler interrupted.
    pub stack: Stack,
    registers: [c_ulong; 8],
    /// The mask to restore when the handler returns.
    pub mask: u64,
}

impl Context {
    /// That of a handler after which `mask` is blocked.
    pub const fn new(mask: u64) -> Self {
        Context { flags: 0, link: core::ptr::null_mut(), stack: Stack::NONE, registers: [0; 8], mask }
    }
}
