//! Compiling a test with clang. Objects and programs are kept, and made anew when anything they come from has changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::case::{Case, Level};
use crate::checks;
use crate::directives::Directives;
use crate::layout::Layout;

/// The functions that `tests/blocks.c` stands before.
const COUNTED: [&str; 5] = ["malloc", "calloc", "realloc", "aligned_alloc", "free"];

/// What a link for the target with threads wants: memory that all instances of the program get.
const SHARED: [&str; 3] = ["-Wl,--import-memory", "-Wl,--export-memory", "-Wl,--max-memory=1073741824"];

fn target(layout: &Layout) -> String {
    format!("--target={}", layout.target.name())
}

/// Compiles tests against one sysroot.
pub struct Compiler {
    layout: Layout,
    clang: String,
    /// Changes with the headers.
    headers: u64,
    /// Changes with the libraries.
    libraries: u64,
    /// Flags that every link wants.
    link_flags: Vec<String>,
}

impl Compiler {
    /// Looks at the sysroot. `CLANG` names another compiler than `clang-22`.
    pub fn new(layout: &Layout) -> Compiler {
        let clang = std::env::var("CLANG").unwrap_or_else(|_| "clang-22".into());
        let include = layout.headers.join("include");
        let mut headers = DefaultHasher::new();
        stamp(if include.exists() { &include } else { &layout.headers }, &mut headers);
        stamp(&layout.tests().join("test.h"), &mut headers);
        let mut libraries = DefaultHasher::new();
        stamp(&layout.libraries(), &mut libraries);
        let link_flags = link_flags(layout, &clang);
        Compiler { layout: layout.clone(), clang, headers: headers.finish(), libraries: libraries.finish(), link_flags }
    }

    /// The program of a test, compiled when it is not at hand; or what clang said.
    pub fn program(&self, case: &Case, level: Level, directives: &Directives) -> Result<PathBuf, String> {
        self.program_with(case, level, directives, &[])
    }

    /// The same, with further objects.
    pub fn program_with(
        &self,
        case: &Case,
        level: Level,
        directives: &Directives,
        more: &[PathBuf],
    ) -> Result<PathBuf, String> {
        if level == Level::Text {
            return Ok(case.source.clone());
        }
        let flags = self.compile_flags(case, level, directives);
        let mut objects = self.objects(case, level, directives)?;
        objects.extend_from_slice(more);
        if directives.live_blocks.is_some() {
            objects.push(self.object(
                &self.layout.root.join("tests/blocks.c"),
                "~blocks",
                level,
                &self.own_flags(level),
            )?);
        }
        let stem = stem(case);
        let program = self.layout.build.join(format!("{stem}.{}.wasm", level.name()));
        let mut key = DefaultHasher::new();
        (self.libraries, &flags, &directives.cflags, &self.link_flags, directives.no_start, checks::EXPORT, COUNTED)
            .hash(&mut key);
        objects.iter().for_each(|object| stamp(object, &mut key));
        self.make(&program, key.finish(), |out| {
            let mut command = self.clang(case.is_cpp());
            command.args(&flags).args(&directives.cflags).args(&objects).arg("-o").arg(out);
            if directives.no_start {
                command.args(["-nostartfiles", "-Wl,--no-entry"]);
            }
            command.arg(format!("-Wl,--export-if-defined={}", checks::EXPORT));
            if directives.live_blocks.is_some() {
                command.args(COUNTED.map(|name| format!("-Wl,--wrap={name}")));
            }
            command.arg(format!("--sysroot={}", self.layout.sysroot.display())).args(&self.link_flags);
            command
        })?;
        Ok(program)
    }

    /// The objects of a test's sources.
    pub fn objects(&self, case: &Case, level: Level, directives: &Directives) -> Result<Vec<PathBuf>, String> {
        self.objects_with(case, level, directives, &self.compile_flags(case, level, directives))
    }

    /// The same with flags of the caller's.
    pub fn objects_with(
        &self,
        case: &Case,
        level: Level,
        directives: &Directives,
        flags: &[String],
    ) -> Result<Vec<PathBuf>, String> {
        let stem = stem(case);
        let extra = directives
            .link
            .iter()
            .map(|name| (case.source.with_file_name(name), format!("{stem}~{}", name.replace('/', "~"))));
        std::iter::once((case.source.clone(), stem.clone()))
            .chain(extra)
            .map(|(source, stem)| self.object(&source, &stem, level, flags))
            .collect()
    }

    fn object(&self, source: &Path, stem: &str, level: Level, flags: &[String]) -> Result<PathBuf, String> {
        let object = self.layout.build.join(format!("{stem}.{}.o", level.name()));
        let mut key = DefaultHasher::new();
        let text = fs::read(source).map_err(|mistake| format!("{}: {mistake}", source.display()))?;
        (self.headers, flags, &text).hash(&mut key);
        local_headers(source, &text, &mut key);
        let cpp = source.extension().is_some_and(|e| e == "cc" || e == "cpp");
        self.make(&object, key.finish(), |out| {
            let mut command = self.clang(cpp);
            command.args(flags).arg("-c").arg(source).arg("-o").arg(out);
            command
        })?;
        Ok(object)
    }

    /// The flags that every source is compiled with.
    fn own_flags(&self, level: Level) -> Vec<String> {
        let mut flags = vec![target(&self.layout)];
        flags.extend(["-Wall", "-Werror", "-Wno-unused-command-line-argument"].map(String::from));
        if self.layout.target.has_threads() {
            flags.push("-pthread".into());
        }
        flags.push(format!("--sysroot={}", self.layout.headers.display()));
        flags.push(format!("-{}", level.name()));
        flags.push(format!("-I{}", self.layout.tests().display()));
        flags
    }

    /// The flags that a test is compiled with.
    pub fn compile_flags(&self, case: &Case, level: Level, directives: &Directives) -> Vec<String> {
        let mut flags = self.own_flags(level);
        if case.is_cpp() {
            flags.extend(["-std=c++17", "-fno-exceptions", "-fno-rtti", "-nostdinc++"].map(String::from));
        }
        if self.layout.headers != self.layout.root.join("sysroot") {
            // What its headers warn of is a difference only when it does not run.
            flags.push("-Wno-error".into());
            flags.extend(["SIGNAL", "MMAN", "GETPID", "PROCESS_CLOCKS"].map(|what| format!("-D_WASI_EMULATED_{what}")));
        }
        // clang refuses this one where it does not link.
        flags.extend(directives.cflags.iter().filter(|flag| !flag.starts_with("-mexec-model")).cloned());
        flags
    }

    fn clang(&self, cpp: bool) -> Command {
        let mut command = Command::new(&self.clang);
        if cpp {
            command.arg("--driver-mode=g++").arg("-nostdlib++");
        }
        command
    }

    /// Runs a command that makes `file`, unless the file was made with the same key before.
    fn make(&self, file: &Path, key: u64, command: impl FnOnce(&Path) -> Command) -> Result<(), String> {
        let key = format!("{key:016x}");
        let key_file = add_extension(file, "key");
        if file.exists() && fs::read_to_string(&key_file).is_ok_and(|old| old == key) {
            return Ok(());
        }
        let problem = |mistake: std::io::Error| format!("{}: {mistake}", file.display());
        let _ = fs::remove_file(&key_file);
        // Made elsewhere first: two processes may want the same file. The name stays, as it shows in backtraces.
        let elsewhere = self.layout.build.join(format!(".new-{}", std::process::id()));
        fs::create_dir_all(&elsewhere).map_err(problem)?;
        let new = elsewhere.join(file.file_name().unwrap_or_default());
        let mut command = command(&new);
        let output = command.output().map_err(|mistake| format!("{}: {mistake}", self.clang))?;
        if !output.status.success() {
            let _ = fs::remove_file(&new);
            return Err(format!("{}\n{}", printed(&command), String::from_utf8_lossy(&output.stderr)));
        }
        fs::rename(&new, file).map_err(problem)?;
        fs::write(&key_file, key).map_err(problem)
    }
}

impl Drop for Compiler {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.layout.build.join(format!(".new-{}", std::process::id())));
    }
}

/// The builtins library when clang would not find it by itself, and what wasi-libc's emulations want.
fn link_flags(layout: &Layout, clang: &str) -> Vec<String> {
    let mut flags = Vec::new();
    if layout.peer {
        flags.push("-lc-printscan-long-double".into());
        flags.extend(["signal", "mman", "getpid", "process-clocks"].map(|what| format!("-lwasi-emulated-{what}")));
    }
    if layout.target.has_threads() {
        flags.extend(SHARED.map(String::from));
    }
    let found = Command::new(clang)
        .args([&target(layout), "-print-libgcc-file-name"])
        .output()
        .is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_file());
    let directories = [layout.libraries(), layout.sysroot.join("lib/wasm32-unknown-wasip1")];
    let ours = directories
        .map(|directory| directory.join("libclang_rt.builtins.a"))
        .into_iter()
        .find(|library| library.is_file());
    if let Some(library) = ours.filter(|_| !found || layout.peer) {
        flags.extend(["-nodefaultlibs".into(), "-lc".into(), library.display().to_string()]);
    }
    flags
}

/// The files a source includes with quotes from its own folder.
fn local_headers(source: &Path, text: &[u8], key: &mut DefaultHasher) {
    for line in String::from_utf8_lossy(text).lines() {
        let Some(rest) = line.trim_start().strip_prefix("#include \"") else { continue };
        let Some((name, _)) = rest.split_once('"') else { continue };
        stamp(&source.with_file_name(name), key);
    }
}

/// Mixes in the time and size of a file, or of all files in a folder.
fn stamp(path: &Path, key: &mut DefaultHasher) {
    let Ok(data) = fs::metadata(path) else { return };
    if data.is_dir() {
        let mut entries: Vec<PathBuf> = fs::read_dir(path).into_iter().flatten().flatten().map(|e| e.path()).collect();
        entries.sort();
        entries.iter().for_each(|entry| stamp(entry, key));
        return;
    }
    path.hash(key);
    data.len().hash(key);
    data.modified().unwrap_or(SystemTime::UNIX_EPOCH).hash(key);
}

fn stem(case: &Case) -> String {
    case.name.replace('/', "~")
}

fn add_extension(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn printed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
