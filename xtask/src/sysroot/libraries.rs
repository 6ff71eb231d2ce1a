//! Sorts the objects of the crate into libraries and start files.

use crate::object::archive::{self, Member};
use crate::object::name::Names;
use crate::object::symbols::{Symbols, is_rust};
use crate::root::Outcome;
use crate::toolchain::Target;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// What wasi-libc has as libraries of their own: all of it is in `libc.a` here, and existing build scripts still link.
const EMPTY: [&str; 14] = [
    "m",
    "pthread",
    "dl",
    "rt",
    "util",
    "resolv",
    "xnet",
    "crypt",
    "setjmp",
    "c-printscan-long-double",
    "wasi-emulated-signal",
    "wasi-emulated-mman",
    "wasi-emulated-getpid",
    "wasi-emulated-process-clocks",
];

/// The name of the object that says that the library has no threads (`src/start/call_dtors.s`). With -pthread the linker
/// shows it in its message; it sorts first, so that the linker meets it before other objects.
const NO_THREADS: &str = "-pthread-needs-target-wasm32-wasip1-threads.o";

/// The name of `src/heap/own_block.s`. It sorts behind `src/heap/block.s`, which has the same symbols, so that the linker takes it for the
/// heap alone.
const OWN_BLOCK: &str = "own_block.o";

/// An object with its symbols.
struct Object {
    member: Member,
    symbols: Symbols,
}

/// Makes all libraries in `lib` from the static library `raw` and the archives in `assembled`.
pub fn make(target: Target, root: &Path, raw: &Path, assembled: &Path, lib: &Path) -> Outcome {
    std::fs::create_dir_all(lib)?;
    let (builtins, all): (Vec<Object>, Vec<Object>) =
        objects(raw)?.into_iter().partition(|object| object.member.name.starts_with("compiler_builtins-"));
    let refused = listed(&root.join("sysroot/symbols/enosys.txt"))?;
    let (mut libc, mut process, mut threads, mut simd) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut heap, mut dlmalloc, mut switching) = (Vec::new(), Vec::new(), Vec::new());
    let mut names = Names::default();
    for mut object in all {
        if object.member.name.starts_with("wasi_libc_simd-") {
            simd.push(object);
            continue;
        }
        let is_own_block = object.symbols.defined.iter().any(|name| name == "__wasilibc_own_block");
        object.member.name = if is_own_block { OWN_BLOCK.into() } else { names.of(&object.symbols, "data") };
        let base = object.member.name.trim_end_matches(".o");
        match base {
            "_start" => {
                update(&lib.join("crt1-command.o"), &object.member.data)?;
                update(&lib.join("crt1.o"), &object.member.data)?;
            }
            "_initialize" => update(&lib.join("crt1-reactor.o"), &object.member.data)?,
            "__wasm_call_dtors" if target == Target::Single => {
                object.member.name = NO_THREADS.into();
                libc.push(object);
            }
            _ if refused.contains(base) => process.push(object),
            _ if target == Target::Single && is_part(&object, "7threads8asyncify", "asyncify") => {
                switching.push(object)
            }
            _ if target == Target::Single && is_threads(&object) => threads.push(object),
            _ if is_part(&object, "6harden10heap_check", "heap_check") => heap.push(object),
            _ if is_part(&object, "4heap8dlmalloc", "dlmalloc") || is_crate(&object, "8dlmalloc") => {
                dlmalloc.push(object)
            }
            _ => libc.push(object),
        }
    }
    let extra = |name: &str| named(objects(&assembled.join(format!("lib{name}.a")))?);
    if target == Target::Single {
        threads.extend(extra("wasi-emulated-pthread")?);
        switching.extend(extra("wasi-emulated-pthread-asyncify")?);
        heap.extend(extra("wasi-heap-check")?);
        dlmalloc.extend(extra("dlmalloc")?);
    }
    drop_unreachable(&mut [&mut libc, &mut simd, &mut process, &mut threads, &mut switching, &mut heap, &mut dlmalloc]);
    write(lib, "c", libc)?;
    write(lib, "c-simd", named(simd)?)?;
    write(lib, "wasi-emulated-process", process)?;
    write(lib, "wasi-emulated-pthread", threads)?;
    if target == Target::Single {
        write(lib, "wasi-emulated-pthread-asyncify", switching)?;
        write(lib, "wasi-heap-check", heap)?;
        write(lib, "dlmalloc", dlmalloc)?;
    }
    for name in ["wasi-emulated-pthread-legacy-eh", "c-printscan-no-floating-point"] {
        write(lib, name, extra(name)?)?;
    }
    write(lib, "clang_rt.builtins", named(builtins)?)?;
    for name in EMPTY {
        write(lib, name, Vec::new())?;
    }
    Ok(())
}

/// Leaves out what no symbol of C leads to: formatting and panics of `core`, and implementations of `Debug`.
fn drop_unreachable(libraries: &mut [&mut Vec<Object>]) {
    let mut definitions: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
    let mut waiting = Vec::new();
    for (library, objects) in libraries.iter().enumerate() {
        for (number, object) in objects.iter().enumerate() {
            let at = (library, number);
            for name in &object.symbols.defined {
                definitions.entry(name).or_default().push(at);
            }
            if object.symbols.defined.iter().any(|name| !is_rust(name)) {
                waiting.push(at);
            }
        }
    }
    let mut reached: HashSet<(usize, usize)> = waiting.iter().copied().collect();
    while let Some((library, number)) = waiting.pop() {
        let undefined = &libraries[library][number].symbols.undefined;
        let targets = undefined.iter().filter_map(|name| definitions.get(name.as_str())).flatten();
        waiting.extend(targets.filter(|target| reached.insert(**target)));
    }
    drop(definitions);
    for (library, objects) in libraries.iter_mut().enumerate() {
        let mut number = 0;
        objects.retain(|_| {
            number += 1;
            reached.contains(&(library, number - 1))
        });
    }
}

/// Threads that run one at a time: all of `src/threads/emulated`, and the C functions that call it. What `names.txt` there lists has
/// the names that programs use; the same names stand in `libc.a`, and the library that comes first wins.
fn is_threads(object: &Object) -> bool {
    object.symbols.defined.iter().any(|name| {
        name.contains("_1c7threads8emulated") // not instances of what others define
            || name.starts_with("__wasilibc_emulated_")
            || name.starts_with("__wasilibc_thread_")
    })
}

/// A malloc family of a library of its own: all of the module with this mangled path. A `names.txt` there lists the names that it gets.
fn is_part(object: &Object, module: &str, prefix: &str) -> bool {
    let (module, prefix) = (format!("_1c{module}"), format!("__wasilibc_{prefix}_"));
    object.symbols.defined.iter().any(|name| name.contains(&module) || name.starts_with(&prefix))
}

/// Whether it is compiled code of this crate, as its mangled name has it.
fn is_crate(object: &Object, name: &str) -> bool {
    object.symbols.defined.iter().any(|symbol| symbol.contains(&format!("_{name}")))
}

fn objects(path: &Path) -> Result<Vec<Object>, Box<dyn std::error::Error>> {
    let with_symbols = |member: Member| {
        let symbols = Symbols::read(&member.data).map_err(|error| format!("{}: {error}", member.name))?;
        Ok(Object { member, symbols })
    };
    archive::read(path)?.into_iter().map(with_symbols).collect()
}

fn named(mut objects: Vec<Object>) -> Result<Vec<Object>, Box<dyn std::error::Error>> {
    let mut names = Names::default();
    for object in &mut objects {
        object.member.name = names.of(&object.symbols, "data");
    }
    Ok(objects)
}

fn write(lib: &Path, name: &str, objects: Vec<Object>) -> Outcome {
    let mut members: Vec<Member> = objects.into_iter().map(|object| object.member).collect();
    members.sort_by(|a, b| a.name.cmp(&b.name));
    update(&lib.join(format!("lib{name}.a")), &archive::render(&members)?)
}

/// Writes a file if its contents change, so that what depends on it is not made anew.
pub fn update(path: &Path, data: &[u8]) -> Outcome {
    if std::fs::read(path).is_ok_and(|old| old == data) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(std::fs::write(path, data)?)
}

/// The names that a list has, one a line.
pub fn listed(path: &Path) -> Result<HashSet<String>, Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(lines.map(str::to_string).collect())
}
