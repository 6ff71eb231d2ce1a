//! Compiled programs, kept between processes: a file for each, named after what it was compiled from and how.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use wasmtime::component::Component;
use wasmtime::{Engine, Module, Result};

/// When the files take more than this, the oldest are removed until half is left.
const CAPACITY: u64 = 1 << 30;

/// What is kept: modules and components.
pub(crate) trait Compiled: Sized {
    /// Its form in a file.
    fn bytes(&self) -> Result<Vec<u8>>;

    /// Reads it back.
    ///
    /// # Safety
    /// The file was written with [`Compiled::bytes`].
    unsafe fn load(engine: &Engine, path: &Path) -> Result<Self>;
}

macro_rules! compiled {
    ($type:ty) => {
        impl Compiled for $type {
            fn bytes(&self) -> Result<Vec<u8>> {
                self.serialize()
            }

            unsafe fn load(engine: &Engine, path: &Path) -> Result<Self> {
                // SAFETY: the caller's promise is what wasmtime asks for.
                unsafe { <$type>::deserialize_file(engine, path) }
            }
        }
    };
}

compiled!(Module);
compiled!(Component);

/// A directory of compiled programs. Nothing fails when it cannot be used: programs are compiled again.
pub(crate) struct Cache {
    directory: PathBuf,
}

impl Cache {
    /// Only this user may write in it: what stands there is run.
    pub(crate) fn new(directory: &Path) -> Cache {
        let _ = fs::DirBuilder::new().recursive(true).mode(0o700).create(directory);
        Cache { directory: directory.to_owned() }
    }

    /// The compiled form of a program, if it is there.
    pub(crate) fn get<C: Compiled>(&self, engine: &Engine, source: &[u8]) -> Option<C> {
        let path = self.path(engine, source);
        // SAFETY: the file was written by `put` below, and nobody else can write to the directory; wasmtime checks that
        // it fits this version and these settings.
        unsafe { C::load(engine, &path).ok() }
    }

    /// Keeps the compiled form of a program.
    pub(crate) fn put(&self, engine: &Engine, source: &[u8], compiled: &impl Compiled) {
        let path = self.path(engine, source);
        let unfinished = path.with_extension(format!("{}-{:?}", std::process::id(), std::thread::current().id()));
        let Ok(bytes) = compiled.bytes() else { return };
        // A reader sees all of it or nothing.
        if fs::write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, path)).is_err() {
            let _ = fs::remove_file(unfinished);
            return;
        }
        self.shrink();
    }

    fn path(&self, engine: &Engine, source: &[u8]) -> PathBuf {
        let hash = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            (salt, source).hash(&mut hasher);
            engine.precompile_compatibility_hash().hash(&mut hasher);
            hasher.finish()
        };
        self.directory.join(format!("{:016x}{:016x}-{:x}.cwasm", hash(0), hash(1), source.len()))
    }

    /// Keeps the directory within its capacity.
    fn shrink(&self) {
        let entries = fs::read_dir(&self.directory).into_iter().flatten().flatten();
        let mut files: Vec<(SystemTime, u64, PathBuf)> = entries
            .filter_map(|entry| {
                let found = entry.metadata().ok()?;
                Some((found.modified().ok()?, found.len(), entry.path()))
            })
            .collect();
        let mut total: u64 = files.iter().map(|(_, length, _)| length).sum();
        if total <= CAPACITY {
            return;
        }
        files.sort();
        for (_, length, path) in files {
            if total <= CAPACITY / 2 {
                break;
            }
            if fs::remove_file(path).is_ok() {
                total -= length;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_kept_apart() {
        let directory = std::env::temp_dir().join(format!("wasi-host-cache-{}", std::process::id()));
        let (engine, cache) = (Engine::default(), Cache::new(&directory));
        let source = |name: &str| format!(r#"(module (func (export "{name}")))"#);
        for name in ["a", "b"] {
            let source = source(name);
            assert!(cache.get::<Module>(&engine, source.as_bytes()).is_none());
            let module = Module::new(&engine, wat::parse_str(&source).unwrap()).unwrap();
            cache.put(&engine, source.as_bytes(), &module);
        }
        for name in ["a", "b"] {
            let module: Module = cache.get(&engine, source(name).as_bytes()).unwrap();
            assert!(module.get_export(name).is_some());
        }
        for entry in fs::read_dir(&directory).unwrap() {
            fs::write(entry.unwrap().path(), b"cut off").unwrap();
        }
        assert!(cache.get::<Module>(&engine, source("a").as_bytes()).is_none());
        fs::remove_dir_all(directory).unwrap();
    }
}
