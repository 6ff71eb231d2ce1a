//! What the program has said about each signal, and the delivery of one.

use crate::abi::*;
use crate::header::pthread::thread::on_block;
use crate::os::system::PROCESS;
use crate::{start, wasi};

/// Signals are 1 to 64.
pub const HIGHEST: c_int = 64;

/// `SIG_DFL`.
pub const DEFAULT: usize = 0;

/// C's `sigset_t`: bit `n - 1` is signal `n`.
pub type Set = u64;

/// What to do on a signal.
#[derive(Clone, Copy)]
pub struct Action {
    /// [`DEFAULT`], the address of `__SIG_IGN`, or a function of the program.
    pub handler: usize,
    /// The signals that are blocked while the handler runs.
    pub mask: Set,
    /// The flags of `sigaction`.
    pub flags: c_int,
}

/// The flags of `sigaction` that mean something here.
pub mod flag {
    /// The handler takes three arguments.
    pub const SIGINFO: i32 = 4;
    /// The signal is not blocked while its handler runs.
    pub const NODEFER: i32 = 0x4000_0000;
    /// The action is the default again once the handler runs.
    pub const RESETHAND: i32 = i32::MIN;
}

/// C's `siginfo_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Info {
    /// The signal.
    pub signo: c_int,
    /// `EXXX`, or 0.
    pub errno: c_int,
    /// Where it comes from: `SI_USER` 0, `SI_QUEUE` -1, `SI_TIMER` -2.
    pub code: c_int,
    /// The sender: always the program itself.
    pub pid: c_int,
    /// The sender's user.
    pub uid: c_uint,
    /// The value of `sigqueue`.
    pub value: usize,
    /// The address of a fault; there are none.
    pub addr: usize,
    /// A child's status; there are none.
    pub status: c_int,
    /// A band event; there are none.
    pub band: c_long,
}

impl Info {
    /// A signal of the program itself.
    pub const fn new(signo: c_int, code: c_int, value: usize) -> Self {
        Info { signo, errno: 0, code, pid: PROCESS, uid: 0, value, addr: 0, status: 0, band: 0 }
    }
}

const NO_ACTION: Action = Action { handler: DEFAULT, mask: 0, flags: 0 };

static ACTIONS: [Global<Action>; HIGHEST as usize] = [const { Global::new(NO_ACTION) }; HIGHEST as usize];
static BLOCKED: Global<Set> = Global::new(0);
static PENDING: Global<Set> = Global::new(0);
/// The value of the last `sigqueue` of a signal that is pending.
static VALUE: Global<usize> = Global::new(0);

/// `SIG_IGN`: C's headers take this function's address; it is also one that may be called.
#[export]
pub extern "C" fn __SIG_IGN(_signal: c_int) {}

/// `SIG_ERR`: C's headers take this function's address; nobody calls it.
#[export]
pub extern "C" fn __SIG_ERR(_signal: c_int) {
    core::arch::wasm32::unreachable()
}

/// The address of `SIG_IGN`.
pub fn ignore() -> usize {
    let function: extern "C" fn(c_int) = __SIG_IGN;
    function as usize
}

fn slot(signal: c_int) -> Result<&'static Global<Action>, Errno> {
    usize::try_from(signal).ok().and_then(|n| ACTIONS.get(n.wrapping_sub(1))).ok_or(Errno::INVAL)
}

/// The bit of a signal; `EINVAL` if there is no such signal.
pub fn bit(signal: c_int) -> Result<Set, Errno> {
    if (1..=HIGHEST).contains(&signal) { Ok(1 << (signal - 1)) } else { Err(Errno::INVAL) }
}

/// `SIGKILL` and `SIGSTOP`, which can be neither caught nor blocked.
pub const UNCATCHABLE: Set = 1 << 8 | 1 << 18;

/// The action of a signal; `EINVAL` if there is no such signal.
pub fn action(signal: c_int) -> Result<Action, Errno> {
    Ok(slot(signal)?.get())
}

/// Replaces the action of a signal. Errors: `EINVAL` if there is no such signal or it cannot be caught.
pub fn set_action(signal: c_int, action: Action) -> Result<Action, Errno> {
    if bit(signal)? & UNCATCHABLE != 0 {
        return Err(Errno::INVAL);
    }
    start::abort::on_abort(raise_abort);
    on_block(set_blocked);
    let old = slot(signal)?.replace(action);
    deliver_pending();
    Ok(old)
}

fn raise_abort() {
    // Nothing can go wrong: the signal exists. `abort` unblocks it.
    BLOCKED.set(BLOCKED.get() & !(1 << 5));
    let caught = action(6).is_ok_and(|action| action.handler != DEFAULT && action.handler != ignore());
    if caught {
        run(Info::new(6, 0, 0));
    }
}

/// The blocked signals.
pub fn blocked() -> Set {
    BLOCKED.get()
}

/// Blocks exactly these signals, and delivers those that no longer are.
pub fn set_blocked(set: Set) {
    on_block(set_blocked);
    BLOCKED.set(set & !UNCATCHABLE);
    deliver_pending();
}

/// The signals that were raised while blocked.
pub fn pending() -> Set {
    PENDING.get()
}

/// Takes one of `set` from the pending signals, the lowest first.
pub fn take(set: Set) -> Option<Info> {
    let found = PENDING.get() & set;
    if found == 0 {
        return None;
    }
    PENDING.set(PENDING.get() & !(found & found.wrapping_neg()));
    Some(Info::new(found.trailing_zeros() as c_int + 1, 0, VALUE.get()))
}

/// Raises a signal: delivers it, or leaves it pending if it is blocked.
pub fn raise(info: Info) -> Result<(), Errno> {
    let bit = bit(info.signo)?;
    if BLOCKED.get() & bit != 0 {
        VALUE.set(info.value);
        PENDING.set(PENDING.get() | bit);
    } else {
        run(info);
    }
    Ok(())
}

fn deliver_pending() {
    while let Some(info) = take(!BLOCKED.get()) {
        run(info);
    }
}

fn run(info: Info) {
    let Ok(slot) = slot(info.signo) else { return };
    let action = slot.get();
    if action.handler == ignore() {
        return;
    }
    if action.handler == DEFAULT {
        return by_default(info.signo);
    }
    if action.flags & flag::RESETHAND != 0 {
        slot.set(NO_ACTION);
    }
    let before = BLOCKED.get();
    let own = if action.flags & flag::NODEFER == 0 { 1 << (info.signo - 1) } else { 0 };
    BLOCKED.set((before | action.mask | own) & !UNCATCHABLE);
    // SAFETY: the program gave the handler as a function of the type that its flags say.
    unsafe {
        if action.flags & flag::SIGINFO == 0 {
            let handler: unsafe extern "C" fn(c_int) = core::mem::transmute(action.handler);
            handler(info.signo);
        } else {
            let handler: unsafe extern "C" fn(c_int, *const Info, *mut c_void) = core::mem::transmute(action.handler);
            handler(info.signo, &info, core::ptr::null_mut());
        }
    }
    set_blocked(before);
}

/// The action that POSIX gives a signal that the program says nothing about.
fn by_default(signal: c_int) {
    match signal {
        // SIGCHLD, SIGCONT, SIGURG, SIGWINCH.
        17 | 18 | 23 | 28 => {}
        // SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGXCPU, SIGXFSZ, SIGSYS: abnormal termination.
        3..=8 | 11 | 24 | 25 | 31 => core::arch::wasm32::unreachable(),
        // The rest ends the program. A WASI program has only an exit code: the one that shells show for a signal.
        _ => wasi::proc::exit(128 + signal.unsigned_abs()),
    }
}
