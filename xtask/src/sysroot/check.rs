//! The rules that hold for `libc.a` and for the threads beside it.
//!
//! - Each C symbol has an object of its own (the malloc family shares one), so that a program can replace it.
//! - An object with a C symbol is never reached through a Rust symbol that is not weak: linking it would then bring in the C symbol too, and
//!   clash with a program's own definition.
//! - Nothing refers to `core::fmt` or to the panic machinery.
//! - No symbol leaks: what is neither reserved nor on the checked-in list is an error.
//! - Every object's name can be read in a link map.
//! - The headers name the crate's version.

use super::libraries::listed;
use crate::object::archive;
use crate::object::symbols::{Symbols, is_rust};
use crate::root::{Outcome, root};
use std::collections::{BTreeSet, HashMap};

const ARCHIVES: [&str; 3] = ["libc.a", "libc-simd.a", "libwasi-emulated-pthread.a"];
const MALLOC: [&str; 6] = ["malloc", "calloc", "realloc", "free", "aligned_alloc", "malloc_usable_size"];
/// Crates whose objects may refer to the machinery that they bring: nothing of ours reaches those.
const OTHERS: [&str; 4] = ["core.", "compiler_builtins.", "libm.", "cfg_if."];

struct Object {
    /// `libc.a:puts.o`.
    name: String,
    c: BTreeSet<String>,
    rust: BTreeSet<String>,
    undefined: BTreeSet<String>,
    weak: BTreeSet<String>,
}

impl Object {
    fn is_ours(&self) -> bool {
        let member = self.name.rsplit(':').next().unwrap_or_default();
        !OTHERS.iter().any(|prefix| member.starts_with(prefix))
    }
}

/// Checks the built archives.
pub fn run() -> Outcome {
    let lib = root().join("sysroot/lib/wasm32-wasip1");
    let mut objects = Vec::new();
    for archive in ARCHIVES {
        for member in archive::read(&lib.join(archive))? {
            let symbols = Symbols::read(&member.data)?;
            let (rust, c) = symbols.defined.into_iter().partition(|name| is_rust(name));
            let name = format!("{archive}:{}", member.name);
            objects.push(Object { name, c, rust, undefined: symbols.undefined, weak: symbols.weak });
        }
    }
    let mut errors = Vec::new();
    several(&objects, &mut errors);
    reached(&objects, &mut errors);
    machinery(&objects, &mut errors);
    leaks(&objects, &mut errors)?;
    version(&mut errors)?;
    errors.extend(
        objects.iter().filter(|object| object.name.contains(".rcgu")).map(|o| format!("{} has no name", o.name)),
    );
    errors.iter().for_each(|error| println!("{error}"));
    let symbols: usize = objects.iter().map(|object| object.c.len()).sum();
    println!("{} objects, {symbols} C symbols, {} errors", objects.len(), errors.len());
    if errors.is_empty() { Ok(()) } else { Err("the archives break rules".into()) }
}

fn several(objects: &[Object], errors: &mut Vec<String>) {
    for object in objects {
        let public: Vec<&str> = object.c.iter().map(String::as_str).filter(|name| !name.starts_with('_')).collect();
        if public.len() > 1 && !public.iter().all(|name| MALLOC.contains(name)) {
            errors.push(format!("{} defines several replaceable symbols: {}", object.name, public.join(" ")));
        }
    }
}

fn reached(objects: &[Object], errors: &mut Vec<String>) {
    let mut home = HashMap::new();
    for (at, object) in objects.iter().enumerate() {
        home.extend(object.rust.iter().map(|name| (name, at)));
    }
    for (at, object) in objects.iter().enumerate() {
        for name in object.undefined.difference(&object.weak) {
            let Some(&target) = home.get(name) else { continue };
            let c: Vec<&str> = objects[target].c.iter().map(String::as_str).collect();
            if target != at && !c.is_empty() {
                let defines = c.join(" ");
                errors.push(format!(
                    "{} reaches {} (which defines {defines}) through {name}",
                    object.name, objects[target].name
                ));
            }
        }
    }
}

fn machinery(objects: &[Object], errors: &mut Vec<String>) {
    for object in objects.iter().filter(|object| object.is_ours()) {
        let panics = object.undefined.iter().filter(|name| {
            name.contains("4core9panicking") || name.contains("4core3fmt") && !name.contains("Arguments")
        });
        errors.extend(panics.map(|name| format!("{} refers to {name}", object.name)));
    }
}

fn leaks(objects: &[Object], errors: &mut Vec<String>) -> Outcome {
    let known = listed(&root().join("sysroot/symbols/defined.txt"))?;
    let defined: BTreeSet<&String> = objects.iter().flat_map(|object| &object.c).collect();
    let unknown = defined.into_iter().filter(|name| !name.starts_with('_') && !known.contains(*name));
    errors.extend(unknown.map(|name| {
        format!("{name} is defined but not listed in sysroot/symbols/defined.txt (cargo xtask symbols --update)")
    }));
    Ok(())
}

/// `__wasi_libc_rs__` is the version in Cargo.toml.
fn version(errors: &mut Vec<String>) -> Outcome {
    let read = |path: &str| std::fs::read_to_string(root().join(path));
    let (manifest, header) = (read("Cargo.toml")?, read("sysroot/include/bits/features.h")?);
    let version =
        manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"')).unwrap_or_default();
    let number = version.split('.').try_fold(0u32, |number, part| Some(number * 100 + part.parse::<u32>().ok()?));
    let defined = header.lines().find_map(|line| line.strip_prefix("#define __wasi_libc_rs__ ")?.parse().ok());
    if number.is_none() || number != defined {
        errors.push(format!("bits/features.h has version {defined:?}, Cargo.toml {version}"));
    }
    Ok(())
}
