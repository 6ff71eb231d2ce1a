//! What the program has said about each signal, and the delivery of one.

use crate::abi::c::{SA_NODEFER, SA_RESETHAND, SA_RESTART, SA_SIGINFO};
use crate::abi::*;
use crate::header::pthread::thread::on_block;
use crate::os::alarms::{Notice, on_mask};
use crate::os::signals::{Pending, Queued};
use crate::os::system::{PROCESS, USER};
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

/// C's `siginfo_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Info {
    /// The signal.
    pub signo: c_int,
    /// `EXXX`, or 0.
    pub errno: c_int,
    /// Where it comes from: one of [`code`], or 0.
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
    /// How often the timer ran out since.
    pub overrun: c_int,
}

impl Info {
    /// A signal of the program itself.
    pub const fn new(signo: c_int, code: c_int, value: usize) -> Self {
        let (errno, addr, status, band, timer, overrun) = (0, 0, 0, 0, 0, 0);
        Info { signo, errno, code, pid: PROCESS, uid: USER, value, addr, status, band, timer, overrun }
    }

    /// A signal that waited arrives.
    fn arrived(queued: Queued) -> Self {
        let overrun = match ARRIVED.get() {
            Some(arrived) if queued.timer != 0 => arrived(queued.timer),
            _ => 0,
        };
        Info { timer: queued.timer, overrun, ..Info::new(queued.signal, queued.code, queued.value) }
    }
}

/// C's `stack_t`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Stack {
    /// Where it starts.
    pub start: *mut c_void,
    /// [`NO_STACK`], or 0.
    pub flags: c_int,
    /// How many bytes it has.
    pub size: usize,
}

/// `SS_DISABLE`.
pub const NO_STACK: c_int = 2;

/// C's `ucontext_t`, of which there is little to tell: a program cannot see WebAssembly's registers.
#[repr(C)]
struct Context {
    flags: c_ulong,
    link: *mut Context,
    stack: Stack,
    registers: [c_ulong; 8],
    /// What is blocked again once the handler returns.
    mask: Set,
}

const NO_ACTION: Action = Action { handler: DEFAULT, mask: 0, flags: 0 };

static ACTIONS: [Global<Action>; HIGHEST as usize] = [const { Global::new(NO_ACTION) }; HIGHEST as usize];
static BLOCKED: Global<Set> = Global::new(0);
static PENDING: GlobalRef<Pending> = GlobalRef::new(Pending::new());
/// How many handlers were called so far, and how many of them without `SA_RESTART`.
static CAUGHT: Global<(u32, u32)> = Global::new((0, 0));
/// Who wants to know that a timer's signal has arrived, and says how often the timer ran out meanwhile.
static ARRIVED: Global<Option<fn(c_int) -> c_int>> = Global::new(None);

/// Has `arrived` called for each signal of a timer that arrives.
pub fn on_arrival(arrived: fn(c_int) -> c_int) {
    ARRIVED.set(Some(arrived));
}

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

/// `SIGCHLD`, `SIGCONT`, `SIGURG` and `SIGWINCH`, on which nothing happens by default.
const HARMLESS: Set = 1 << 16 | 1 << 17 | 1 << 22 | 1 << 27;

/// The action of a signal; `EINVAL` if there is no such signal.
pub fn action(signal: c_int) -> Result<Action, Errno> {
    Ok(slot(signal)?.get())
}

/// Replaces the action of a signal. Errors: `EINVAL` if there is no such signal or it cannot be caught.
pub fn set_action(signal: c_int, action: Action) -> Result<Action, Errno> {
    let bit = bit(signal)?;
    if bit & UNCATCHABLE != 0 {
        return Err(Errno::INVAL);
    }
    start::abort::on_abort(raise_abort);
    on_block(set_blocked);
    on_mask(block);
    let old = slot(signal)?.replace(action);
    if action.handler == ignore() || action.handler == DEFAULT && bit & HARMLESS != 0 {
        PENDING.with(|pending| pending.discard(signal));
    }
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

fn block(set: Set) -> (Set, Notice) {
    let (before, mark) = (blocked(), mark());
    set_blocked(set);
    (before, notice_since(mark))
}

/// The signals that were raised while blocked.
pub fn pending() -> Set {
    PENDING.with(|pending| pending.set()).unwrap_or(0)
}

/// Takes one of `set` from the pending signals, the lowest first.
pub fn take(set: Set) -> Option<Info> {
    PENDING.with(|pending| pending.take(set)).flatten().map(Info::arrived)
}

/// Raises a signal: delivers it, or leaves it pending if it is blocked. Errors: `EINVAL`; `EAGAIN` if too many realtime
/// signals are pending.
pub fn raise(info: Info) -> Result<(), Errno> {
    let queued = Queued { signal: info.signo, code: info.code, value: info.value, timer: info.timer };
    if BLOCKED.get() & bit(info.signo)? != 0 {
        on_mask(block);
        return PENDING.with(|pending| pending.add(queued)).unwrap_or(Err(Errno::AGAIN));
    }
    run(Info::arrived(queued));
    Ok(())
}

/// A mark for [`notice_since`].
pub fn mark() -> (u32, u32) {
    CAUGHT.get()
}

/// Which handlers were called since the mark was taken.
pub fn notice_since((all, interrupting): (u32, u32)) -> Notice {
    match CAUGHT.get() {
        (_, now) if now != interrupting => Notice::Interrupt,
        (now, _) if now != all => Notice::Restart,
        _ => Notice::Quiet,
    }
}

fn deliver_pending() {
    // Most programs never have any.
    if pending() == 0 {
        return;
    }
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
    if action.flags & SA_RESETHAND != 0 {
        slot.set(NO_ACTION);
    }
    let before = BLOCKED.get();
    let own = if action.flags & SA_NODEFER == 0 { 1 << (info.signo - 1) } else { 0 };
    BLOCKED.set((before | action.mask | own) & !UNCATCHABLE);
    let (all, interrupting) = CAUGHT.get();
    CAUGHT.set((all.wrapping_add(1), interrupting.wrapping_add(u32::from(action.flags & SA_RESTART == 0))));
    let no_stack = Stack { start: core::ptr::null_mut(), flags: NO_STACK, size: 0 };
    let mut context =
        Context { flags: 0, link: core::ptr::null_mut(), stack: no_stack, registers: [0; 8], mask: before };
    // SAFETY: the program gave the handler as a function of the type that its flags say.
    unsafe {
        if action.flags & SA_SIGINFO == 0 {
            let handler: unsafe extern "C" fn(c_int) = core::mem::transmute(action.handler);
            handler(info.signo);
        } else {
            let handler: unsafe extern "C" fn(c_int, *const Info, *mut Context) = core::mem::transmute(action.handler);
            handler(info.signo, &info, &raw mut context);
        }
    }
    set_blocked(context.mask);
}

/// The action that POSIX gives a signal that the program says nothing about.
fn by_default(signal: c_int) {
    match signal {
        // SIGCHLD, SIGCONT, SIGURG, SIGWINCH.
        17 | 18 | 23 | 28 => {}
        // SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGXCPU, SIGXFSZ, SIGSYS: abnormal termination.
        3..=8 | 11 | 24 | 25 | 31 => {
            start::exit::last();
            core::arch::wasm32::unreachable()
        }
        // The rest ends the program. A WASI program has only an exit code: the one that shells show for a signal.
        _ => {
            start::exit::last();
            wasi::proc::exit(128 + signal.unsigned_abs())
        }
    }
}
