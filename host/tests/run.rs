//! Running programs: exit, traps, arguments, streams, directories, time limits.

use std::time::{Duration, Instant};

use wasi_host::{Exit, Host, HostOptions, Outcome, Run};

fn host() -> Host {
    Host::new(&HostOptions {
        optimise: false,
        time_limits: true,
        cache: None,
        parallel_compilation: false,
        ..HostOptions::default()
    })
    .unwrap()
}

fn run(text: &str, run: &Run) -> Outcome {
    let host = host();
    let program = host.load_bytes(text.as_bytes()).unwrap();
    host.run(&program, run).unwrap()
}

/// A program that gives its arguments back: `args_get`, then everything to stdout.
const ECHO_ARGS: &str = r#"(module
    (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "args_get" (func $get (param i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1)
    (func (export "_start")
        (drop (call $sizes (i32.const 0) (i32.const 20)))
        (drop (call $get (i32.const 256) (i32.const 512)))
        (i32.store (i32.const 16) (i32.const 512))
        (drop (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 0)))))"#;

/// Reads up to 8 bytes and writes them to descriptor 2.
const COPY: &str = r#"(module
    (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1)
    (func (export "_start")
        (i32.store (i32.const 0) (i32.const 64))
        (i32.store (i32.const 4) (i32.const 8))
        (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 4)))
        (drop (call $write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 8)))))"#;

fn exit_with(status: i32) -> String {
    format!(
        r#"(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
            (memory (export "memory") 1) (func (export "_start") (call $exit (i32.const {status}))))"#
    )
}

#[test]
fn a_return_is_status_0() {
    assert_eq!(run(r#"(module (func (export "_start")))"#, &Run::new(["x"]).captured()).exit, Exit::Code(0));
}

#[test]
fn every_status_passes() {
    for status in [0, 1, 125, 126, 255] {
        assert_eq!(run(&exit_with(status), &Run::new(["x"]).captured()).exit, Exit::Code(status));
    }
}

#[test]
fn a_trap_names_the_function() {
    let text = r#"(module (func $inner unreachable) (func (export "_start") (call $inner)))"#;
    let outcome = run(text, &Run::new(["x"]).captured());
    assert_eq!(outcome.exit.status(), 134);
    let Exit::Trap(text) = outcome.exit else { panic!("no trap") };
    assert!(text.contains("inner") && text.contains("unreachable"), "{text}");
}

#[test]
fn arguments_arrive() {
    assert_eq!(run(ECHO_ARGS, &Run::new(["name", "", "two words"]).captured()).stdout, b"name\0\0two words\0");
}

#[test]
fn streams_are_captured() {
    let outcome = run(COPY, &Run::new(["x"]).stdin("in\n"));
    assert_eq!((outcome.stdout.as_slice(), outcome.stderr.as_slice()), (&b""[..], &b"in\n"[..]));
}

#[test]
fn time_is_limited() {
    let begin = Instant::now();
    let text = r#"(module (func (export "_start") (loop $again (br $again))))"#;
    let outcome = run(text, &Run::new(["x"]).captured().timeout(Duration::from_millis(100)));
    assert_eq!(outcome.exit, Exit::TimedOut);
    assert_eq!(outcome.exit.status(), 124);
    assert!(begin.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_sleep_is_limited() {
    // `poll_oneoff` for the monotonic clock in an hour.
    let begin = Instant::now();
    let text = r#"(module
        (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (func (export "_start")
            (i32.store (i32.const 16) (i32.const 1))
            (i64.store (i32.const 24) (i64.const 3600000000000))
            (loop $again (drop (call $poll (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 128))) (br $again))))"#;
    let outcome = run(text, &Run::new(["x"]).captured().timeout(Duration::from_millis(100)));
    assert_eq!(outcome.exit, Exit::TimedOut);
    assert!(begin.elapsed() < Duration::from_secs(10));
}

#[test]
fn exports_can_be_called() {
    let host = host();
    let text = r#"(module
        (global $ready (mut i32) (i32.const 0))
        (func (export "_initialize") (global.set $ready (i32.const 100)))
        (func (export "add") (param i32 i32) (result i32)
            (i32.add (global.get $ready) (i32.add (local.get 0) (local.get 1))))
        (func (export "pair") (param f64) (result f64 i64) (local.get 0) (i64.const -1)))"#;
    let program = host.load_bytes(text.as_bytes()).unwrap();
    let call = |name: &str, args: &[&str]| {
        let args: Vec<String> = args.iter().map(|arg| arg.to_string()).collect();
        host.call(&program, &Run::new(["x"]).captured(), name, &args).unwrap()
    };
    assert_eq!(call("add", &["2", "3"]).0, ["105"]);
    assert_eq!(call("pair", &["2.5"]).0, ["2.5", "-1"]);
    assert_eq!(call("none", &[]).1.exit.status(), 134);
    assert_eq!(call("add", &["2"]).1.exit.status(), 134);
}

#[test]
fn directories_are_opened() {
    let folder = std::env::temp_dir().join(format!("wasi-host-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let make = r#"(module
        (import "wasi_snapshot_preview1" "path_create_directory" (func $make (param i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
        (memory (export "memory") 1) (data (i32.const 0) "new")
        (func (export "_start") (call $exit (call $make (i32.const 3) (i32.const 0) (i32.const 3)))))"#;
    let with = Run::new(["x"]).captured().directory(&folder, "/");
    assert_eq!(run(make, &with).exit, Exit::Code(0));
    assert!(folder.join("new").is_dir());
    assert_eq!(run(make, &with).exit, Exit::Code(20), "exist");
    assert_eq!(run(make, &Run::new(["x"]).captured()).exit, Exit::Code(8), "badf");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_cannot_run_is_an_error() {
    let host = host();
    assert!(host.load_bytes(b"(module").is_err());
    let unknown = host.load_bytes(br#"(module (import "env" "nothing" (func)))"#).unwrap();
    assert!(host.run(&unknown, &Run::new(["x"]).captured()).is_err());
    let program = host.load_bytes(br#"(module (func (export "_start")))"#).unwrap();
    assert!(host.run(&program, &Run::new(["x"]).directory("/no/such/directory".as_ref(), "/")).is_err());
}
