//! Threads, by the proposal wasi-threads: an instance of the program for each, on one shared memory.
//!
//! The process ends when its first thread returns, or when any thread exits or traps. Other threads notice at their next
//! call, or at the next tick when there are time limits; one that waits in `memory.atomic.wait` stays until this process
//! ends.

use std::sync::{Arc, OnceLock};

use wasmtime::{
    Caller, Engine, ExternType, Instance, InstancePre, Linker, Module, Result, SharedMemory, Store, UpdateDeadline,
    bail,
};

use crate::errno::reason;
use crate::group::{End, Threads};
use crate::limit::Deadline;
use crate::probe::Probe;
use crate::state::{Process, State};

/// The export that a thread runs.
const ENTRY: &str = "wasi_thread_start";
/// What `thread-spawn` returns when there are too many threads.
const AGAIN: i32 = -6;

/// Whether a program shares its memory between threads.
pub(crate) fn wanted(program: &Module) -> bool {
    program.imports().any(|import| matches!(import.ty(), ExternType::Memory(memory) if memory.is_shared()))
}

/// Adds `thread-spawn`.
pub(crate) fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap("wasi", "thread-spawn", |caller: Caller<'_, State>, argument: i32| {
        spawn(caller.engine(), caller.data(), argument).unwrap_or(AGAIN)
    })?;
    Ok(())
}

/// Makes the shared memories that a program imports.
pub(crate) fn add_memories(linker: &mut Linker<State>, store: &Store<State>, program: &Module) -> Result<()> {
    for import in program.imports() {
        if let ExternType::Memory(memory) = import.ty()
            && memory.is_shared()
        {
            let memory = SharedMemory::new(store.engine(), memory)?;
            linker.define(store, import.module(), import.name(), memory)?;
        }
    }
    Ok(())
}

/// Runs the first thread, which `main` does in the instance, and waits for the end of the process.
pub(crate) fn run(
    engine: &Engine,
    process: &Arc<Process>,
    threads: &Threads,
    linked: InstancePre<State>,
    probe: Option<&Probe>,
    main: fn(&mut Store<State>, Instance) -> Result<()>,
) -> Result<End> {
    let probed = Arc::new(OnceLock::new());
    let mut store = store(engine, process, 0, linked.clone());
    let body = {
        let (probe, probed, process) = (probe.cloned(), probed.clone(), process.clone());
        move || {
            let how = linked.instantiate(&mut store).and_then(|instance| {
                if let Some(probe) = &probe
                    && let Some((memory, at)) = probe.shared(&mut store, instance)
                {
                    probe.store_shared(&memory, at);
                    let _ = probed.set((memory, at));
                }
                main(&mut store, instance)
            });
            process.end(0, how);
        }
    };
    if let Err(error) = threads.start("thread 0".into(), body) {
        bail!("no thread with a stack of {} bytes: {}", threads.stack, reason(&error));
    }
    let mut end = threads.wait(|| process.time_left());
    if let (Some(probe), Some((memory, at))) = (probe, probed.get()) {
        end.probe = probe.load_shared(memory, *at);
    }
    Ok(end)
}

/// Starts a thread; `None` when there are too many, or the system has no more.
fn spawn(engine: &Engine, state: &State, argument: i32) -> Option<i32> {
    let process = state.process.clone();
    let linked = state.linked.clone()?;
    let threads = state.process.threads.as_ref()?;
    let number = threads.number()?;
    let mut store = store(engine, &process, number as u32, linked.clone());
    let body = move || {
        let how = run_thread(&mut store, &linked, number as i32, argument);
        drop(store);
        process.threads.iter().for_each(Threads::finished);
        if how.is_err() {
            process.end(number as u32, how);
        }
    };
    if threads.start(format!("thread {number}"), body).is_err() {
        threads.finished();
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
fn store(engine: &Engine, process: &Arc<Process>, thread: u32, linked: InstancePre<State>) -> Store<State> {
    let mut store = Store::new(engine, State { process: process.clone(), thread, linked: Some(linked) });
    let deadline = OnceLock::new();
    store.set_epoch_deadline(1);
    // Fails when work is not counted, which is no error.
    let _ = store.set_fuel(u64::MAX);
    store.epoch_deadline_callback(move |context| {
        let process = &context.data().process;
        process.threads.as_ref().map_or(Ok(()), Threads::check)?;
        // The time counts from the first look, which is on the thread that runs.
        deadline.get_or_init(|| Deadline::new(process.limits)).look().map(|_| UpdateDeadline::Continue(1))
    });
    store
}
