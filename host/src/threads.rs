//! Threads, by the proposal wasi-threads: an instance of the program for each, on one shared memory.
//!
//! The process ends when its first thread returns, or when any thread exits or traps. Other threads notice at their next
//! call, or at the next tick when there are time limits; one that waits in `memory.atomic.wait` stays until this process
//! ends.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};

use wasmtime::{Caller, Engine, ExternType, InstancePre, Linker, Result, Store, Trap, UpdateDeadline, bail};

use crate::engine::HOST_STACK;
use crate::execute::enter;
use crate::limit::Deadline;
use crate::program::{Program, reason};
use crate::run::Run;
use crate::state::{Process, State};

/// The export that a thread runs.
const ENTRY: &str = "wasi_thread_start";
/// What `thread-spawn` returns when there are too many threads.
const AGAIN: i32 = -6;
/// Thread numbers leave the upper bits to the program.
const MOST_NUMBERS: usize = 0x1fff_ffff;

/// The threads of a process.
pub(crate) struct Threads {
    /// The program with its memory.
    linked: OnceLock<InstancePre<State>>,
    /// How many were started, and how many run, without the first one.
    started: AtomicUsize,
    running: AtomicUsize,
    limit: usize,
    stack: usize,
    over: AtomicBool,
    end: Mutex<Option<End>>,
    changed: Condvar,
}

/// How a process has ended, and by which thread.
pub(crate) struct End {
    pub(crate) thread: u32,
    pub(crate) how: Result<()>,
    /// What the run's probe found.
    pub(crate) probe: Vec<u8>,
}

/// Whether a program shares its memory between threads.
pub(crate) fn wanted(program: &Program) -> bool {
    program.module.imports().any(|import| matches!(import.ty(), ExternType::Memory(memory) if memory.is_shared()))
}

/// Adds `thread-spawn`.
pub(crate) fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap("wasi", "thread-spawn", |caller: Caller<'_, State>, argument: i32| {
        spawn(caller.engine(), &caller.data().process, argument).unwrap_or(AGAIN)
    })?;
    Ok(())
}

/// Makes the shared memories that a program imports.
pub(crate) fn add_memories(linker: &mut Linker<State>, store: &Store<State>, program: &Program) -> Result<()> {
    for import in program.module.imports() {
        if let ExternType::Memory(memory) = import.ty()
            && memory.is_shared()
        {
            let memory = wasmtime::SharedMemory::new(store.engine(), memory)?;
            linker.define(store, import.module(), import.name(), memory)?;
        }
    }
    Ok(())
}

impl Threads {
    pub(crate) fn new(limit: usize, stack: usize) -> Threads {
        Threads {
            linked: OnceLock::new(),
            started: AtomicUsize::new(0),
            running: AtomicUsize::new(0),
            limit,
            stack,
            over: AtomicBool::new(false),
            end: Mutex::new(None),
            changed: Condvar::new(),
        }
    }

    /// An error when the process has ended.
    pub(crate) fn check(&self) -> Result<()> {
        if self.over.load(Ordering::Acquire) { bail!("another thread has ended the process") } else { Ok(()) }
    }

    /// Runs the first thread, and waits for the end of the process.
    pub(crate) fn run(
        &self,
        engine: &Engine,
        process: &Arc<Process>,
        linked: InstancePre<State>,
        run: &Run,
    ) -> Result<End> {
        let linked = self.linked.get_or_init(|| linked).clone();
        let probe = run.probe.clone();
        let probed = Arc::new(OnceLock::new());
        let mut store = store(engine, process, 0);
        let body = {
            let (probe, probed) = (probe.clone(), probed.clone());
            move |process: &Process| {
                let how = linked.instantiate(&mut store).and_then(|instance| {
                    if let Some(probe) = &probe
                        && let Some((memory, at)) = probe.shared(&mut store, instance)
                    {
                        probe.store_shared(&memory, at);
                        let _ = probed.set((memory, at));
                    }
                    enter(&mut store, instance, "_start")
                });
                process.end(0, how);
            }
        };
        if let Err(error) = self.start(process, "thread 0".into(), body) {
            bail!("no thread with a stack of {} bytes: {}", self.stack, reason(&error));
        }
        let mut end = self.wait(process);
        if let (Some(probe), Some((memory, at))) = (probe, probed.get()) {
            end.probe = probe.load_shared(memory, *at);
        }
        Ok(end)
    }

    /// Waits for the end of the process, or of its time.
    fn wait(&self, process: &Process) -> End {
        let mut end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(end) = end.take() {
                return end;
            }
            end = match process.time_left() {
                None => self.changed.wait(end).unwrap_or_else(PoisonError::into_inner),
                Some(left) if left.is_zero() => {
                    self.over.store(true, Ordering::Release);
                    return End { thread: 0, how: Err(Trap::Interrupt.into()), probe: Vec::new() };
                }
                Some(left) => self.changed.wait_timeout(end, left).unwrap_or_else(PoisonError::into_inner).0,
            };
        }
    }

    fn start(
        &self,
        process: &Arc<Process>,
        name: String,
        body: impl FnOnce(&Process) + Send + 'static,
    ) -> std::io::Result<()> {
        let process = process.clone();
        let builder = std::thread::Builder::new().name(name).stack_size(self.stack + HOST_STACK);
        builder.spawn(move || body(&process)).map(|_| ())
    }
}

impl Process {
    /// A thread has ended the process; of several the first one counts.
    fn end(&self, thread: u32, how: Result<()>) {
        let Some(threads) = &self.threads else { return };
        let mut end = threads.end.lock().unwrap_or_else(PoisonError::into_inner);
        if !threads.over.swap(true, Ordering::AcqRel) {
            *end = Some(End { thread, how, probe: Vec::new() });
            threads.changed.notify_all();
        }
    }
}

/// Starts a thread; `None` when there are too many, or the system has no more.
fn spawn(engine: &Engine, process: &Arc<Process>, argument: i32) -> Option<i32> {
    let threads = process.threads.as_ref()?;
    let linked = threads.linked.get()?.clone();
    let more = |count: usize| (count < threads.limit).then_some(count + 1);
    threads.running.fetch_update(Ordering::AcqRel, Ordering::Acquire, more).ok()?;
    let number = threads.started.fetch_add(1, Ordering::AcqRel) + 1;
    let mut store = store(engine, process, number as u32);
    let body = move |process: &Process| {
        let how = run_thread(&mut store, &linked, number as i32, argument);
        drop(store);
        if let Some(threads) = &process.threads {
            threads.running.fetch_sub(1, Ordering::AcqRel);
        }
        if how.is_err() {
            process.end(number as u32, how);
        }
    };
    if number > MOST_NUMBERS || threads.start(process, format!("thread {number}"), body).is_err() {
        threads.running.fetch_sub(1, Ordering::AcqRel);
        return None;
    }
    Some(number as i32)
}

fn run_thread(store: &mut Store<State>, linked: &InstancePre<State>, number: i32, argument: i32) -> Result<()> {
    let instance = linked.instantiate(&mut *store)?;
    let Ok(entry) = instance.get_typed_func::<(i32, i32), ()>(&mut *store, ENTRY) else {
        bail!("it starts threads, but exports no `{ENTRY}`")
    };
    entry.call(store, (number, argument))
}

/// A store for a thread, which looks at each tick whether the process has ended or its time is up.
fn store(engine: &Engine, process: &Arc<Process>, thread: u32) -> Store<State> {
    let mut store = Store::new(engine, State { process: process.clone(), thread });
    let deadline = OnceLock::new();
    store.set_epoch_deadline(1);
    store.epoch_deadline_callback(move |context| {
        let process = &context.data().process;
        process.threads.as_ref().map_or(Ok(()), Threads::check)?;
        // The time counts from the first look, which is on the thread that runs.
        deadline.get_or_init(|| Deadline::new(process.limits)).look().map(|_| UpdateDeadline::Continue(1))
    });
    store
}
