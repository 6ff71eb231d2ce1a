//! `wasi-cc` and `wasi-c++`: clang with what the sysroot wants.

use crate::arguments::{Arguments, Mode};
use crate::clang::Clang;
use crate::installation::{Installation, VERSION};
use crate::tools::{exec, reason};
use crate::{Result, asyncify, component, help, inputs, response, runnable, say};
use std::env::var_os;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The stack for what C keeps in memory; `-Wl,-z,stack-size=BYTES` makes it another.
const STACK: u32 = 1 << 20;
/// The most that programs with threads may have; `-Wl,--max-memory=BYTES` makes it another.
const SHARED_MEMORY: u32 = 1 << 30;
const TARGET: &str = "wasm32-wasip1";
const THREADS: &str = "wasm32-wasip1-threads";
/// Beyond this many bytes the words go into a response file: the system's limit is some two million.
const LONGEST: usize = 1 << 20;

/// Compiles, links and runs.
pub fn run(words: Vec<OsString>, cxx: bool) -> Result<ExitCode> {
    let mut arguments = Arguments::parse(response::expand(words)?)?;
    if arguments.own.help {
        say(help::DRIVER);
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.own.runnable.is_none() {
        arguments.own.runnable = Some(is_set("WASI_RUNNABLE"));
    }
    arguments.own.processes |= is_set("WASI_PROCESSES");
    arguments.threads |= is_set("WASI_THREADS");
    arguments.own.legacy_exceptions |= is_set("WASI_LEGACY_EH");
    let clang = Clang::find()?;
    let installation = Installation::find()?;
    let job = Job { arguments, cxx, clang, installation };
    job.start()
}

fn is_set(name: &str) -> bool {
    var_os(name).is_some_and(|value| !value.is_empty() && value != "0")
}

/// One call of the compiler.
struct Job {
    arguments: Arguments,
    cxx: bool,
    clang: Clang,
    installation: Installation,
}

impl Job {
    fn start(mut self) -> Result<ExitCode> {
        if self.arguments.mode() == Mode::Query {
            return self.query();
        }
        if let Some(sysroot) = &self.arguments.sysroot {
            Installation::check_chosen(sysroot)?;
        }
        let links = self.arguments.mode() == Mode::Link && !self.arguments.dry;
        if self.arguments.mode() == Mode::Link {
            self.clang.tool("wasm-ld")?;
            inputs::check(&self.arguments)?;
        }
        if let Some(program) = self.arguments.own.run.take() {
            return self.compile_and_run(program);
        }
        let Some(output) = self.starts_itself().filter(|_| links) else {
            return if self.is_cxx() || self.switches() || self.arguments.threads && links {
                Ok(ExitCode::from(self.wait()?))
            } else {
                Err(exec(self.command()?.0))
            };
        };
        let host = self.installation.host()?;
        let host = std::fs::canonicalize(&host).unwrap_or(host);
        let code = self.wait()?;
        if code == 0 && std::fs::metadata(&output).is_ok_and(|data| data.is_file()) {
            runnable::make(&output, &host)?;
        }
        Ok(ExitCode::from(code))
    }

    /// What clang says of itself; what it cannot know is ours to say.
    fn query(&self) -> Result<ExitCode> {
        let asked = |name: &str| self.arguments.clang.iter().any(|word| word == name);
        if asked("-print-libgcc-file-name") || asked("--print-libgcc-file-name") {
            let builtins = self.libraries(&self.target()?).join("libclang_rt.builtins.a");
            say(&format!("{}\n", builtins.display()));
            return Ok(ExitCode::SUCCESS);
        }
        if !asked("--version") {
            return Err(exec(self.command()?.0));
        }
        let code = self.wait()?;
        say(&format!("wasi-libc-rs {VERSION}: {}\n", self.sysroot().display()));
        Ok(ExitCode::from(code))
    }

    /// The output, if it is to start itself. What is called `.wasm` is for other hosts.
    fn starts_itself(&self) -> Option<PathBuf> {
        let output = self.arguments.output.clone().unwrap_or_else(|| "a.out".into());
        let plain = self.arguments.relocatable || output.extension().is_some_and(|extension| extension == "wasm");
        (self.arguments.own.runnable == Some(true) && !plain).then_some(output)
    }

    /// Runs clang to its end.
    fn wait(&self) -> Result<u8> {
        let (mut command, words) = self.command()?;
        let status = command.status().map_err(|error| format!("{}: {}", self.clang.path.display(), reason(&error)))?;
        drop(words);
        if let Some(hint) = (!status.success()).then(|| self.hint()).flatten() {
            eprintln!("{}: {hint}", if self.cxx { "wasi-c++" } else { "wasi-cc" });
        }
        if status.success() && self.switches() {
            asyncify::apply(&self.arguments.output.clone().unwrap_or_else(|| "a.out".into()), self.strips())?;
        }
        Ok(status.code().map_or(1, |code| code as u8))
    }

    /// What clang and the linker cannot know of a failure.
    fn hint(&self) -> Option<String> {
        let version = self.clang.version;
        if self.lacks_libcxx() {
            return Some(format!(
                "there is no libc++ here: apt-get install libc++-{version}-dev-wasm32 libc++abi-{version}-dev-wasm32"
            ));
        }
        if self.arguments.mode() == Mode::Query {
            return None;
        }
        let threads = self.target().is_ok_and(|target| target == THREADS);
        if threads && self.arguments.mode() == Mode::Link {
            if let Some(input) = inputs::of_one_thread(&self.arguments) {
                return Some(format!(
                    "{} is compiled without -pthread; in a program with threads everything wants it",
                    input.display()
                ));
            }
            if self.cxx && !self.arguments.no_cxx_library && self.own_libcxx(THREADS).is_empty() {
                return Some(format!(
                    "the libc++ here is for one thread; a checkout builds it: make cxx TARGET={THREADS}"
                ));
            }
        }
        let throws = |path: &PathBuf| {
            let text = std::fs::read_to_string(path).unwrap_or_default();
            text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .any(|word| matches!(word, "throw" | "try"))
        };
        (!self.arguments.no_exceptions && self.debian_libcxx().is_some() && self.arguments.inputs.iter().any(throws))
            .then(|| "Debian's libc++ has no exceptions; in a checkout, make cxx builds one that has".into())
    }

    /// Whether a program with threads that switch is linked.
    fn switches(&self) -> bool {
        let links = self.arguments.mode() == Mode::Link && !self.arguments.dry && !self.arguments.relocatable;
        links && self.arguments.own.asyncify
    }

    /// `-run`: the program lives in a temporary directory, and sees what a program of this system would.
    fn compile_and_run(mut self, program: Vec<OsString>) -> Result<ExitCode> {
        let host = self.installation.host()?;
        let directory = Temporary::new()?;
        let source =
            self.arguments.inputs.last().and_then(|input| input.file_stem()).unwrap_or(OsStr::new("a.out")).to_owned();
        let source = if source == "-" { "a.out".into() } else { source };
        let output = match self.arguments.output.clone() {
            Some(output) => output,
            None => {
                let output = directory.0.join(&source).with_extension("wasm");
                self.arguments.clang.splice(0..0, ["-o".into(), output.clone().into()]);
                self.arguments.output = Some(output.clone());
                output
            }
        };
        let code = self.wait()?;
        if code != 0 {
            return Ok(ExitCode::from(code));
        }
        let mut command = Command::new(&host);
        command.args(&self.arguments.own.host).arg("--unix").arg("--argv0").arg(&source);
        command.arg(&output).args(program);
        let status = command.status().map_err(|error| format!("{}: {}", host.display(), reason(&error)))?;
        Ok(ExitCode::from(status.code().map_or(1, |code| code as u8)))
    }

    /// The target, which has to be in the sysroot.
    fn target(&self) -> Result<String> {
        let threads = self.arguments.threads && !self.arguments.own.asyncify && self.has(THREADS);
        let Some(asked) = &self.arguments.target else {
            return Ok(if threads { THREADS } else { TARGET }.into());
        };
        let short = asked.replace("-unknown-", "-");
        if short == component::TARGET && self.has(TARGET) {
            // Objects are the same; what is linked again later is a module.
            return Ok(if self.arguments.relocatable { TARGET.into() } else { short });
        }
        if self.has(&short) {
            let one_thread = matches!(short.as_str(), "wasm32-wasip1" | "wasm32-wasi");
            return Ok(if threads && one_thread { THREADS.into() } else { short });
        }
        let mut there: Vec<_> =
            std::fs::read_dir(self.installation.sysroot.join("lib")).into_iter().flatten().flatten().collect();
        there.retain(|entry| entry.path().join("libc.a").exists());
        let mut there: Vec<_> = there.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        there.extend(self.has(TARGET).then(|| component::TARGET.into()));
        there.sort();
        there.dedup();
        Err(format!("the target {asked} is not in this sysroot; it has {}", there.join(", ")).into())
    }

    fn has(&self, target: &str) -> bool {
        self.sysroot().join("lib").join(target).join("libc.a").exists()
    }

    fn libraries(&self, target: &str) -> PathBuf {
        self.sysroot().join("lib").join(component::libraries_of(target))
    }

    fn sysroot(&self) -> &Path {
        self.arguments.sysroot.as_deref().unwrap_or(&self.installation.sysroot)
    }

    /// The command, and the file that holds its words if they are too long.
    fn command(&self) -> Result<(Command, Option<Temporary>)> {
        let mut command = Command::new(&self.clang.path);
        if self.arguments.mode() == Mode::Query {
            command.args(self.start_of_line(TARGET)).args(&self.arguments.clang);
            return Ok((command, None));
        }
        let target = self.target()?;
        let mut words = self.start_of_line(&target);
        words.extend(
            self.arguments.clang.iter().filter(|word| !word.to_string_lossy().starts_with("--target=")).cloned(),
        );
        if self.arguments.mode() == Mode::Link {
            if target == component::TARGET {
                words.extend(component::linker(&self.installation)?);
            }
            words.extend(self.end_of_line(&target)?);
        }
        if words.iter().map(|word| word.len() + 1).sum::<usize>() < LONGEST {
            command.args(words);
            return Ok((command, None));
        }
        let directory = Temporary::new()?;
        let path = directory.0.join("words");
        std::fs::write(&path, quoted(&words)).map_err(|error| format!("{}: {}", path.display(), reason(&error)))?;
        let mut file = OsString::from("@");
        file.push(path);
        command.arg(file);
        Ok((command, Some(directory)))
    }

    /// What stands before the user's words, which may override it.
    fn start_of_line(&self, target: &str) -> Vec<OsString> {
        let mut words: Vec<OsString> = Vec::new();
        if self.cxx {
            words.push("--driver-mode=g++".into());
        }
        // As GCC, say nothing of options for another step: packages pass all of them to every command.
        words.push("-Qunused-arguments".into());
        words.push(format!("--target={target}").into());
        if self.arguments.sysroot.is_none() {
            words.push(joined("--sysroot=", &self.installation.sysroot));
        }
        for option in self.exception_options() {
            words.extend(["-mllvm".into(), option.into()]);
        }
        let exceptions = self.exceptions_set(target).is_some();
        if exceptions {
            words.push("-fwasm-exceptions".into());
        }
        if target == component::TARGET {
            // The libraries with exceptions have the same names.
            words.extend(self.exceptions_set(target).map(|folder| joined("-L", &folder)));
            words.extend(component::directories(self.sysroot(), self.is_cxx() && self.sysroot_has_libcxx()));
        }
        if target == THREADS {
            words.push("-pthread".into());
        } else if self.arguments.threads {
            words.push("-D_REENTRANT".into());
        }
        if self.arguments.own.processes {
            words.push("-D_WASI_EMULATED_PROCESS".into());
        }
        if let Some((headers, _)) = self.debian_libcxx() {
            words.extend([joined("-stdlib++-isystem", &headers), "-fno-exceptions".into()]);
        }
        if self.arguments.mode() == Mode::Link {
            // The stack lies before the data, so that too deep a recursion ends in a trap.
            words.push(format!("-Wl,-z,stack-size={STACK}").into());
            words.push("-Wl,--stack-first".into());
            if target == THREADS {
                // The host makes the memory, which cannot be shared without a limit.
                words.push(format!("-Wl,--import-memory,--export-memory,--max-memory={SHARED_MEMORY}").into());
            }
            if self.arguments.lto {
                // The linker generates the code; clang tells it nothing of exceptions.
                let for_cxx = exceptions.then_some("-wasm-enable-eh");
                let options = self.exception_options().chain(["-exception-model=wasm"]).chain(for_cxx);
                words.extend(options.map(|option| format!("-Wl,--mllvm={option}").into()));
            }
            if self.switches() {
                words.push("-Wl,--wrap=__main_void".into());
            }
            if self.strips() {
                words.push("-Wl,--compress-relocations".into());
            }
            if self.arguments.relocatable {
                words.push("-nostdlib".into());
            } else if !self.arguments.no_default_libraries {
                words.push("-nodefaultlibs".into());
            }
        }
        words
    }

    /// Whether the linker is to leave out what debuggers read: then addresses need not have all five bytes, which makes a program
    /// some 5 % smaller.
    fn strips(&self) -> bool {
        let options = |word: &OsString| -> Vec<String> {
            let word = word.to_string_lossy();
            word.strip_prefix("-Wl,").unwrap_or(&word).split(',').map(str::to_string).collect()
        };
        let given: Vec<String> = self.arguments.clang.iter().flat_map(options).collect();
        let has = |names: &[&str]| given.iter().any(|option| names.contains(&option.as_str()));
        !self.arguments.relocatable
            && has(&["-s", "--strip-all", "-strip-all", "--strip-debug", "-strip-debug", "-S"])
            && !(self.arguments.clang.iter().any(|word| word == "-S") || has(&["--emit-relocs", "-emit-relocs", "-q"]))
    }

    /// Options of LLVM's for `setjmp`; a program without it is none the larger.
    fn exception_options(&self) -> impl Iterator<Item = &'static str> {
        let legacy = self.arguments.own.legacy_exceptions;
        let given = |option: &str| self.arguments.clang.iter().any(|word| word.to_string_lossy().starts_with(option));
        let proposal: &[&str] = match self.clang.version {
            _ if given("-wasm-use-legacy-eh") => &[],
            // It knows the older proposal only.
            19 => &[],
            _ if legacy => &["-wasm-use-legacy-eh=true"],
            _ => &["-wasm-use-legacy-eh=false"],
        };
        let jumps = (!given("-wasm-enable-sjlj")).then_some("-wasm-enable-sjlj");
        jumps.into_iter().chain(proposal.iter().copied())
    }

    /// The folder of the libc++ with exceptions, for C++ that does not turn them off, if the sysroot has it.
    fn exceptions_set(&self, target: &str) -> Option<PathBuf> {
        if self.arguments.no_exceptions || !self.is_cxx() {
            return None;
        }
        let set = if self.arguments.own.legacy_exceptions { "legacy-eh" } else { "eh" };
        let folder = self.libraries(target).join(set);
        folder.join("libc++.a").exists().then_some(folder)
    }

    fn is_cxx(&self) -> bool {
        self.arguments.mode() != Mode::Query && (self.cxx || self.arguments.cxx_input)
    }

    fn sysroot_has_libcxx(&self) -> bool {
        let triples = [TARGET, "wasm32-wasi", THREADS];
        triples.iter().any(|triple| self.sysroot().join("include").join(triple).join("c++/v1").exists())
    }

    /// Debian's libc++, for C++ when the sysroot has none.
    fn debian_libcxx(&self) -> Option<(PathBuf, PathBuf)> {
        if self.is_cxx() && !self.sysroot_has_libcxx() { self.clang.debian_libcxx() } else { None }
    }

    /// Whether C++ is compiled without its library.
    fn lacks_libcxx(&self) -> bool {
        self.is_cxx() && !self.sysroot_has_libcxx() && self.clang.debian_libcxx().is_none()
    }

    /// The libraries, after everything else: C++'s, the emulations, C's, and the compiler's own functions.
    fn end_of_line(&self, target: &str) -> Result<Vec<OsString>> {
        let mut words: Vec<OsString> = Vec::new();
        if self.arguments.no_default_libraries || self.arguments.relocatable {
            return Ok(words);
        }
        if self.cxx && !self.arguments.no_cxx_library {
            match self.debian_libcxx() {
                Some((_, libraries)) => {
                    words.extend(["libc++.a", "libc++abi.a"].map(|name| libraries.join(name).into()))
                }
                None => {
                    words.extend(self.exceptions_set(target).map(|folder| joined("-L", &folder)));
                    words.extend(self.own_libcxx(target));
                }
            }
        }
        if self.arguments.threads && target != THREADS {
            let legacy = self.arguments.own.legacy_exceptions;
            let switches = self.arguments.own.asyncify;
            words.extend(switches.then(|| "-lwasi-emulated-pthread-asyncify".into()));
            words.extend(legacy.then(|| "-lwasi-emulated-pthread-legacy-eh".into()));
            words.push("-lwasi-emulated-pthread".into());
        }
        if self.arguments.own.processes {
            words.push("-lwasi-emulated-process".into());
        }
        // Of two functions of one name the first wins.
        if self.arguments.simd && self.libraries(target).join("libc-simd.a").exists() {
            words.push("-lc-simd".into());
        }
        words.push("-lc".into());
        let builtins = self.libraries(target).join("libclang_rt.builtins.a");
        if builtins.exists() {
            words.push(builtins.into());
        } else if self.arguments.sysroot.is_none() {
            return Err(format!("{} is missing; install the SDK anew", builtins.display()).into());
        }
        if words.iter().any(|word| !word.as_encoded_bytes().starts_with(b"-")) {
            // These files are no sources, whatever the user's last -x says.
            words.splice(0..0, ["-x".into(), "none".into()]);
        }
        Ok(words)
    }

    /// The sysroot's libc++, if it is there.
    fn own_libcxx(&self, target: &str) -> Vec<OsString> {
        let libraries = self.libraries(target);
        let there = |folder: PathBuf| folder.join("libc++.a").exists();
        let any = there(libraries) || self.exceptions_set(target).is_some();
        if any { vec!["-lc++".into(), "-lc++abi".into()] } else { Vec::new() }
    }
}

/// An option and its path in one word.
pub fn joined(option: &str, path: &Path) -> OsString {
    let mut word = OsString::from(option);
    word.push(path);
    word
}

/// Words as a response file has them.
fn quoted(words: &[OsString]) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    let mut text = Vec::new();
    for word in words {
        text.push(b'"');
        for byte in word.as_bytes() {
            if matches!(byte, b'"' | b'\\') {
                text.push(b'\\');
            }
            text.push(*byte);
        }
        text.extend(b"\"\n");
    }
    text
}

/// A directory that is removed in the end.
struct Temporary(PathBuf);

impl Temporary {
    fn new() -> Result<Temporary> {
        use std::os::unix::fs::DirBuilderExt;
        let path = std::env::temp_dir().join(format!("wasi-cc-{}", std::process::id()));
        match std::fs::DirBuilder::new().mode(0o700).create(&path) {
            Ok(()) => Ok(Temporary(path)),
            Err(error) => Err(format!("{}: {}", path.display(), reason(&error)).into()),
        }
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &[&str], version: u32, cxx: bool) -> String {
        line_with(words, version, cxx, &[])
    }

    /// The line for a sysroot that has these libraries too.
    fn line_with(words: &[&str], version: u32, cxx: bool, more: &[&str]) -> String {
        static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let directory = Temporary(std::env::temp_dir().join(format!("wasi-sdk-test-{}-{number}", std::process::id())));
        let root = directory.0.clone();
        let libraries = root.join("lib").join(TARGET);
        for name in ["libc.a", "libclang_rt.builtins.a"].iter().chain(more) {
            let path = libraries.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let arguments = Arguments::parse(words.iter().map(OsString::from).collect()).unwrap();
        let installation = Installation { sysroot: root.clone(), binaries: root.clone(), share: root.clone() };
        let job = Job { arguments, cxx, clang: Clang { path: "/no/clang".into(), version }, installation };
        let made = job.command().map(|(command, _)| {
            let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy().into_owned()).collect();
            words.join(" ").replace(root.to_str().unwrap(), "S")
        });
        made.unwrap_or_else(|failure| failure.0)
    }

    #[test]
    fn compiling_names_no_library() {
        let made = line(&["-c", "a.c"], 22, false);
        assert_eq!(
            made,
            "-Qunused-arguments --target=wasm32-wasip1 --sysroot=S -mllvm -wasm-enable-sjlj -mllvm \
             -wasm-use-legacy-eh=false -c a.c"
        );
        assert!(!line(&["--version"], 22, false).contains("-lc"));
    }

    #[test]
    fn linking() {
        let made = line(&["a.c", "-o", "a"], 22, false);
        assert!(made.contains("-Wl,-z,stack-size=1048576 -Wl,--stack-first -nodefaultlibs"));
        assert!(made.ends_with("a.c -o a -x none -lc S/lib/wasm32-wasip1/libclang_rt.builtins.a"), "{made}");
        assert!(!line(&["-nostdlib", "a.c"], 22, false).contains("-lc"));
        assert!(line(&["-r", "a.o"], 22, false).contains("-nostdlib"));
        assert!(line(&["-flto", "a.c"], 22, false).contains("-Wl,--mllvm=-wasm-enable-sjlj"));
        assert!(line(&["a.cc"], 22, true).starts_with("--driver-mode=g++"));
        for words in [["-s", "a.c"], ["-Wl,--gc-sections,--strip-all", "a.c"]] {
            assert!(line(&words, 22, false).contains("--compress-relocations"));
        }
        for words in [["-g", "a.c"], ["-Wl,--emit-relocs,-s", "a.c"]] {
            assert!(!line(&words, 22, false).contains("--compress-relocations"));
        }
    }

    #[test]
    fn proposals_for_exceptions() {
        assert!(line(&["--legacy-eh", "-c", "a.c"], 22, false).contains("-wasm-use-legacy-eh=true"));
        assert!(!line(&["-c", "a.c"], 19, false).contains("legacy"));
        let given =
            line(&["-mllvm", "-wasm-enable-sjlj", "-mllvm", "-wasm-use-legacy-eh=false", "-c", "a.c"], 22, false);
        assert_eq!(given.matches("-wasm-enable-sjlj").count(), 1);
        assert_eq!(given.matches("legacy").count(), 1);
    }

    #[test]
    fn exceptions_of_cxx() {
        for set in ["", "eh", "legacy-eh"] {
            let made = |words: &[&str]| line_with(words, 22, true, &["eh/libc++.a", "legacy-eh/libc++.a", "libc++.a"]);
            let words: &[&str] = match set {
                "" => &["-fno-exceptions", "a.cc"],
                "eh" => &["a.cc"],
                _ => &["--legacy-eh", "a.cc"],
            };
            let found = made(words);
            assert_eq!(found.contains("-fwasm-exceptions"), !set.is_empty(), "{found}");
            assert_eq!(found.contains(&format!("-LS/lib/wasm32-wasip1/{set} -lc++ -lc++abi")), !set.is_empty());
            assert!(found.contains("-lc++ -lc++abi"));
        }
        assert!(!line(&["a.cc"], 22, true).contains("-fwasm-exceptions"));
    }

    #[test]
    fn emulations() {
        let made = line(&["-pthread", "--processes", "a.c"], 22, false);
        assert!(made.contains("-D_REENTRANT -D_WASI_EMULATED_PROCESS") && !made.contains(" -pthread "), "{made}");
        assert!(made.contains("-lwasi-emulated-pthread -lwasi-emulated-process -lc"));
        assert!(
            line(&["-pthread", "--legacy-eh", "a.c"], 22, false).contains("-lwasi-emulated-pthread-legacy-eh -lwasi")
        );
    }

    #[test]
    fn threads_that_switch() {
        let made = line(&["-pthread=asyncify", "a.c"], 22, false);
        assert!(made.contains("-Wl,--wrap=__main_void"), "{made}");
        assert!(made.contains("-lwasi-emulated-pthread-asyncify -lwasi-emulated-pthread -lc"), "{made}");
        assert!(!line(&["-pthread=asyncify", "-c", "a.c"], 22, false).contains("--wrap"));
    }

    #[test]
    fn vector_instructions() {
        let with = |words: &[&str]| line_with(words, 22, false, &["libc-simd.a"]);
        assert!(with(&["-msimd128", "a.c"]).contains("-lc-simd -lc "));
        for words in [&["a.c"][..], &["-msimd128", "-mno-simd128", "a.c"], &["-msimd128", "-nostdlib", "a.c"]] {
            assert!(!with(words).contains("-lc-simd"));
        }
        assert!(!line(&["-msimd128", "a.c"], 22, false).contains("-lc-simd"));
    }

    #[test]
    fn the_target_with_threads() {
        let more = ["libc.a", "libclang_rt.builtins.a"].map(|name| format!("../{THREADS}/{name}"));
        let with = |words: &[&str]| line_with(words, 22, false, &more.each_ref().map(String::as_str));
        let made = with(&["-pthread", "a.c"]);
        assert!(made.contains("--target=wasm32-wasip1-threads") && made.contains(" -pthread "), "{made}");
        assert!(made.contains("-Wl,--import-memory,--export-memory,--max-memory=1073741824"), "{made}");
        assert!(!made.contains("emulated"), "{made}");
        assert!(with(&["--target=wasm32-wasip1-threads", "-c", "a.c"]).contains(" -pthread "));
        assert!(with(&["a.c"]).contains("--target=wasm32-wasip1 "));
    }

    #[test]
    fn targets() {
        assert!(line(&["--target=wasm32-unknown-wasip1", "a.c"], 22, false).contains("--target=wasm32-wasip1 "));
        let refused = line(&["--target=x86_64-linux-gnu", "a.c"], 22, false);
        assert_eq!(refused, "the target x86_64-linux-gnu is not in this sysroot; it has wasm32-wasip1, wasm32-wasip2");
    }

    #[test]
    fn components() {
        let made = line_with(&["--target=wasm32-wasip2", "a.c"], 22, false, &["../../wasm-component-ld"]);
        assert!(
            made.contains("--target=wasm32-wasip2") && made.contains("-BS/lib/wasm32-wasip1 -LS/lib/wasm32-wasip1")
        );
        assert!(made.ends_with("a.c -BS -x none -lc S/lib/wasm32-wasip1/libclang_rt.builtins.a"), "{made}");
        let more = ["../../wasm-component-ld", "eh/libc++.a", "libc++.a"];
        let made = line_with(&["--target=wasm32-wasip2", "a.cc"], 22, true, &more);
        let at = |word: &str| made.find(word).unwrap();
        assert!(at("-LS/lib/wasm32-wasip1/eh ") < at("-LS/lib/wasm32-wasip1 "), "{made}");
        assert!(line(&["--target=wasm32-wasip2", "-r", "a.o"], 22, false).contains("--target=wasm32-wasip1 "));
    }

    #[test]
    fn quoting() {
        assert_eq!(quoted(&["a b".into(), "c\"\\d".into()]), b"\"a b\"\n\"c\\\"\\\\d\"\n");
    }
}
