//! Assembles what Rust cannot express, with crate `cc`.
//!
//! For the guest: objects that become part of `libc.a`, and small archives beside it, which `cargo xtask sysroot` picks up
//! from `OUT_DIR`. Natively: the C half of the oracle that tests compare with. `compiler_builtins` needs nothing here: the
//! toolchain's own copy is built with `core` (`-Zbuild-std`).

use std::path::{Path, PathBuf};

const EMULATED: &str = "src/threads/emulated";
const ASYNCIFY: &str = "src/threads/asyncify";
const HEAP_CHECK: &str = "src/harden/heap_check/names.txt";
const DLMALLOC: &str = "src/heap/dlmalloc/names.txt";
/// Both proposals for exceptions spell `throw` alike, and differ in how it is caught.
const EXCEPTIONS: &[&str] = &["-mexception-handling", "-Wa,--no-type-check"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    match std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() {
        Ok("wasm32") if has_threads() => with_threads(),
        Ok("wasm32") => guest(),
        _ if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") => oracle(),
        _ => {}
    }
}

/// Whether the target is wasm32-wasip1-threads.
fn has_threads() -> bool {
    std::env::var("CARGO_CFG_TARGET_FEATURE").is_ok_and(|all| all.split(',').any(|feature| feature == "atomics"))
}

/// What both targets have.
fn common() {
    assembler(EXCEPTIONS).file(input("src/header/setjmp/throw.s")).compile("setjmp-throw");
    assembler(&[]).file(input("src/header/fcntl/flags.s")).compile("fcntl-flags");
    assembler(&[]).file(input("src/header/fcntl/status.s")).compile("fcntl-status");
    assembler(&[]).file(input("src/header/signal/call_on_stack.s")).compile("call-on-stack");
    assembler(&[]).file(input("src/header/stdlib/environ/names.s")).compile("environ-names");
    assembler(&[]).file(input("src/start/main.s")).compile("start-main");
    let lesser = LESSER
        .iter()
        .flat_map(|(name, parameters, kinds)| kinds.iter().map(|kind| own_or_lesser(name, *parameters, kind)));
    assembler(&[]).files(lesser).compile("own-or-lesser");
}

fn with_threads() {
    // `#[export]` has functions take locks.
    println!("cargo::rustc-env=WASI_LIBC_THREADS=1");
    common();
    assembler(&[]).file(input("src/threads/call_dtors.s")).compile("start-call-dtors");
    assembler(&[]).file(input("src/threads/start.s")).compile("thread-start");
    assembler(&[]).file(input("src/threads/step.s")).compile("thread-step");
    let emulated = |name: &str| input(&format!("{EMULATED}/{name}"));
    assembler(EXCEPTIONS).file(emulated("throw.s")).compile("thread-throw");
    assembler(EXCEPTIONS).file(emulated("catch.s")).compile("thread-catch");
    // Libraries of their own.
    aside(EXCEPTIONS).file(emulated("catch-legacy.s")).compile("wasi-emulated-pthread-legacy-eh");
    aside(&[]).file(input("src/header/stdio/no_floating_point.s")).compile("c-printscan-no-floating-point");
}

fn guest() {
    // Linked into the crate.
    common();
    assembler(&[]).file(input("src/start/call_dtors.s")).compile("start-call-dtors");
    assembler(&[]).file(input("src/heap/block.s")).file(input("src/heap/own_block.s")).compile("heap-block");
    // Libraries of their own.
    aside(&[]).file(input("src/header/stdio/no_floating_point.s")).compile("c-printscan-no-floating-point");
    let threads = |name: &str| input(&format!("{EMULATED}/{name}"));
    aside(EXCEPTIONS).file(threads("catch-legacy.s")).compile("wasi-emulated-pthread-legacy-eh");
    let mut library = aside(EXCEPTIONS);
    // LLVM 19 assembles the older proposal alone.
    let catch = if assembles(&threads("catch.s")) { "catch.s" } else { "catch-legacy.s" };
    library.files([threads("switch.s"), threads("throw.s"), threads(catch)]);
    library.files(forwarders(&threads("names.txt"), "__wasilibc_emulated")).compile("wasi-emulated-pthread");
    let mut library = aside(&[]);
    let switching = |name: &str| input(&format!("{ASYNCIFY}/{name}"));
    library.file(switching("switch.s")).files(forwarders(&switching("names.txt"), "__wasilibc_asyncify"));
    library.compile("wasi-emulated-pthread-asyncify");
    aside(&[]).file(family(&input(HEAP_CHECK), "__wasilibc_heap_check")).compile("wasi-heap-check");
    aside(&[]).file(family(&input(DLMALLOC), "__wasilibc_dlmalloc")).compile("dlmalloc");
}

/// A build whose archive is linked into the crate.
fn assembler(flags: &[&str]) -> cc::Build {
    let mut build = cc::Build::new();
    for (name, fallback) in [("CLANG", "clang-22"), ("LLVM_AR", "llvm-ar-22")] {
        println!("cargo::rerun-if-env-changed={name}");
        let tool = std::env::var(name).unwrap_or(fallback.into());
        if name == "CLANG" {
            build.compiler(tool)
        } else {
            build.archiver(tool)
        };
    }
    flags.iter().for_each(|flag| _ = build.flag(flag));
    build.opt_level(2).debug(false).no_default_flags(true);
    if has_threads() {
        build.flag("--target=wasm32-wasip1-threads").flag("-matomics").flag("-mbulk-memory");
    } else {
        build.flag("--target=wasm32-wasip1");
    }
    build
}

/// A build whose archive only stands in `OUT_DIR`.
fn aside(flags: &[&str]) -> cc::Build {
    let mut build = assembler(flags);
    build.cargo_metadata(false);
    build
}

/// Whether the assembler knows all that a source with exceptions has.
fn assembles(source: &Path) -> bool {
    aside(EXCEPTIONS).cargo_warnings(false).file(source).try_compile("probe").is_ok()
}

/// For each line of a list (name, parameters, result, function) a source whose function `name` calls `prefix_function`.
fn forwarders(list: &Path, prefix: &str) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(list).expect("names.txt");
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| forwarder(&line.split(' ').collect::<Vec<_>>(), prefix)).collect()
}

/// All of them in one source: a program has a family of `malloc` or has none of it.
fn family(list: &Path, prefix: &str) -> PathBuf {
    let read = |path: PathBuf| std::fs::read_to_string(path).expect("a source that was just written");
    let all: String = forwarders(list, prefix).into_iter().map(read).collect();
    written(prefix, "family", &all)
}

fn forwarder(words: &[&str], prefix: &str) -> PathBuf {
    let [name, parameters, result, function] = words else { panic!("names.txt: {words:?}") };
    let target = format!("{prefix}_{function}");
    let mut source = format!(
        ".functype {target} {parameters} -> {result}\n.globl {name}\n.type {name},@function\n{name}:\n\
         .functype {name} {parameters} -> {result}\n"
    );
    for index in 0..parameters.matches("i").count() {
        source.push_str(&format!("local.get {index}\n"));
    }
    source.push_str(&format!("call {target}\nend_function\n"));
    written(prefix, name, &source)
}

/// The path of a file with the source.
fn written(folder: &str, name: &str, source: &str) -> PathBuf {
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join(folder);
    std::fs::create_dir_all(&folder).expect("OUT_DIR can be written");
    let path = folder.join(format!("{name}.s"));
    std::fs::write(&path, source).expect("OUT_DIR can be written");
    path
}

/// What clang calls `__NAMEKIND` in place of, where less is needed: the name, how many parameters it has in WebAssembly, and the kinds.
const LESSER: &[(&str, usize, &[&str])] = &[
    ("printf", 2, &["_integer", "_plain", "_plain_integer", "_bare"]),
    ("fprintf", 3, &["_integer", "_plain", "_plain_integer", "_bare"]),
    ("dprintf", 3, &["_integer"]),
    ("sprintf", 3, &["_integer", "_plain", "_plain_integer", "_bare"]),
    ("snprintf", 4, &["_integer", "_plain", "_plain_integer", "_bare"]),
    ("asprintf", 3, &["_integer"]),
    ("fopen", 2, &["_reading"]),
    ("scanf", 2, &["_integer", "_numbers"]),
    ("fscanf", 3, &["_integer", "_numbers"]),
    ("sscanf", 3, &["_integer", "_numbers"]),
    ("clock_gettime", 2, &["_host"]),
    ("strftime", 4, &["_zoneless"]),
];

/// A source with `__NAMEKIND`, which calls `NAME` where the program defines it (or links the library's anyway), else the
/// library's function that can do less. The reference is weak, which Rust does not have.
fn own_or_lesser(name: &str, parameters: usize, kind: &str) -> PathBuf {
    let functype = format!("({}) -> (i32)", vec!["i32"; parameters].join(", "));
    let arguments: String = (0..parameters).map(|index| format!("local.get {index}\n")).collect();
    let source = format!(
        ".functype {name} {functype}\n.weak {name}\n.functype __wasilibc_{name}{kind} {functype}\n\
         .globl __{name}{kind}\n.type __{name}{kind},@function\n__{name}{kind}:\n\
         .functype __{name}{kind} {functype}\ni32.const {name}\nif\n{arguments}call {name}\nreturn\nend_if\n\
         {arguments}call __wasilibc_{name}{kind}\nend_function\n"
    );
    let path =
        PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join(format!("__{name}{kind}.s"));
    std::fs::write(&path, source).expect("OUT_DIR can be written");
    path
}

fn oracle() {
    cc::Build::new().file(input("src/algo/oracle.c")).opt_level(1).warnings(false).compile("oracle");
    println!("cargo::rustc-link-lib=m");
}

/// A source, a change of which runs this script again.
fn input(path: &str) -> PathBuf {
    println!("cargo::rerun-if-changed={path}");
    PathBuf::from(path)
}
