//! Loading programs, and why one cannot be loaded.

use std::path::Path;
use std::sync::Arc;

use wasmtime::{ExternType, Module, Result, Store, bail};

use crate::engine::Host;
use crate::errno::reason;
use crate::state::State;

/// A compiled program.
#[derive(Clone)]
pub struct Program {
    pub(crate) module: Module,
    /// What it was compiled from, for finding the source of a trap; absent for text.
    pub(crate) binary: Option<Arc<[u8]>>,
}

/// A program's bytes, for [`Host::load_bytes`] or [`Host::load_component`].
pub fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).or_else(|error| bail!("cannot read it: {}", reason(&error)))
}

impl Host {
    /// Compiles a `.wasm` file, or a `.wat` file where the feature `text` is on.
    pub fn load(&self, path: &Path) -> Result<Program> {
        self.load_bytes(&read(path)?)
    }

    /// Compiles a program from memory, binary or text.
    pub fn load_bytes(&self, bytes: &[u8]) -> Result<Program> {
        let bytes = after_script(bytes);
        let binary = bytes.starts_with(b"\0asm");
        if binary && bytes.get(4..8) != Some(&[1, 0, 0, 0]) {
            match bytes.get(6..8) {
                Some([1, 0]) => bail!("it is a component, not a module of WASI preview1"),
                _ => bail!("it is WebAssembly of an unknown version, or cut off"),
            }
        }
        if !binary && !is_text(bytes) {
            bail!("it is not WebAssembly, neither binary nor text");
        }
        let module = match self.cache.as_ref().and_then(|cache| cache.get(&self.engine, bytes)) {
            Some(module) => module,
            None => {
                let module = if binary { Module::new(&self.engine, bytes) } else { self.compile_text(bytes) }?;
                self.cache.iter().for_each(|cache| cache.put(&self.engine, bytes, &module));
                module
            }
        };
        Ok(Program { module, binary: binary.then(|| bytes.into()) })
    }

    /// Compiles WebAssembly text.
    #[cfg(feature = "text")]
    fn compile_text(&self, bytes: &[u8]) -> Result<Module> {
        Module::new(&self.engine, wat::parse_bytes(bytes)?)
    }

    /// Refuses WebAssembly text.
    #[cfg(not(feature = "text"))]
    fn compile_text(&self, _bytes: &[u8]) -> Result<Module> {
        bail!(
            "it is WebAssembly text, which this host was built without (cargo's `--features text`); `wat2wasm` makes a binary of it"
        )
    }

    /// Fails when the program imports what there is not, and names all of that.
    pub(crate) fn check_imports(&self, program: &Program, store: &mut Store<State>) -> Result<()> {
        let mut missing = Vec::new();
        for import in program.module.imports() {
            if self.linker.get_by_import(&mut *store, &import).is_none() {
                let kind = match import.ty() {
                    ExternType::Memory(memory) if memory.is_shared() => continue,
                    ExternType::Func(_) => "the function",
                    ExternType::Memory(_) => "the memory",
                    ExternType::Table(_) => "the table",
                    ExternType::Global(_) => "the global",
                    ExternType::Tag(_) => "the tag",
                };
                missing.push(format!("{kind} `{}.{}`", import.module(), import.name()));
            }
        }
        match &missing[..] {
            [] => Ok(()),
            all => bail!("it imports what this host does not have: {}", all.join(", ")),
        }
    }
}

/// The WebAssembly after the lines that make a file start itself (`wasi-cc --runnable`).
pub(crate) fn after_script(bytes: &[u8]) -> &[u8] {
    let start = bytes.starts_with(b"#!").then(|| bytes.windows(5).position(|window| window == b"\n\0asm")).flatten();
    start.map_or(bytes, |start| &bytes[start + 1..])
}

/// Text begins with a parenthesis, after blanks and comments.
fn is_text(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.trim_start();
    text.is_empty() || text.starts_with('(') || text.starts_with(";;")
}
