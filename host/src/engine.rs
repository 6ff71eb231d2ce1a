//! The compiler and its settings.

use std::path::PathBuf;
use std::sync::{Arc, Weak};

use wasmtime::{Config, Engine, Linker, OptLevel, Result, Strategy};

use crate::cache::Cache;
use crate::limit::{HOST_STACK, TICK};
use crate::preview1;
use crate::state::State;
use crate::threads;

/// What is decided once for all programs of a [`Host`].
#[derive(Clone, Debug)]
pub struct HostOptions {
    /// Optimise programs (slower to compile). Off suits tests, which run for a moment.
    pub optimise: bool,
    /// Programs can be given a time limit; costs a check in each loop.
    pub time_limits: bool,
    /// Count the instructions that programs execute ([`crate::Run::fuel`], [`crate::Outcome::fuel`]).
    pub count_work: bool,
    /// Where compiled code is kept between processes.
    pub cache: Option<PathBuf>,
    /// Compile a program on several threads. Off suits callers that run many programs in parallel themselves.
    pub parallel_compilation: bool,
    /// The stack for the calls of a program, in bytes. C's stack in the program's memory is another one; its size is
    /// set when the program is linked.
    pub stack: usize,
    /// As many threads may run in a program besides its first one.
    pub threads: usize,
}

impl Default for HostOptions {
    fn default() -> Self {
        HostOptions {
            optimise: true,
            time_limits: false,
            count_work: false,
            cache: None,
            parallel_compilation: true,
            stack: 8 << 20,
            threads: 1024,
        }
    }
}

/// A compiler with everything that programs share.
pub struct Host {
    pub(crate) engine: Engine,
    pub(crate) linker: Linker<State>,
    pub(crate) stack: usize,
    pub(crate) threads: usize,
    pub(crate) cache: Option<Cache>,
    // The ticker thread stops when this is gone.
    _alive: Arc<()>,
}

impl Host {
    /// Makes a host. Fails when the settings do not suit the machine.
    pub fn new(options: &HostOptions) -> Result<Host> {
        let mut config = Config::new();
        config.strategy(Strategy::Cranelift);
        config.cranelift_opt_level(if options.optimise { OptLevel::Speed } else { OptLevel::None });
        config.parallel_compilation(options.parallel_compilation);
        config.epoch_interruption(options.time_limits);
        config.consume_fuel(options.count_work);
        // setjmp and C++ exceptions.
        config.wasm_exceptions(true);
        config.wasm_tail_call(true);
        // Threads.
        config.shared_memory(true);
        // No program runs on a stack of the second kind, but it must not be the smaller one.
        config.async_stack_size(options.stack + HOST_STACK);
        config.max_wasm_stack(options.stack);
        let engine = Engine::new(&config)?;
        let mut linker = Linker::new(&engine);
        preview1::add_to_linker(&mut linker)?;
        threads::add_to_linker(&mut linker)?;
        let alive = Arc::new(());
        if options.time_limits {
            start_ticker(&engine, Arc::downgrade(&alive));
        }
        let cache = options.cache.as_deref().map(Cache::new);
        Ok(Host { engine, linker, stack: options.stack, threads: options.threads, cache, _alive: alive })
    }
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
