//! `wasi-cc` and `wasi-c++` as a user calls them.

mod common;

use common::{CC, CXX, Folder, said, text};
use std::process::Command;

const HELLO: &str = "#include <stdio.h>\nint main(int argc, char **argv) { printf(\"%d %s\\n\", argc, argv[argc - 1]); return argc - 1; }\n";
const JUMP: &str = "#include <setjmp.h>\n#include <stdio.h>\nstatic jmp_buf b;\nstatic void f(int n) { if (n == 9) longjmp(b, n); f(n + 1); }\n\
                    int main(void) { int r = setjmp(b); if (!r) f(0); printf(\"%d\\n\", r); return 0; }\n";

#[test]
fn no_flag_is_needed() {
    let folder = Folder::new();
    folder.file("hello.c", HELLO);
    folder.run(CC, &["hello.c", "-o", "hello.wasm"]);
    assert!(std::fs::read(folder.path.join("hello.wasm")).unwrap().starts_with(b"\0asm"));
    // Compiled and linked in two steps, through a response file, with everything that may be unused.
    folder.file("words", "-Wall -Wextra -Werror '-O2' -c \"hello.c\"");
    folder.run(CC, &["@words"]);
    folder.run(CC, &["-Werror", "hello.o"]);
    folder.run(CC, &["-Werror", "-c", "hello.c", "-lm", "-L.", "-s", "-rdynamic", "-Wl,--as-needed"]);
    folder.run(CC, &["-Werror", "-I.", "-DX=1", "hello.o"]);
    assert!(folder.path.join("a.out").exists());
    assert!(folder.run(CC, &["-E", "hello.c"]).contains("int main"));
    assert!(folder.run(CC, &["-MM", "hello.c"]).starts_with("hello.o: hello.c"));
    folder.run(CC, &["-S", "-Werror", "hello.c"]);
    folder.run(CC, &["-Werror", "-c", "hello.s"]);
    let version = folder.run(CC, &["--version"]);
    assert!(version.contains("Target: wasm32-unknown-wasip1") && version.contains("\nwasi-libc-rs "), "{version}");
    let builtins = folder.run(CC, &["-print-libgcc-file-name"]);
    assert!(std::path::Path::new(builtins.trim_end()).is_file(), "{builtins}");
    assert!(folder.run(CC, &["-print-prog-name=wasm-ld"]).contains("wasm-ld"));
    assert_eq!(folder.run(CC, &["-dumpmachine"]), "wasm32-unknown-wasip1\n");
    let shown = folder.command(CC).args(["-###", "hello.c"]).output().unwrap();
    assert!(text(&shown.stderr).contains("libclang_rt.builtins.a"));
}

#[test]
fn run() {
    let folder = Folder::new();
    folder.file("hello.c", HELLO);
    let output = folder.command(CC).args(["-O1", "-run", "hello.c", "-c", "two"]).output().unwrap();
    assert!(output.status.code() == Some(2) && output.stdout == b"3 two\n", "{}", said(&output));
    let output =
        folder.command(CC).args(["--strace", "--inject", "fd_write:errno=nospc", "-run", "hello.c"]).output().unwrap();
    assert!(text(&output.stderr).contains("= ENOSPC"), "{}", said(&output));
    let mut piped = folder.command(CC);
    piped.args(["-run", "-x", "c", "-"]).stdin(std::fs::File::open(folder.path.join("hello.c")).unwrap());
    let output = piped.output().unwrap();
    assert!(text(&output.stdout).starts_with("1 "), "{}", said(&output));
}

#[test]
fn jumps() {
    let folder = Folder::new();
    folder.file("jump.c", JUMP);
    for flags in [&[][..], &["-O2"], &["-O2", "-flto"]] {
        assert_eq!(folder.run(CC, &[flags, &["-run", "jump.c"]].concat()), "9\n", "{flags:?}");
    }
    folder.run(CC, &["--legacy-eh", "jump.c", "-o", "legacy.wasm"]);
}

#[test]
fn programs_that_start_themselves() {
    let folder = Folder::new();
    folder.file("hello.c", HELLO);
    folder.run(CC, &["--runnable", "-g", "hello.c", "-o", "hello"]);
    let output = folder.command("./hello").args(["--version", "x y"]).output().unwrap();
    assert!(output.status.code() == Some(2) && output.stdout == b"3 x y\n", "{}", said(&output));
    // LLVM's tools read them, and strip leaves them what they are.
    let tool = |name: &str| CC.replace("wasi-cc", name);
    assert!(folder.run(&tool("wasi-nm"), &["hello"]).contains("main"));
    let size = || std::fs::metadata(folder.path.join("hello")).unwrap().len();
    let before = size();
    folder.run(&tool("wasi-strip"), &["hello"]);
    assert!(size() < before);
    assert_eq!(folder.command("./hello").output().unwrap().stdout, b"1 ./hello\n");
    folder.run(&tool("wasi-strip"), &["-o", "copy", "hello"]);
    assert_eq!(folder.command("./copy").output().unwrap().stdout, b"1 ./copy\n");
    // By the environment; but never what is called .wasm.
    let mut command = folder.command(CC);
    assert!(command.env("WASI_RUNNABLE", "1").args(["hello.c", "-o", "a.wasm"]).status().unwrap().success());
    assert!(std::fs::read(folder.path.join("a.wasm")).unwrap().starts_with(b"\0asm"));
    let mut command = folder.command(CC);
    assert!(command.env("WASI_RUNNABLE", "1").args(["hello.c"]).status().unwrap().success());
    assert_eq!(folder.command("./a.out").output().unwrap().stdout, b"1 ./a.out\n");
    folder.run(CC, &["hello.c", "-o", "/dev/null"]);
}

#[test]
fn the_stack() {
    let folder = Folder::new();
    folder.file(
        "stack.c",
        "#include <stdio.h>\n#include <string.h>\nint main(void) { char a[900000]; memset(a, 1, sizeof a); volatile char *p = a; printf(\"%d\\n\", p[5]); return 0; }\n",
    );
    assert_eq!(folder.run(CC, &["-run", "stack.c"]), "1\n");
    let output = folder.command(CC).args(["-Wl,-z,stack-size=65536", "-run", "stack.c"]).output().unwrap();
    assert_eq!(output.status.code(), Some(134), "{}", said(&output));
}

#[test]
fn threads_and_processes() {
    let folder = Folder::new();
    folder.file(
        "thread.c",
        "#include <pthread.h>\n#include <stdio.h>\nstatic void *f(void *p) { return p; }\n\
         int main(void) { pthread_t t; void *r; int e = pthread_create(&t, 0, f, \"x\"); if (!e) pthread_join(t, &r); printf(\"%d\\n\", e); return 0; }\n",
    );
    assert_eq!(folder.run(CC, &["-pthread", "-run", "thread.c"]), "0\n");
    folder.file(
        "fork.c",
        "#include <errno.h>\n#include <stdio.h>\n#include <unistd.h>\nint main(void) { printf(\"%d\\n\", fork() == -1 && errno == ENOSYS); return 0; }\n",
    );
    assert_eq!(folder.run(CC, &["-run", "--processes", "fork.c"]), "1\n");
    folder.run(CC, &["-c", "fork.c", "--processes"]);
    folder.run(CC, &["fork.o", "-o", "fork.wasm", "--processes"]);
}

#[test]
fn readers_that_end_early() {
    let folder = Folder::new();
    for words in [&["--help"][..], &["--version"]] {
        for command in [CC, common::ENV] {
            let mut child = folder.command(command).args(words).stdout(std::process::Stdio::piped()).spawn().unwrap();
            drop(child.stdout.take());
            let status = child.wait().unwrap();
            assert!(status.code() != Some(101), "{command} {words:?}: {status}");
        }
    }
}

#[test]
fn cxx() {
    let folder = Folder::new();
    folder.file(
        "a.cc",
        "extern \"C\" int puts(const char *);\nstruct A { ~A() { puts(\"end\"); } } a;\nint main() { return 0; }\n",
    );
    assert_eq!(folder.run(CXX, &["-fno-exceptions", "-nostdlib++", "-run", "a.cc"]), "end\n");
}

#[test]
fn mistakes_are_one_line() {
    let folder = Folder::new();
    folder.file("a.c", "int main(void) { return 0; }\n");
    let line = |words: &[&str]| folder.fails(folder.command(CC).args(words));
    // Native objects and archives.
    assert!(
        Command::new("cc").args(["-c", "a.c", "-o", "native.o"]).current_dir(&folder.path).status().unwrap().success()
    );
    assert!(
        Command::new("ar")
            .args(["rc", "libnative.a", "native.o"])
            .current_dir(&folder.path)
            .status()
            .unwrap()
            .success()
    );
    assert!(line(&["native.o"]).contains("native.o is an object for "));
    assert!(line(&["a.c", "libnative.a"]).contains("libnative.a is an archive for "));
    assert!(line(&["a.c", "-L.", "-lnative"]).contains("libnative.a is an archive for "));
    assert!(line(&["a.c", "-L.", "-l:libnative.a"]).contains("libnative.a is an archive for "));
    assert!(line(&["a.c", "-Wl,--whole-archive,libnative.a"]).contains("libnative.a is an archive for "));
    assert!(line(&["a.c", "-Xlinker", "native.o"]).contains("native.o is an object for "));
    let thin = Command::new("ar").args(["rcT", "libthin.a", "native.o"]).current_dir(&folder.path).status().unwrap();
    assert!(thin.success() && line(&["a.c", "libthin.a"]).contains("(its native.o is)"));
    assert!(line(&["-fsanitize=address", "a.c"]).contains("-fsanitize=address is not for WASI"));
    assert!(line(&["-m64", "a.c"]).contains("wasm64 is not in this sysroot"));
    assert!(line(&[""]).contains("no input files"));
    folder.run(CC, &["", "a.c", "-o", "a.wasm"]);
    assert!(line(&["-shared", "a.c"]).contains("no shared libraries"));
    assert!(line(&["--target=x86_64-linux-gnu", "a.c"]).contains("is not in this sysroot; it has "));
    assert!(line(&["--no-such-option", "a.c"]).contains("--no-such-option"));
    // The compiler.
    let with = |name: &str, value: &str| folder.fails(folder.command(CC).env(name, value).arg("a.c"));
    assert!(
        folder
            .fails(folder.command(CC).env("PATH", "/nowhere").env("WASI_CLANG", "clang-22").arg("a.c"))
            .contains("no clang that runs")
    );
    let old = folder.file("old/clang", "#!/bin/sh\necho 'clang version 14.0.6'\n");
    std::fs::set_permissions(&old, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let said = with("WASI_CLANG", old.to_str().unwrap());
    assert!(said.contains("clang 14") && said.contains("apt-get install clang-22"), "{said}");
    // The sysroot.
    assert!(with("WASI_SYSROOT", "/nowhere").contains("/nowhere is no sysroot"));
    folder.file("other/include/stdio.h", "");
    folder.file("other/share/wasi-libc-rs/version", "9.9.9\n");
    let other = with("WASI_SYSROOT", folder.path.join("other").to_str().unwrap());
    assert!(other.contains("of version 9.9.9"), "{other}");
    assert!(line(&["--sysroot=other", "a.c"]).contains("of version 9.9.9"));
    assert!(line(&["--sysroot=/nowhere", "a.c"]).contains("/nowhere is no directory"));
    // The host.
    let host = folder.fails(folder.command(CC).env("WASI_HOST", "/nowhere/wasi-host").args(["-run", "a.c"]));
    assert!(host.contains("/nowhere/wasi-host"), "{host}");
}
