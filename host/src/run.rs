//! One run of a program: what it is given and what came of it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use wasmtime::{Instance, InstancePre, Linker, Result, Store, Trap, Val, ValType, bail};
use wasmtime_wasi::p1::WasiP1Ctx;
use wasmtime_wasi::p2::pipe::{MemoryInputPipe, MemoryOutputPipe};
use wasmtime_wasi::{FsPerms, I32Exit, WasiCtxBuilder};

use crate::engine::{Host, Program, TICK};
use crate::inject::Rule;
use crate::shim::{Sink, Watcher};

/// More output than this makes the program's write fail.
const OUTPUT_LIMIT: usize = 64 << 20;

/// What the store of a running program holds.
pub(crate) struct State {
    pub(crate) wasi: WasiP1Ctx,
    /// There when the run is traced or has faults.
    pub(crate) watcher: Option<Watcher>,
}

impl State {
    /// For looking at functions, not for running anything.
    pub(crate) fn empty() -> State {
        State { wasi: WasiCtxBuilder::new().build_p1(), watcher: None }
    }
}

/// Where the standard streams of a program lead.
#[derive(Clone, Debug)]
pub enum Streams {
    /// To those of this process.
    Inherited,
    /// Input is the bytes given; output is kept for the [`Outcome`].
    Captured {
        /// What the program reads from descriptor 0.
        stdin: Vec<u8>,
    },
}

/// How to run a program.
#[derive(Clone)]
pub struct Run {
    args: Vec<String>,
    env: Vec<(String, String)>,
    directories: Vec<(PathBuf, String)>,
    streams: Streams,
    timeout: Option<Duration>,
    rules: Vec<Rule>,
    trace: Option<Sink>,
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It returned from `_start` (0) or called `proc_exit`.
    Code(i32),
    /// It trapped; the text says why and where.
    Trap(String),
    /// Its time was up.
    TimedOut,
}

impl Exit {
    /// The exit status for a shell: a trap is 134 as after `abort`, a time limit 124 as in `timeout`.
    pub fn status(&self) -> i32 {
        match self {
            Exit::Code(code) => *code,
            Exit::Trap(_) => 134,
            Exit::TimedOut => 124,
        }
    }
}

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// How it ended.
    pub exit: Exit,
    /// What it wrote to descriptor 1, when captured.
    pub stdout: Vec<u8>,
    /// What it wrote to descriptor 2, when captured.
    pub stderr: Vec<u8>,
}

impl Run {
    /// A run with these arguments (the first is the program's name), no environment, no directories, and the streams of
    /// this process.
    pub fn new<S: Into<String>>(args: impl IntoIterator<Item = S>) -> Run {
        Run {
            args: args.into_iter().map(Into::into).collect(),
            env: Vec::new(),
            directories: Vec::new(),
            streams: Streams::Inherited,
            timeout: None,
            rules: Vec::new(),
            trace: None,
        }
    }

    /// Adds an environment variable.
    pub fn env(mut self, name: &str, value: &str) -> Run {
        self.env.push((name.into(), value.into()));
        self
    }

    /// Pre-opens the directory `host` under the name `guest`.
    pub fn directory(mut self, host: &Path, guest: &str) -> Run {
        self.directories.push((host.into(), guest.into()));
        self
    }

    /// Captures output, with an empty input.
    pub fn captured(self) -> Run {
        self.stdin(Vec::new())
    }

    /// Captures output, with this input.
    pub fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Run {
        self.streams = Streams::Captured { stdin: bytes.into() };
        self
    }

    /// Ends the program after `limit`; needs [`crate::HostOptions::time_limits`]. A call that waits in the host is not
    /// interrupted, only what follows it.
    pub fn timeout(mut self, limit: Duration) -> Run {
        self.timeout = Some(limit);
        self
    }

    /// Adds a fault; of several rules that apply to a call, the first wins.
    pub fn inject(mut self, rule: Rule) -> Run {
        self.rules.push(rule);
        self
    }

    /// Gives `sink` a line for each call that the program makes.
    pub fn trace(mut self, sink: impl FnMut(&str) + Send + 'static) -> Run {
        self.trace = Some(Arc::new(Mutex::new(sink)));
        self
    }
}

/// The captured ends of a run's output.
struct Captured {
    stdout: MemoryOutputPipe,
    stderr: MemoryOutputPipe,
}

impl Host {
    /// Runs a command: its `_start`, or nothing but `_initialize` when it is a reactor. Fails when the program cannot
    /// be set up (unknown import, missing directory); whatever the program does itself is an [`Outcome`].
    pub fn run(&self, program: &Program, run: &Run) -> Result<Outcome> {
        let (mut store, captured) = self.store(run)?;
        let linked = self.link(&store, program)?;
        let ended = start(&mut store, &linked, "_start").map(|_| ());
        Ok(outcome(ended, captured))
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
        let (mut store, captured) = self.store(run)?;
        let mut printed = Vec::new();
        let linked = self.link(&store, program)?;
        let ended = start(&mut store, &linked, "_initialize").and_then(|instance| {
            printed = call_export(&mut store, instance, function, args)?;
            Ok(())
        });
        Ok((printed, outcome(ended, captured)))
    }

    fn store(&self, run: &Run) -> Result<(Store<State>, Option<Captured>)> {
        let mut builder = WasiCtxBuilder::new();
        builder.args(&run.args).envs(&run.env).allow_blocking_current_thread(true);
        for (host, guest) in &run.directories {
            builder.preopened_dir(host, guest, FsPerms::ReadWrite)?;
        }
        let captured = match &run.streams {
            Streams::Inherited => {
                builder.inherit_stdio();
                None
            }
            Streams::Captured { stdin } => {
                let ends = Captured {
                    stdout: MemoryOutputPipe::new(OUTPUT_LIMIT),
                    stderr: MemoryOutputPipe::new(OUTPUT_LIMIT),
                };
                builder.stdin(MemoryInputPipe::new(stdin.clone()));
                builder.stdout(ends.stdout.clone()).stderr(ends.stderr.clone());
                Some(ends)
            }
        };
        let watcher = match run.rules.is_empty() && run.trace.is_none() {
            true => None,
            false => Some(Watcher::new(self.watched()?.0.clone(), &run.rules, run.trace.clone())),
        };
        let mut store = Store::new(&self.engine, State { wasi: builder.build_p1(), watcher });
        store.set_epoch_deadline(match run.timeout {
            Some(limit) => (limit.as_millis() / TICK.as_millis()) as u64 + 1,
            None => u64::MAX / 2,
        });
        Ok((store, captured))
    }

    /// Finds everything that the program imports.
    fn link(&self, store: &Store<State>, program: &Program) -> Result<InstancePre<State>> {
        let linker: &Linker<State> = match store.data().watcher {
            None => &self.linker,
            Some(_) => &self.watched()?.1,
        };
        linker.instantiate_pre(&program.module)
    }
}

/// Instantiates the program and calls its export `entry`, or `_initialize` when it has no such entry.
fn start(store: &mut Store<State>, linked: &InstancePre<State>, entry: &str) -> Result<Instance> {
    let instance = linked.instantiate(&mut *store)?;
    let entry = instance.get_func(&mut *store, entry).or_else(|| instance.get_func(&mut *store, "_initialize"));
    if let Some(function) = entry {
        function.typed::<(), ()>(&*store)?.call(&mut *store, ())?;
    }
    Ok(instance)
}

fn outcome(ended: Result<()>, captured: Option<Captured>) -> Outcome {
    let exit = match ended {
        Ok(()) => Exit::Code(0),
        Err(error) => match error.downcast_ref::<I32Exit>() {
            Some(I32Exit(code)) => Exit::Code(*code),
            None if error.downcast_ref::<Trap>() == Some(&Trap::Interrupt) => Exit::TimedOut,
            None => Exit::Trap(format!("{error:?}")),
        },
    };
    let (stdout, stderr) = match captured {
        Some(ends) => (ends.stdout.contents().to_vec(), ends.stderr.contents().to_vec()),
        None => (Vec::new(), Vec::new()),
    };
    Outcome { exit, stdout, stderr }
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
