//! Stands between a program and wasmtime's preview1 when a run is traced or faults are injected.
//!
//! wasmtime's functions work on the memory exported by their caller. So that one generic function can call any of
//! them, a small module made here imports them and the program's memory, and exports both again: to wasmtime's
//! functions that module is the caller.

use std::fmt::Write;
use std::sync::{Arc, Mutex};

use wasmtime::{Caller, Engine, Extern, Func, Linker, Memory, Module, Result, Val, bail};

use crate::calls::{self, Param};
use crate::engine::{PREVIEW1, preview1_linker};
use crate::inject::{Effect, Fault, Rule};
use crate::memory::{GuestMemory, entries, put_u32};
use crate::run::State;
use crate::trace;

/// Receives each line of a trace, without its newline.
pub type Sink = Arc<Mutex<dyn FnMut(&str) + Send>>;

/// What a store needs for this.
pub(crate) struct Watcher {
    faults: Vec<Fault>,
    sink: Option<Sink>,
    bridge: Arc<Bridge>,
    /// Set up at the first call, when the program's memory exists.
    inner: Option<Inner>,
}

#[derive(Clone)]
struct Inner {
    memory: Memory,
    functions: Arc<Vec<Func>>,
}

/// The module between, and wasmtime's functions.
pub(crate) struct Bridge {
    plain: Linker<State>,
    module: Module,
    names: Vec<String>,
}

impl Watcher {
    pub(crate) fn new(bridge: Arc<Bridge>, rules: &[Rule], sink: Option<Sink>) -> Watcher {
        Watcher { faults: rules.iter().cloned().map(Fault::new).collect(), sink, bridge, inner: None }
    }
}

impl Bridge {
    /// The module between, and a linker with the watched functions.
    pub(crate) fn new(engine: &Engine) -> Result<(Arc<Bridge>, Linker<State>)> {
        let plain = preview1_linker(engine)?;
        let mut watched = Linker::new(engine);
        let mut text =
            String::from("(module (import \"program\" \"memory\" (memory 0)) (export \"memory\" (memory 0))\n");
        let mut bodies = String::new();
        let mut names = Vec::new();
        // A first look at the signatures; the functions themselves belong to no store.
        let mut scratch = wasmtime::Store::new(engine, State::empty());
        for (index, (name, params)) in calls::CALLS.iter().enumerate() {
            let Some(Extern::Func(function)) = plain.get(&mut scratch, PREVIEW1, name).ok() else {
                bail!("wasmtime has no `{name}`")
            };
            let of = function.ty(&scratch);
            let signature = signature(&of);
            writeln!(text, "(import \"{PREVIEW1}\" \"{name}\" (func $f{index} {signature}))")?;
            writeln!(bodies, "(func (export \"{name}\") {signature}")?;
            (0..of.params().len()).try_for_each(|at| writeln!(bodies, "local.get {at}"))?;
            writeln!(bodies, "call $f{index})")?;
            names.push(name.to_string());
            watched.func_new(PREVIEW1, name, of, move |mut caller, args, results| {
                let call = Call { index, name, params, args };
                call.run(&mut caller, results)
            })?;
        }
        let module = Module::new(engine, text + &bodies + ")")?;
        Ok((Arc::new(Bridge { plain, module, names }), watched))
    }

    fn inner(&self, caller: &mut Caller<'_, State>) -> Result<Inner> {
        let Some(Extern::Memory(memory)) = caller.get_export("memory") else { bail!("the program exports no memory") };
        let mut linker = self.plain.clone();
        linker.define(&mut *caller, "program", "memory", memory)?;
        let instance = linker.instantiate(&mut *caller, &self.module)?;
        let functions = self.names.iter().map(|name| instance.get_func(&mut *caller, name)).collect::<Option<Vec<_>>>();
        let Some(functions) = functions else { bail!("the module between is incomplete") };
        Ok(Inner { memory, functions: Arc::new(functions) })
    }
}

fn signature(of: &wasmtime::FuncType) -> String {
    let list = |word: &str, types: &mut dyn Iterator<Item = wasmtime::ValType>| {
        types.map(|t| format!("({word} {t})")).collect::<Vec<_>>().join(" ")
    };
    format!("{} {}", list("param", &mut of.params()), list("result", &mut of.results()))
}

/// One call of the program.
struct Call<'a> {
    index: usize,
    name: &'static str,
    params: &'static [Param],
    args: &'a [Val],
}

impl Call<'_> {
    fn run(&self, caller: &mut Caller<'_, State>, results: &mut [Val]) -> Result<()> {
        let inner = self.inner(caller)?;
        let effect = self.effect(caller, &inner);
        let sink = caller.data().watcher.as_ref().and_then(|watcher| watcher.sink.clone());
        let before = match &sink {
            Some(_) => trace::arguments(self.name, self.params, self.args, inner.memory.data(&*caller)),
            None => String::new(),
        };
        let done = match effect {
            Some(Effect::Errno(number)) => {
                results[0] = Val::I32(number.into());
                Ok(())
            }
            effect => self.forward(caller, &inner, effect, results),
        };
        if let Some(sink) = sink {
            let result = match &done {
                Ok(()) => trace::result(self.params, self.args, results, inner.memory.data(&*caller)),
                Err(_) => "no return".to_owned(),
            };
            let injected = if effect.is_some() { " (injected)" } else { "" };
            if let Ok(mut sink) = sink.lock() {
                sink(&format!("{before} = {result}{injected}"));
            }
        }
        done
    }

    fn inner(&self, caller: &mut Caller<'_, State>) -> Result<Inner> {
        let Some(watcher) = &caller.data().watcher else { bail!("the run is not watched") };
        if let Some(inner) = &watcher.inner {
            return Ok(inner.clone());
        }
        let inner = watcher.bridge.clone().inner(caller)?;
        if let Some(watcher) = &mut caller.data_mut().watcher {
            watcher.inner = Some(inner.clone());
        }
        Ok(inner)
    }

    /// The first rule that applies. Every rule counts the call.
    fn effect(&self, caller: &mut Caller<'_, State>, inner: &Inner) -> Option<Effect> {
        let (memory, state) = inner.memory.data_and_store_mut(&mut *caller);
        let fd = self.at(|param| param == Param::Fd).map(|at| self.number(at));
        let path = self.at(|param| param == Param::Path);
        let path = path.and_then(|at| memory.bytes(self.number(at), self.number(at + 1)));
        let faults = state.watcher.as_mut().map(|watcher| &mut watcher.faults)?;
        let effects: Vec<Effect> = faults.iter_mut().filter_map(|fault| fault.apply(self.name, fd, path)).collect();
        effects.first().copied()
    }

    fn forward(
        &self,
        caller: &mut Caller<'_, State>,
        inner: &Inner,
        effect: Option<Effect>,
        results: &mut [Val],
    ) -> Result<()> {
        let Some(function) = inner.functions.get(self.index) else { bail!("no such function") };
        let mut args = self.args.to_vec();
        let restore = effect.and_then(|effect| self.shorten(effect, &mut args, inner.memory.data_mut(&mut *caller)));
        let done = function.call(&mut *caller, &args, results);
        let memory = inner.memory.data_mut(&mut *caller);
        if let Some((at, length)) = restore {
            put_u32(memory, at, length);
        }
        if done.is_ok() && matches!(results.first(), Some(Val::I32(0))) {
            self.spoil_entries(effect, memory);
        }
        done
    }

    /// Makes the arguments ask for less. A length changed in guest memory is returned, to be restored.
    fn shorten(&self, effect: Effect, args: &mut [Val], memory: &mut [u8]) -> Option<(u32, u32)> {
        match effect {
            Effect::Cut(limit) => {
                let length = self.at(|param| param == Param::Entries)? + 1;
                args[length] = Val::I32(self.number(length).min(limit) as i32);
            }
            Effect::NoDots => {
                // wasmtime's first two entries are `.` and `..`.
                let cookie = self.at(|param| param == Param::U64)?;
                if matches!(args.get(cookie), Some(Val::I64(0 | 1))) {
                    args[cookie] = Val::I64(2);
                }
            }
            Effect::Short(limit) => {
                if let Some(at) = self.at(|param| param == Param::Buffer) {
                    args[at + 1] = Val::I32(self.number(at + 1).min(limit) as i32);
                    return None;
                }
                let at = self.at(|param| matches!(param, Param::Gather | Param::Scatter))?;
                let (array, count) = (self.number(at), self.number(at + 1));
                let first =
                    (0..count).find(|index| memory.iovec(array, *index).is_some_and(|(_, length)| length > 0))?;
                let (_, length) = memory.iovec(array, first)?;
                args[at + 1] = Val::I32(first as i32 + 1);
                let place = array + first * 8 + 4;
                put_u32(memory, place, length.min(limit));
                return Some((place, length));
            }
            Effect::Errno(_) | Effect::InoZero => {}
        }
        None
    }

    /// Changes the directory entries that the host has placed.
    fn spoil_entries(&self, effect: Option<Effect>, memory: &mut [u8]) {
        let Some(at) = self.at(|param| param == Param::Entries) else { return };
        let (buffer, out) = (self.number(at) as usize, self.number(self.args.len() - 1));
        let Some(used) = memory.u32(out) else { return };
        let Some(bytes) = memory.get_mut(buffer..buffer + used as usize) else { return };
        let whole = entries(bytes);
        match effect {
            Some(Effect::InoZero) => {
                for (start, _) in whole {
                    bytes[start + 8..start + 16].fill(0);
                }
            }
            Some(Effect::Short(limit)) => {
                if let Some((start, length)) = whole.get(..whole.len().min(limit as usize)).and_then(<[_]>::last) {
                    put_u32(memory, out, (start + length) as u32);
                }
            }
            _ => {}
        }
    }

    /// The index of the first wasm parameter of a kind.
    fn at(&self, wanted: impl Fn(Param) -> bool) -> Option<usize> {
        let mut at = 0;
        for param in self.params {
            if wanted(*param) {
                return Some(at);
            }
            at += param.width();
        }
        None
    }

    fn number(&self, at: usize) -> u32 {
        match self.args.get(at) {
            Some(Val::I32(number)) => *number as u32,
            Some(Val::I64(number)) => *number as u32,
            _ => 0,
        }
    }
}
