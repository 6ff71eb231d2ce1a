//! The command: options, surroundings, messages.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;

use crate::common::{ARGUMENTS, ENVIRONMENT, Folder, GREET, HOST, host, module, shell, status, text};

#[test]
fn what_follows_the_program_is_its_own() {
    let folder = Folder::new();
    let arguments = folder.program("arguments.wat", ARGUMENTS);
    let output = host(&["--argv0", "sed"], &arguments).args(["--version", "--", "--dir", "-x"]).output().unwrap();
    assert_eq!(text(&output.stdout), "sed\0--version\0--\0--dir\0-x\0");
    let output = host(&[], &arguments).args(["--", "-"]).output().unwrap();
    assert_eq!(text(&output.stdout), "arguments.wat\0--\0-\0");
}

#[test]
fn any_bytes_are_arguments_and_environment() {
    let folder = Folder::new();
    let odd = OsStr::from_bytes(b"a\xff\xfeb");
    let output = host(&[], &folder.program("a.wat", ARGUMENTS)).arg(odd).output().unwrap();
    assert_eq!(output.stdout, b"a.wat\0a\xff\xfeb\0");
    let program = folder.program("e.wat", ENVIRONMENT);
    let output = host(&["--env", "ODD", "--env", "UNSET", "--env", "K=V=W"], &program)
        .env("ODD", odd)
        .env_remove("UNSET")
        .output()
        .unwrap();
    assert_eq!(output.stdout, b"ODD=a\xff\xfeb\0K=V=W\0");
}

#[test]
fn the_whole_environment() {
    let folder = Folder::new();
    let program = folder.program("e.wat", ENVIRONMENT);
    let run = |options: &[&str]| {
        let output = host(options, &program).env_clear().env("A", "1").env("PWD", "/wrong").output().unwrap();
        text(&output.stdout)
    };
    assert_eq!(run(&[]), "");
    assert_eq!(run(&["--env-all"]), "A=1\0");
    assert_eq!(run(&["--env-all", "--env", "A=2", "--cwd", "/x"]), "A=2\0PWD=/x\0");
}

#[test]
fn the_working_directory_is_passed() {
    let folder = Folder::new();
    let program = folder.program("e.wat", ENVIRONMENT);
    fs::create_dir_all(folder.path.join("sub/deep")).unwrap();
    fs::create_dir(folder.path.join("a")).unwrap();
    let directory = format!("{}::/", folder.path.display());
    let output =
        |options: &[&str], from: &str| host(options, &program).current_dir(folder.path.join(from)).output().unwrap();
    let run = |options: &[&str], from: &str| text(&output(options, from).stdout);
    let refused = |options: &[&str]| {
        let output = output(options, "");
        assert_eq!(status(&output), 125);
        text(&output.stderr)
    };
    assert_eq!(run(&["--dir", &directory], "sub/deep"), "PWD=/sub/deep\0");
    assert_eq!(run(&["--dir", &directory], ""), "PWD=/\0");
    assert_eq!(run(&["--dir", "."], "sub"), "");
    assert_eq!(run(&["--dir", &directory, "--cwd", "/a"], "sub"), "PWD=/a\0");
    assert_eq!(run(&["--dir", &directory, "--cwd", "deep"], "sub"), "PWD=/sub/deep\0");
    assert_eq!(run(&["--dir", ".", "--cwd", "deep"], "sub"), "PWD=/deep\0");
    assert_eq!(run(&["--dir", &directory, "--env", "PWD=/b"], "sub"), "PWD=/b\0");
    assert!(refused(&["--dir", &directory, "--cwd", "/none"]).contains("--cwd /none: No such file"));
    assert!(refused(&["--dir", &directory, "--cwd", "/e.wat"]).contains("--cwd /e.wat: not a directory"));
    assert!(refused(&["--dir", "sub::/sub", "--cwd", "/a"]).contains("--cwd /a: below no directory"));
}

#[test]
fn a_temporary_directory() {
    let folder = Folder::new();
    let body = "(i32.store8 (i32.const 256) (i32.const 100))
        (call $exit (call $mkdir (i32.const 3) (i32.const 256) (i32.const 1)))";
    let program = folder.program("mkdir.wat", body);
    let output = host(&["--tmp"], &program).env("TMPDIR", &folder.path).output().unwrap();
    assert_eq!(status(&output), 0, "{}", text(&output.stderr));
    assert_eq!(fs::read_dir(&folder.path).unwrap().count(), 1, "only the program is left");
}

#[test]
fn few_descriptors_are_no_panic() {
    let folder = Folder::new();
    let program = folder.program("greet.wat", GREET);
    for limit in 3..20 {
        let output = shell(&format!("ulimit -n {limit}; exec $host --dir / --tmp $p"), &program);
        let (status, message) = (status(&output), text(&output.stderr));
        assert!(!message.contains("panicked"), "{limit}: {message}");
        assert!(matches!(status, 0 | 125..=127), "{limit}: {status} {message}");
        assert!(status == 0 || limit < 12, "{limit}: {message}");
    }
}

/// The message when a program cannot be run: one line.
fn message(options: &[&str], program: &std::path::Path) -> String {
    let output = host(options, program).output().unwrap();
    assert_eq!(status(&output), 125);
    let message = text(&output.stderr);
    assert_eq!(message.lines().count(), 1, "{message}");
    message
}

#[test]
fn messages_say_why() {
    let folder = Folder::new();
    let good = folder.program("good.wat", GREET);
    for (options, why) in [
        (&["--dir", "/no/such"][..], "`/no/such` cannot be opened: No such file or directory"),
        (&["--dir", "/dev/null"], "`/dev/null` is no directory"),
        (&["--tmp", "--dir", "/::/tmp"], "both --tmp and --dir give /tmp"),
    ] {
        let said = message(options, &good);
        assert!(said.contains(why), "{said}");
    }
    for (content, why) in [
        (&b"\x7fELF\x02\x01"[..], "it is not WebAssembly"),
        (b"#!/bin/sh\n", "it is not WebAssembly"),
        (b"\0asm\x0d\0\x01\0\xff", "malformed section id"),
        (b"\0asm", "cut off"),
        (
            br#"(module (import "env" "gone" (func)) (import "env" "m" (memory 1)) (func (export "_start")))"#,
            "the function `env.gone`, the memory `env.m`",
        ),
        (b"(module)", "neither `_start` nor `_initialize`"),
    ] {
        let said = message(&[], &folder.file("bad.wasm", content));
        assert!(said.contains(why), "{said}");
    }
    let said = message(&[], &folder.path.join("none.wasm"));
    assert!(said.ends_with("none.wasm: cannot read it: No such file or directory\n"), "{said}");
}

#[test]
fn the_stack_can_be_raised() {
    let folder = Folder::new();
    // 100,000 calls deep.
    let deep = folder.file(
        "deep.wat",
        br#"(module (func $down (param i32) (result i32)
                (if (result i32) (local.get 0)
                    (then (i32.add (i32.const 1) (call $down (i32.sub (local.get 0) (i32.const 1)))))
                    (else (i32.const 0))))
            (func (export "_start") (drop (call $down (i32.const 100000)))))"#,
    );
    assert_eq!(status(&host(&[], &deep).output().unwrap()), 0);
    let output = host(&["--stack", "256K"], &deep).output().unwrap();
    let said = text(&output.stderr);
    assert_eq!(status(&output), 134);
    assert!(said.contains("call stack exhausted") && said.contains("256 KiB") && said.contains("--stack"), "{said}");
    assert_eq!(status(&host(&["--stack", "1G"], &deep).output().unwrap()), 0);
}

#[test]
fn traps_hint_at_the_cause() {
    let folder = Folder::new();
    let indirect = wat(r#"(module (type $start (func (param i32) (result i32)))
            (table 2 funcref) (elem (i32.const 1) $other) (func $other (result i32) (i32.const 0))
            (func $thread (drop (call_indirect (type $start) (i32.const 7) (i32.const 1))))
            (func $_start (export "_start") (call $thread)))"#);
    let said = text(&host(&[], &folder.file("indirect.wasm", &indirect)).output().unwrap().stderr);
    assert!(said.contains("another type") && said.contains("of type (i32) -> i32"), "{said}");
    assert!(said.contains("`other` has type () -> i32"), "{said}");
    assert!(said.contains("at thread") && said.contains("at _start"), "{said}");
    assert!(said.contains("build with -g"), "{said}");
    let below = r#"(module (memory 1) (func (export "_start") (i32.store (i32.const -16) (i32.const 1))))"#;
    let said = text(&host(&[], &folder.file("below.wat", below.as_bytes())).output().unwrap().stderr);
    assert!(said.contains("stack-size"), "{said}");
    let thrown = br#"(module (tag $t) (func $thrower (throw $t)) (func (export "_start") (call $thrower)))"#;
    let said = text(&host(&[], &folder.file("thrown.wat", thrown)).output().unwrap().stderr);
    assert!(said.contains("an exception that nothing catches") && said.contains("at thrower"), "{said}");
}

/// The binary of a program in text.
fn wat(text: &str) -> Vec<u8> {
    wat::parse_str(text).unwrap()
}

#[test]
fn a_rule_kills_the_host() {
    let folder = Folder::new();
    let greet = folder.program("greet.wat", &format!("(if (i32.eqz (call $sync (i32.const 1))) (then)) {GREET}"));
    let output = host(&["--inject", "fd_write:die"], &greet).output().unwrap();
    assert_eq!((status(&output), text(&output.stdout)), (137, String::new()));
}

#[test]
fn a_wrong_command_line_is_one_line() {
    for (words, why) in [
        (&["--stack-size", "9M", "a.wasm"][..], "'--stack-size' found (is --stack meant?)"),
        (&["--inject", "fd_wrte:short", "a.wasm"], "no such call"),
        (&["--dir"], "a value is required for '--dir <HOST::GUEST>'"),
        (&[], "<PROGRAM [ARGUMENT]...>"),
    ] {
        let output = std::process::Command::new(HOST).args(words).output().unwrap();
        let said = text(&output.stderr);
        assert!(status(&output) == 2 && said.lines().count() == 1, "{said}");
        assert!(said.starts_with("wasi-host: ") && said.contains(why) && said.contains("--help"), "{said}");
    }
}

#[test]
fn help_shows_examples() {
    let output = std::process::Command::new(HOST).arg("--help").output().unwrap();
    let said = text(&output.stdout);
    assert!(said.contains("Examples:") && said.contains("--stack <SIZE>"), "{said}");
}

#[test]
fn a_program_of_this_system() {
    let folder = Folder::new();
    let program = folder.program("a.wat", ARGUMENTS);
    let output = host(&["--unix"], &program).arg("x").output().unwrap();
    assert_eq!(text(&output.stdout), format!("{}\0x\0", program.display()));
    let program = folder.program("e.wat", ENVIRONMENT);
    let output = host(&["--unix"], &program).env_clear().env("A", "1").current_dir(&folder.path).output().unwrap();
    let here = fs::canonicalize(&folder.path).unwrap();
    assert_eq!(text(&output.stdout), format!("A=1\0PWD={}\0", here.display()));
}

#[test]
fn a_file_that_starts_itself() {
    let folder = Folder::new();
    let wasm = wat::parse_str(module(ARGUMENTS)).unwrap();
    let script = format!("#!{HOST} --unix\n");
    let path = folder.path.join("itself");
    fs::write(&path, [script.as_bytes(), &wasm].concat()).unwrap();
    fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let output =
        std::process::Command::new("./itself").args(["--version", "y"]).current_dir(&folder.path).output().unwrap();
    assert_eq!(text(&output.stdout), "./itself\0--version\0y\0");
    let output = host(&[], &path).output().unwrap();
    assert_eq!(text(&output.stdout), "itself\0");
    // Found in PATH it is called by its name alone.
    let output = std::process::Command::new("itself").env("PATH", &folder.path).output().unwrap();
    assert_eq!(text(&output.stdout), "itself\0");
}
