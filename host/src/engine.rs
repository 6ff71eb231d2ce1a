//! The compiler and its settings, and loading programs.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, Weak};
use std::time::Duration;

use wasmtime::{Cache, CacheConfig, Config, Engine, Linker, Module, OptLevel, Result, Strategy};
use wasmtime_wasi::I32Exit;
use wasmtime_wasi::p1;

use crate::run::State;
use crate::shim::Bridge;

/// How often the clock behind time limits advances.
pub(crate) const TICK: Duration = Duration::from_millis(10);

/// The module that every preview1 program imports from.
pub(crate) const PREVIEW1: &str = "wasi_snapshot_preview1";

/// What is decided once for all programs of a [`Host`].
#[derive(Clone, Debug)]
pub struct HostOptions {
    /// Optimise programs (slower to compile). Off suits tests, which run for a moment.
    pub optimise: bool,
    /// Programs can be given a time limit; costs a check in each loop.
    pub time_limits: bool,
    /// Where compiled code is kept between processes.
    pub cache: Option<PathBuf>,
    /// Compile a program on several threads. Off suits callers that run many programs in parallel themselves.
    pub parallel_compilation: bool,
}

impl Default for HostOptions {
    fn default() -> Self {
        HostOptions { optimise: true, time_limits: false, cache: None, parallel_compilation: true }
    }
}

/// A compiler with everything that programs share.
pub struct Host {
    pub(crate) engine: Engine,
    pub(crate) linker: Linker<State>,
    /// The functions that trace and inject, made when first wanted.
    watched: OnceLock<(Arc<Bridge>, Linker<State>)>,
    // The ticker thread stops when this is gone.
    _alive: Arc<()>,
}

/// A compiled program.
#[derive(Clone)]
pub struct Program {
    pub(crate) module: Module,
}

impl Host {
    /// Makes a host. Fails when the settings do not suit the machine or the cache cannot be written.
    pub fn new(options: &HostOptions) -> Result<Host> {
        let mut config = Config::new();
        config.strategy(Strategy::Cranelift);
        config.cranelift_opt_level(if options.optimise { OptLevel::Speed } else { OptLevel::None });
        config.parallel_compilation(options.parallel_compilation);
        config.epoch_interruption(options.time_limits);
        // setjmp and C++ exceptions.
        config.wasm_exceptions(true);
        config.wasm_tail_call(true);
        config.max_wasm_stack(1 << 20);
        if let Some(directory) = &options.cache {
            let mut cache = CacheConfig::new();
            cache.with_directory(directory);
            config.cache(Some(Cache::new(cache)?));
        }
        let engine = Engine::new(&config)?;
        let linker = preview1_linker(&engine)?;
        let alive = Arc::new(());
        if options.time_limits {
            start_ticker(&engine, Arc::downgrade(&alive));
        }
        Ok(Host { engine, linker, watched: OnceLock::new(), _alive: alive })
    }

    pub(crate) fn watched(&self) -> Result<&(Arc<Bridge>, Linker<State>)> {
        if self.watched.get().is_none() {
            let _ = self.watched.set(Bridge::new(&self.engine)?);
        }
        self.watched.get().ok_or_else(|| wasmtime::Error::msg("the watched functions are missing"))
    }

    /// Compiles a `.wasm` or `.wat` file.
    pub fn load(&self, path: &Path) -> Result<Program> {
        Ok(Program { module: Module::from_file(&self.engine, path)? })
    }

    /// Compiles a program from memory, binary or text.
    pub fn load_bytes(&self, bytes: &[u8]) -> Result<Program> {
        Ok(Program { module: Module::new(&self.engine, bytes)? })
    }
}

/// All of preview1, with `proc_exit` open to every status: wasmtime's own traps from 126 upwards, and C's `exit` passes
/// up to 255.
pub(crate) fn preview1_linker(engine: &Engine) -> Result<Linker<State>> {
    let mut linker = Linker::new(engine);
    p1::add_to_linker_sync(&mut linker, |state: &mut State| &mut state.wasi)?;
    linker.allow_shadowing(true);
    linker.func_wrap(PREVIEW1, "proc_exit", |status: i32| -> Result<()> { Err(I32Exit(status).into()) })?;
    Ok(linker)
}

fn start_ticker(engine: &Engine, alive: Weak<()>) {
    let engine = engine.weak();
    std::thread::spawn(move || {
        while alive.strong_count() > 0 {
            std::thread::sleep(TICK);
            let Some(engine) = engine.upgrade() else { return };
            engine.increment_epoch();
        }
    });
}
