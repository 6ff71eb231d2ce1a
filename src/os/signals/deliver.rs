//! Signal actions, masks and delivery.

use super::default;
use super::info::{Context, Info};
use super::pending::{FOR_PROCESS, Pending, Queued};
use crate::abi::c::{
    SA_NODEFER, SA_ONSTACK, SA_RESETHAND, SA_RESTART, SA_SIGINFO, SI_USER, SIG_BLOCK, SIG_SETMASK, SIG_UNBLOCK, SIGABRT,
};
use crate::abi::{Errno, Global, GlobalRef, Handler, Hook, c_int};
use crate::os::clock::alarms::{BLOCK, Notice};
use crate::os::system::PROCESS;
use crate::os::thread::{Thread, current};
#[cfg(target_feature = "atomics")]
use crate::os::thread::{by_number, kick_all};
use crate::start;

/// Signals are 1 to 64.
pub const HIGHEST: c_int = 64;

/// C's `sigset_t`: bit `n - 1` is signal `n`.
pub type Set = u64;

/// A signal action.
#[derive(Clone, Copy)]
pub struct Action {
    /// `SIG_DFL`, `SIG_IGN`, or a function of the program.
    pub handler: Handler,
    /// The signals that are blocked while the handler runs.
    pub mask: Set,
    /// The flags of `sigaction`.
    pub flags: c_int,
}

const NO_ACTION: Action = Action { handler: Handler::DEFAULT, mask: 0, flags: 0 };

static ACTIONS: [Global<Action>; HIGHEST as usize] = [const { Global::new(NO_ACTION) }; HIGHEST as usize];
/// The signals that the running thread blocks.
#[cfg_attr(target_feature = "atomics", thread_local)]
static BLOCKED: Global<Set> = Global::new(0);
static PENDING: GlobalRef<Pending> = GlobalRef::new(Pending::new());
/// How many handlers the running thread has called, and how many of them without `SA_RESTART`.
#[cfg_attr(target_feature = "atomics", thread_local)]
static CAUGHT: Global<Mark> = Global::new(Mark(0, 0));

/// Returns how often a timer expired until its signal was delivered; called for each such signal.
pub static ON_DELIVERY: Hook<fn(c_int) -> c_int> = Hook::new();

/// Per-thread signal state for switching threads; installed when the program first uses signals.
pub struct PerThread {
    /// Blocks no other signals than before, forgets the handlers called; returns what [`PerThread::leave`] needs.
    pub enter: fn() -> (Set, Mark),
    /// The thread that was interrupted by [`PerThread::enter`] runs again: delivers what is pending for it.
    pub leave: fn((Set, Mark)) -> Notice,
    /// Delivers what is pending for the thread that runs; which handlers that called.
    #[cfg(target_feature = "atomics")]
    pub deliver: fn() -> Notice,
    /// Discards the signals that are pending for a thread that has ended.
    pub forget: fn(&Thread),
}

/// Signals, for whoever switches threads.
pub static PER_THREAD: Hook<&'static PerThread> = Hook::new();

static THREADS: PerThread = PerThread {
    enter: || (BLOCKED.get(), CAUGHT.get()),
    leave: |(set, mark)| {
        CAUGHT.set(mark);
        set_blocked(set);
        notice_since(mark)
    },
    #[cfg(target_feature = "atomics")]
    deliver: || {
        let mark = mark();
        deliver_pending();
        notice_since(mark)
    },
    forget: |thread| {
        let _ = PENDING.with(|pending| pending.forget(thread.id));
    },
};

fn slot(signal: c_int) -> Result<&'static Global<Action>, Errno> {
    usize::try_from(signal).ok().and_then(|n| ACTIONS.get(n.wrapping_sub(1))).ok_or(Errno::INVAL)
}

/// The bit of a signal. Errors: `EINVAL` if there is no such signal.
pub fn bit(signal: c_int) -> Result<Set, Errno> {
    if (1..=HIGHEST).contains(&signal) { Ok(1 << (signal - 1)) } else { Err(Errno::INVAL) }
}

/// `SIGKILL` and `SIGSTOP`, which can be neither caught nor blocked.
pub const UNCATCHABLE: Set = 1 << 8 | 1 << 18;

/// The action of a signal. Errors: `EINVAL` if there is no such signal.
pub fn action(signal: c_int) -> Result<Action, Errno> {
    Ok(slot(signal)?.get())
}

/// Replaces the action of a signal; returns the former one. Errors: `EINVAL` if there is no such signal or it cannot be caught.
pub fn set_action(signal: c_int, action: Action) -> Result<Action, Errno> {
    let bit = bit(signal)?;
    if bit & UNCATCHABLE != 0 {
        return Err(Errno::INVAL);
    }
    start::abort::on_abort(raise_abort);
    install();
    let old = slot(signal)?.replace(action);
    let is_discarded =
        action.handler == Handler::ignore() || action.handler == Handler::DEFAULT && bit & default::HARMLESS != 0;
    if is_discarded {
        PENDING.with(|pending| pending.discard(signal));
    }
    deliver_pending();
    Ok(old)
}

fn install() {
    PER_THREAD.install(&THREADS);
    BLOCK.install(block);
}

/// `abort` unblocks `SIGABRT` and raises it.
fn raise_abort() {
    BLOCKED.set(BLOCKED.get() & !(1 << (SIGABRT - 1)));
    if action(SIGABRT).is_ok_and(|action| action.handler.is_caught()) {
        run(Info::new(SIGABRT, SI_USER, 0));
    }
}

/// The signals that the running thread blocks.
pub fn blocked() -> Set {
    BLOCKED.get()
}

/// Blocks exactly these signals, and delivers those that no longer are.
pub fn set_blocked(set: Set) {
    install();
    BLOCKED.set(set & !UNCATCHABLE);
    deliver_pending();
}

fn block(set: Set) -> (Set, Notice) {
    let (before, mark) = (blocked(), mark());
    set_blocked(set);
    (before, notice_since(mark))
}

/// Changes the blocked signals; returns the former ones. Errors: `EINVAL`.
pub fn change_mask(how: c_int, set: Set) -> Result<Set, Errno> {
    let before = blocked();
    set_blocked(match how {
        SIG_BLOCK => before | set,
        SIG_UNBLOCK => before & !set,
        SIG_SETMASK => set,
        _ => return Err(Errno::INVAL),
    });
    Ok(before)
}

/// The signals that wait to be delivered to the running thread.
pub fn pending() -> Set {
    PENDING.with(|pending| pending.set(current().id)).unwrap_or(0)
}

/// Takes one of `set` from the pending signals, the lowest first.
pub fn take(set: Set) -> Option<Info> {
    PENDING.with(|pending| pending.take(current().id, set)).flatten().map(arrived)
}

/// The `siginfo_t` of a queued signal.
fn arrived(queued: Queued) -> Info {
    let overrun = match ON_DELIVERY.get() {
        Some(delivered) if queued.timer != 0 => delivered(queued.timer),
        _ => 0,
    };
    Info { timer: queued.timer, overrun, ..Info::new(queued.signal, queued.code, queued.value) }
}

/// Sends a signal to the program: delivers it, or leaves it pending if the running thread blocks it. Errors: `EINVAL`; `EAGAIN`
/// if too many realtime signals are pending.
pub fn send(info: Info) -> Result<(), Errno> {
    send_to(FOR_PROCESS, info)
}

/// Sends a signal to the program by its number or its group's, or as one of all processes; signal 0 only looks whether there is
/// such a process. Errors: as [`send`], `ESRCH` for any other process.
pub fn send_to_process(process: c_int, info: Info) -> Result<(), Errno> {
    if info.signo != 0 {
        bit(info.signo)?;
    }
    match process {
        PROCESS | NEGATED_PROCESS | 0 | -1 if info.signo == 0 => Ok(()),
        PROCESS | NEGATED_PROCESS | 0 | -1 => send(info),
        _ => Err(Errno::SRCH),
    }
}

/// How `kill` names the process group.
const NEGATED_PROCESS: c_int = -PROCESS;

/// Sends a signal to a thread: delivers it if that runs and does not block it, else leaves it pending. Errors: as [`send`].
pub fn send_to_thread(thread: &Thread, info: Info) -> Result<(), Errno> {
    send_to(u64::from(thread.id), info)
}

fn send_to(target: u64, info: Info) -> Result<(), Errno> {
    let queued = Queued { signal: info.signo, code: info.code, value: info.value, timer: info.timer, target };
    let is_reached = target == FOR_PROCESS || target == u64::from(current().id);
    if BLOCKED.get() & bit(info.signo)? != 0 || !is_reached {
        install();
        let added = PENDING.with(|pending| pending.add(queued)).unwrap_or(Err(Errno::AGAIN));
        #[cfg(target_feature = "atomics")]
        match u32::try_from(target) {
            Ok(number) => by_number(number).iter().for_each(|thread| thread.parked.kick()),
            Err(_) => kick_all(),
        }
        return added;
    }
    run(arrived(queued));
    deliver_pending();
    Ok(())
}

/// The reference point of [`notice_since`].
#[derive(Clone, Copy, Default)]
pub struct Mark(u32, u32);

/// A mark for [`notice_since`].
pub fn mark() -> Mark {
    CAUGHT.get()
}

/// Which handlers the running thread has called since the mark was taken.
pub fn notice_since(Mark(all, interrupting): Mark) -> Notice {
    match CAUGHT.get() {
        Mark(_, now) if now != interrupting => Notice::Interrupt,
        Mark(now, _) if now != all => Notice::Restart,
        _ => Notice::Quiet,
    }
}

/// Delivers what is pending and not blocked, one after the other: a handler that raises its own signal finds it pending, and is
/// called again once it has returned.
fn deliver_pending() {
    // Most programs never have any.
    while pending() & !BLOCKED.get() != 0 {
        let Some(info) = take(!BLOCKED.get()) else { return };
        run(info);
    }
}

/// A call of a handler.
pub struct Call<'a> {
    action: Action,
    info: &'a Info,
    context: &'a mut Context,
}

impl Call<'_> {
    /// Calls the handler on the present stack.
    pub fn run(&mut self) {
        if self.action.flags & SA_SIGINFO == 0 {
            self.action.handler.call(self.info.signo);
        } else {
            self.action.handler.call_with_info(self.info.signo, self.info, self.context);
        }
    }
}

/// Calls a handler on the stack of `sigaltstack`, if there is one.
pub static ON_ALTERNATE_STACK: Hook<fn(&mut Call)> = Hook::new();

/// Does what the program says about a signal. What becomes deliverable by that stays pending.
fn run(info: Info) {
    let Ok(slot) = slot(info.signo) else { return };
    let action = slot.get();
    if action.handler == Handler::DEFAULT {
        return default::act(info.signo);
    }
    if !action.handler.is_caught() {
        return;
    }
    if action.flags & SA_RESETHAND != 0 {
        slot.set(NO_ACTION);
    }
    let before = BLOCKED.get();
    let own = if action.flags & SA_NODEFER == 0 { 1 << (info.signo - 1) } else { 0 };
    BLOCKED.set((before | action.mask | own) & !UNCATCHABLE);
    let Mark(all, interrupting) = CAUGHT.get();
    let interrupts = u32::from(action.flags & SA_RESTART == 0);
    CAUGHT.set(Mark(all.wrapping_add(1), interrupting.wrapping_add(interrupts)));
    let mut context = Context::new(before);
    let mut call = Call { action, info: &info, context: &mut context };
    match ON_ALTERNATE_STACK.get() {
        Some(on_stack) if action.flags & SA_ONSTACK != 0 => on_stack(&mut call),
        _ => call.run(),
    }
    BLOCKED.set(context.mask & !UNCATCHABLE);
}
