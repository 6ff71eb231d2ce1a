//! Components: programs of WASI 0.2, which run on wasmtime's own implementation of it.

use std::ffi::OsString;

use wasmtime::component::{self, Linker, ResourceTable};
use wasmtime::{Error, Result, Store, Trap, bail};
use wasmtime_wasi::p2::bindings::sync::Command;
use wasmtime_wasi::p2::pipe::{MemoryInputPipe, MemoryOutputPipe};
use wasmtime_wasi::{I32Exit, WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

use crate::engine::Host;
use crate::execute::{of_program, open_directory};
use crate::limit::Deadline;
use crate::program::after_script;
use crate::run::{Exit, Outcome, Run, Streams};
use crate::trap;

/// Captured output may be as long as that of a module.
const OUTPUT_LIMIT: usize = 64 << 20;

/// A compiled component.
#[derive(Clone)]
pub struct Component {
    compiled: component::Component,
}

/// Whether bytes are a component, not a module.
pub fn is_component(bytes: &[u8]) -> bool {
    after_script(bytes).starts_with(b"\0asm\x0d\0\x01\0")
}

struct State {
    ctx: WasiCtx,
    table: ResourceTable,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.ctx, table: &mut self.table }
    }
}

impl Host {
    /// Compiles a component from memory.
    pub fn load_component(&self, bytes: &[u8]) -> Result<Component> {
        let bytes = after_script(bytes);
        let kept = self.cache.as_ref().and_then(|cache| cache.get(&self.engine, bytes));
        let compiled = match kept {
            Some(component) => component,
            None => {
                let component = component::Component::new(&self.engine, bytes)?;
                self.cache.iter().for_each(|cache| cache.put(&self.engine, bytes, &component));
                component
            }
        };
        Ok(Component { compiled })
    }

    /// Runs a component's `wasi:cli/run`. Only modules can be watched, traced and given faults.
    pub fn run_component(&self, component: &Component, run: &Run) -> Result<Outcome> {
        if run.watched() || run.probe.is_some() {
            bail!("it is a component: calls can be traced and made to fail in modules only");
        }
        let (stdout, stderr) = (MemoryOutputPipe::new(OUTPUT_LIMIT), MemoryOutputPipe::new(OUTPUT_LIMIT));
        let ctx = context(run, &stdout, &stderr)?;
        let mut store = Store::new(&self.engine, State { ctx, table: ResourceTable::new() });
        let deadline = Deadline::new(run.limits);
        store.set_epoch_deadline(deadline.ticks().unwrap_or(0));
        store.epoch_deadline_callback(move |_| deadline.look());
        let mut linker = Linker::new(&self.engine);
        wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
        let ended = self.on_large_stack(|| {
            let command = Command::instantiate(&mut store, &component.compiled, &linker)?;
            command.wasi_cli_run().call_run(&mut store)
        })?;
        let exit = match ended {
            Ok(Ok(())) => Exit::Code(0),
            Ok(Err(())) => Exit::Code(1),
            Err(error) => self.exit_after(error)?,
        };
        let written = |pipe: MemoryOutputPipe| pipe.contents().to_vec();
        let (calls, open) = Default::default();
        Ok(Outcome { exit, stdout: written(stdout), stderr: written(stderr), calls, open, fuel: 0, probe: Vec::new() })
    }

    /// How a component ended that did not return; an error that is not its doing is passed on.
    fn exit_after(&self, error: Error) -> Result<Exit> {
        match error.downcast_ref::<I32Exit>() {
            Some(I32Exit(code)) => Ok(Exit::Code(*code)),
            None if error.downcast_ref::<Trap>() == Some(&Trap::Interrupt) => Ok(Exit::TimedOut),
            None if of_program(&error) => Ok(Exit::Trap(trap::describe(&error, None, self.stack))),
            None => Err(error),
        }
    }
}

/// What the component sees of the system: text only, as its interfaces know nothing else.
fn context(run: &Run, stdout: &MemoryOutputPipe, stderr: &MemoryOutputPipe) -> Result<WasiCtx> {
    let mut builder = WasiCtxBuilder::new();
    builder.allow_blocking_current_thread(true);
    for arg in &run.args {
        builder.arg(text(arg)?);
    }
    for (name, value) in &run.env {
        builder.env(text(name)?, text(value)?);
    }
    for (host, guest) in &run.directories {
        open_directory(&mut builder, host, guest)?;
    }
    match &run.streams {
        Streams::Inherited => builder.inherit_stdio(),
        Streams::Captured { stdin } => {
            builder.stdin(MemoryInputPipe::new(stdin.clone())).stdout(stdout.clone()).stderr(stderr.clone())
        }
    };
    Ok(builder.build())
}

fn text(word: &OsString) -> Result<&str> {
    word.to_str().ok_or_else(|| Error::msg(format!("components take UTF-8 only, not {}", word.display())))
}
