//! Running a program.

use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use wasmtime::{Error, Instance, InstancePre, Result, Store, Trap, Val, ValType, WasmBacktrace, bail};
use wasmtime_wasi::{FsPerms, I32Exit, WasiCtxBuilder};

use crate::descriptors::Descriptors;
use crate::engine::Host;
use crate::errno::reason;
use crate::group::{End, Threads};
use crate::limit::{Deadline, HOST_STACK};
use crate::program::Program;
use crate::run::{self, Exit, Outcome, Run};
use crate::state::{Process, State};
use crate::streams::{Buffer, Stream, Streams};
use crate::threads;
use crate::trap;
use crate::watch::{Killed, Watcher};

/// A run that is under way.
struct Started {
    store: Store<State>,
    process: Arc<Process>,
    stdout: Buffer,
    stderr: Buffer,
}

impl Host {
    /// Runs a command: its `_start`, or nothing but `_initialize` when it is a reactor. Fails when the program cannot
    /// be set up (unknown import, missing directory); whatever the program does itself is an [`Outcome`].
    pub fn run(&self, program: &Program, run: &Run) -> Result<Outcome> {
        let mut started = self.start(program, run)?;
        let linked = self.link(&mut started.store, program)?;
        if !["_start", "_initialize"].iter().any(|name| program.module.get_export(name).is_some()) {
            bail!("it exports neither `_start` nor `_initialize`");
        }
        let process = started.process.clone();
        let end = match &process.threads {
            Some(threads) => threads::run(&self.engine, &process, threads, linked, run.probe.as_ref(), main)?,
            None => self.on_large_stack(|| perform(&mut started.store, &linked, run, main))?,
        };
        match end.how {
            Err(error) if !of_program(&error) => Err(error),
            _ => Ok(outcome(end, &started, program, run, self.stack)),
        }
    }

    /// Initialises a reactor and calls its export `function` with arguments written as numbers; returns the results
    /// written the same way.
    pub fn call(
        &self,
        program: &Program,
        run: &Run,
        function: &str,
        args: &[String],
    ) -> Result<(Vec<String>, Outcome)> {
        let mut started = self.start(program, run)?;
        let linked = self.link(&mut started.store, program)?;
        let mut printed = Vec::new();
        let end = self.on_large_stack(|| {
            perform(&mut started.store, &linked, run, |store, instance| {
                enter(store, instance, "_initialize")?;
                printed = call_export(store, instance, function, args)?;
                Ok(())
            })
        })?;
        Ok((printed, outcome(end, &started, program, run, self.stack)))
    }

    fn start(&self, program: &Program, run: &Run) -> Result<Started> {
        let mut builder = WasiCtxBuilder::new();
        builder.allow_blocking_current_thread(true);
        for (host, guest) in &run.directories {
            open_directory(&mut builder, host, guest)?;
        }
        let (stdout, stderr) = (Buffer::default(), Buffer::default());
        let streams = match &run.streams {
            run::Streams::Inherited => [0, 1, 2].map(Stream::inherited),
            run::Streams::Captured { stdin } => {
                [Stream::input(stdin.clone()), Stream::output(stdout.clone()), Stream::output(stderr.clone())]
            }
        };
        let setting = |(name, value): &(OsString, OsString)| [name.as_bytes(), b"=", value.as_bytes()].concat();
        let mut files = builder.build_p1();
        let preopened = run.directories.iter().map(|(host, _)| host.as_path());
        let process = Arc::new(Process {
            descriptors: Descriptors::new(&mut files, preopened),
            files: Mutex::new(files),
            streams: Streams::new(streams),
            args: run.args.iter().map(|arg| arg.clone().into_vec()).collect(),
            environment: run.env.iter().map(setting).collect(),
            begin: Instant::now(),
            limits: run.limits,
            threads: threads::wanted(&program.module).then(|| Threads::new(self.threads, self.stack)),
            watcher: run.watched().then(|| Watcher::new(&run.rules, run.trace.clone())),
        });
        let store = Store::new(&self.engine, State { process: process.clone(), thread: 0, linked: None });
        Ok(Started { store, process, stdout, stderr })
    }

    /// Finds everything that the program imports.
    fn link(&self, store: &mut Store<State>, program: &Program) -> Result<InstancePre<State>> {
        let linked = if threads::wanted(&program.module) {
            let mut linker = self.linker.clone();
            threads::add_memories(&mut linker, store, &program.module)?;
            linker.instantiate_pre(&program.module)
        } else {
            self.linker.instantiate_pre(&program.module)
        };
        linked.or_else(|error| {
            self.check_imports(program, store)?;
            Err(error)
        })
    }

    /// Runs on a thread whose stack holds what a program may use.
    pub(crate) fn on_large_stack<T: Send>(&self, body: impl FnOnce() -> T + Send) -> Result<T> {
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(self.stack + HOST_STACK).spawn_scoped(scope, body);
            match thread {
                Ok(thread) => thread.join().or_else(|panic| std::panic::resume_unwind(panic)),
                Err(error) => bail!("no thread with a stack of {} bytes: {}", self.stack, reason(&error)),
            }
        })
    }
}

pub(crate) fn open_directory(builder: &mut WasiCtxBuilder, host: &Path, guest: &str) -> Result<()> {
    match std::fs::metadata(host) {
        Err(error) => bail!("the directory `{}` cannot be opened: {}", host.display(), reason(&error)),
        Ok(found) if !found.is_dir() => bail!("`{}` is no directory", host.display()),
        Ok(_) => {}
    }
    match builder.preopened_dir(host, guest, FsPerms::ReadWrite) {
        Ok(_) => Ok(()),
        Err(error) => bail!("the directory `{}` cannot be opened: {error}", host.display()),
    }
}

/// Instantiates the program and has `body` run it, on the thread whose time counts; also returns what the probe found.
fn perform(
    store: &mut Store<State>,
    linked: &InstancePre<State>,
    run: &Run,
    body: impl FnOnce(&mut Store<State>, Instance) -> Result<()>,
) -> End {
    let deadline = Deadline::new(run.limits);
    store.set_epoch_deadline(deadline.ticks().unwrap_or(0));
    store.epoch_deadline_callback(move |_| deadline.look());
    // Fails when work is not counted, which is no error.
    let _ = store.set_fuel(run.fuel);
    let instance = match linked.instantiate(&mut *store) {
        Ok(instance) => instance,
        Err(error) => return End { thread: 0, how: Err(error), probe: Vec::new() },
    };
    if let Some(probe) = &run.probe {
        probe.store(store, instance);
    }
    let how = body(store, instance);
    let probe = run.probe.as_ref().map(|probe| probe.load(store, instance)).unwrap_or_default();
    End { thread: 0, how, probe }
}

/// Runs a command.
fn main(store: &mut Store<State>, instance: Instance) -> Result<()> {
    enter(store, instance, "_start")
}

/// Calls the export `entry`, or `_initialize` when there is no such entry.
fn enter(store: &mut Store<State>, instance: Instance, entry: &str) -> Result<()> {
    let entry = instance.get_func(&mut *store, entry).or_else(|| instance.get_func(&mut *store, "_initialize"));
    match entry {
        Some(function) => function.typed::<(), ()>(&*store)?.call(&mut *store, ()),
        None => Ok(()),
    }
}

/// Whether an error is the program's doing, not a lack of memory or descriptors for it.
pub(crate) fn of_program(error: &Error) -> bool {
    error.is::<Trap>() || error.is::<WasmBacktrace>() || error.is::<I32Exit>() || error.is::<Killed>()
}

fn outcome(end: End, started: &Started, program: &Program, run: &Run, stack: usize) -> Outcome {
    let exit = match end.how {
        Ok(()) => Exit::Code(0),
        Err(error) => match error.downcast_ref::<I32Exit>() {
            Some(I32Exit(code)) => Exit::Code(*code),
            None if matches!(error.downcast_ref::<Trap>(), Some(Trap::Interrupt | Trap::OutOfFuel)) => Exit::TimedOut,
            None if error.is::<Killed>() => Exit::Killed,
            None if end.thread == 0 => Exit::Trap(trap::describe(&error, program.binary.as_deref(), stack)),
            None => Exit::Trap(format!(
                "thread {}: {}",
                end.thread,
                trap::describe(&error, program.binary.as_deref(), stack)
            )),
        },
    };
    let taken = |buffer: &Buffer| std::mem::take(&mut *buffer.lock().unwrap_or_else(PoisonError::into_inner));
    let (calls, open) = match &started.process.watcher {
        Some(watcher) if run.counts => (watcher.counts(), watcher.open()),
        _ => Default::default(),
    };
    let fuel = started.store.get_fuel().map_or(0, |left| run.fuel - left);
    Outcome {
        exit,
        stdout: taken(&started.stdout),
        stderr: taken(&started.stderr),
        calls,
        open,
        fuel,
        probe: end.probe,
    }
}

fn call_export(store: &mut Store<State>, instance: Instance, name: &str, args: &[String]) -> Result<Vec<String>> {
    let Some(function) = instance.get_func(&mut *store, name) else { bail!("no exported function `{name}`") };
    let signature = function.ty(&*store);
    if signature.params().len() != args.len() {
        bail!("`{name}` takes {} arguments, {} given", signature.params().len(), args.len());
    }
    let values = signature.params().zip(args).map(|(of, text)| parse(of, text)).collect::<Result<Vec<Val>>>()?;
    let mut results = vec![Val::I32(0); signature.results().len()];
    function.call(&mut *store, &values, &mut results)?;
    Ok(results.iter().map(print).collect())
}

fn parse(of: ValType, text: &str) -> Result<Val> {
    Ok(match of {
        ValType::I32 => Val::I32(text.parse()?),
        ValType::I64 => Val::I64(text.parse()?),
        ValType::F32 => Val::F32(text.parse::<f32>()?.to_bits()),
        ValType::F64 => Val::F64(text.parse::<f64>()?.to_bits()),
        other => bail!("arguments of type {other} cannot be written"),
    })
}

fn print(value: &Val) -> String {
    match value {
        Val::I32(n) => n.to_string(),
        Val::I64(n) => n.to_string(),
        Val::F32(bits) => f32::from_bits(*bits).to_string(),
        Val::F64(bits) => f64::from_bits(*bits).to_string(),
        _ => "?".into(),
    }
}
