//! Tracing and faults.

use std::sync::{Arc, Mutex};

use wasi_host::{Exit, Host, HostOptions, Outcome, Run};

/// Runs a module of these functions, with a memory and some imports; also returns the trace.
fn traced(body: &str, run: impl FnOnce(Run) -> Run) -> (Outcome, Vec<String>) {
    let text = format!(
        r#"(module
        (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_readdir" (func $readdir (param i32 i32 i32 i64 i32) (result i32)))
        (import "wasi_snapshot_preview1" "path_open"
            (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "clock_time_get" (func $time (param i32 i64 i32) (result i32)))
        (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
        (memory (export "memory") 1)
        ;; Two buffers: "Hello, " and "world\n".
        (data (i32.const 0) "\40\00\00\00\07\00\00\00" "\48\00\00\00\06\00\00\00")
        (data (i32.const 64) "Hello, \00world\n")
        (func (export "_start") {body}))"#
    );
    let host = Host::new(&HostOptions { optimise: false, ..HostOptions::default() }).unwrap();
    let program = host.load_bytes(text.as_bytes()).unwrap();
    let lines = Arc::new(Mutex::new(Vec::new()));
    let sink = lines.clone();
    let run = run(Run::new(["x"]).captured()).trace(move |line| sink.lock().unwrap().push(line.to_owned()));
    let outcome = host.run(&program, &run).unwrap();
    let lines = lines.lock().unwrap().clone();
    (outcome, lines)
}

const WRITE: &str = "(drop (call $write (i32.const 1) (i32.const 0) (i32.const 2) (i32.const 128)))";

fn inject(rules: &[&str]) -> impl FnOnce(Run) -> Run {
    let rules: Vec<wasi_host::Rule> = rules.iter().map(|rule| rule.parse().unwrap()).collect();
    move |run| rules.into_iter().fold(run, Run::inject)
}

#[test]
fn calls_are_printed() {
    let body = format!("{WRITE} (drop (call $close (i32.const 77))) (call $exit (i32.const 3))");
    let (outcome, lines) = traced(&body, |run| run);
    assert_eq!(outcome.exit.status(), 3);
    assert_eq!(
        lines,
        [r#"fd_write(1, ["Hello, ", "world\n"]) = 0, 13"#, "fd_close(77) = EBADF", "proc_exit(3) = no return"]
    );
}

#[test]
fn what_was_read_is_printed() {
    let body = "(drop (call $read (i32.const 0) (i32.const 0) (i32.const 2) (i32.const 128)))";
    let (_, lines) = traced(body, |run| run.stdin("ab\"\n"));
    assert_eq!(lines, [r#"fd_read(0, [7, 6]) = 0, "ab\"\n", 4"#]);
}

#[test]
fn bad_addresses_do_no_harm() {
    let body = "(drop (call $write (i32.const 1) (i32.const -8) (i32.const 2) (i32.const -1)))";
    let (_, lines) = traced(body, |run| run);
    assert!(lines[0].starts_with("fd_write(1, [bad address, bad address]) = "), "{lines:?}");
}

#[test]
fn opening_is_printed() {
    let body = "(i64.store (i32.const 200) (i64.const 0x747874))
        (drop (call $open (i32.const 3) (i32.const 1) (i32.const 200) (i32.const 3) (i32.const 9)
            (i64.const 2) (i64.const 0) (i32.const 1) (i32.const 128)))";
    let (_, lines) = traced(body, |run| run);
    assert_eq!(lines, [r#"path_open(3, follow, "txt", creat|trunc, read, 0, append) = EBADF"#]);
}

#[test]
fn clocks_have_names() {
    let (_, lines) = traced("(drop (call $time (i32.const 1) (i64.const 1) (i32.const 128)))", |run| run);
    assert!(lines[0].starts_with("clock_time_get(monotonic, 0.000000001s) = 0, "), "{lines:?}");
}

#[test]
fn a_call_fails_on_demand() {
    let body = format!("{WRITE}{WRITE}{WRITE}");
    let (outcome, lines) = traced(&body, inject(&["fd_write:errno=nospc:after=1:times=1"]));
    assert_eq!(outcome.stdout, b"Hello, world\nHello, world\n");
    assert_eq!(lines[1], r#"fd_write(1, ["Hello, ", "world\n"]) = ENOSPC (injected)"#);
}

#[test]
fn a_write_falls_short_and_memory_is_as_before() {
    let body = format!("{WRITE}{WRITE}");
    let (outcome, lines) = traced(&body, inject(&["fd_write:short=3:times=1"]));
    assert_eq!(outcome.stdout, b"HelHello, world\n");
    assert_eq!(lines[0], r#"fd_write(1, ["Hello, ", "world\n"]) = 0, 3 (injected)"#);
    assert_eq!(lines[1], r#"fd_write(1, ["Hello, ", "world\n"]) = 0, 13"#);
}

#[test]
fn a_read_falls_short() {
    let body = "(drop (call $read (i32.const 0) (i32.const 0) (i32.const 2) (i32.const 128)))";
    let (_, lines) = traced(body, |run| inject(&["fd_read:short=1:fd=0"])(run.stdin("abc")));
    assert_eq!(lines, [r#"fd_read(0, [7, 6]) = 0, "a", 1 (injected)"#]);
}

/// Lists a directory of two files with a buffer of 4096 bytes, and exits with the number of bytes used.
fn list(rules: &[&str]) -> (i32, String) {
    let folder = std::env::temp_dir().join(format!("wasi-host-list-{}-{}", std::process::id(), rules.join("")));
    std::fs::create_dir_all(&folder).unwrap();
    for name in ["one", "two"] {
        std::fs::write(folder.join(name), "").unwrap();
    }
    let body = "(drop (call $readdir (i32.const 3) (i32.const 1024) (i32.const 4096) (i64.const 0) (i32.const 128)))
        (call $exit (i32.load (i32.const 128)))";
    let (outcome, lines) = traced(body, |run| inject(rules)(run.directory(&folder, "/")));
    std::fs::remove_dir_all(&folder).unwrap();
    (outcome.exit.status(), lines[0].clone())
}

#[test]
fn a_listing_falls_short() {
    // `.` and `..`, then two files: 24 bytes and a name each.
    assert_eq!(list(&[]).0, 25 + 26 + 27 + 27);
    assert_eq!(list(&["fd_readdir:short"]).0, 25);
    assert_eq!(list(&["fd_readdir:short=3"]).0, 25 + 26 + 27);
    assert_eq!(list(&["fd_readdir:cut=30"]).0, 30);
    assert_eq!(list(&["fd_readdir:nodots"]).0, 27 + 27);
    assert_eq!(list(&["fd_readdir:ino0"]).0, 25 + 26 + 27 + 27);
    let (_, line) = list(&["fd_readdir:short=2"]);
    assert!(line.contains(r#"[".", ".."]"#), "{line}");
}

#[test]
fn clocks_jump() {
    let body = "(drop (call $time (i32.const 1) (i64.const 1) (i32.const 128)))";
    let (_, lines) = traced(&format!("{body}{body}"), inject(&["clock_time_get:clock=3600:after=1"]));
    assert!(lines[0].contains("= 0, 0."), "{lines:?}");
    assert!(lines[1].contains("= 0, 3600."), "{lines:?}");
    let (_, lines) = traced(body, inject(&["clock_time_get:clock=-10"]));
    assert!(lines[0].contains("= 0, 0.000000000s (injected)"), "{lines:?}");
}

#[test]
fn results_can_be_wrong() {
    let (_, lines) = traced(WRITE, inject(&["fd_write:set.count=-1"]));
    assert!(lines[0].ends_with("= 0, 4294967295 (injected)"), "{lines:?}");
}

#[test]
fn calls_wait_and_die() {
    let begin = std::time::Instant::now();
    let rules = ["fd_write:delay=50:times=2", "*:die:after=2"];
    let (outcome, lines) = traced(&format!("{WRITE}{WRITE}{WRITE}"), inject(&rules));
    assert!(begin.elapsed().as_millis() >= 100);
    assert_eq!(outcome.stdout, b"Hello, world\nHello, world\n");
    assert_eq!((outcome.exit, lines[2].ends_with("= no return (injected)")), (Exit::Killed, true));
}

#[test]
fn calls_are_counted() {
    let (outcome, _) = traced(&format!("{WRITE}{WRITE} (call $exit (i32.const 0))"), |run| run.count_calls());
    assert_eq!(outcome.calls.into_iter().collect::<Vec<_>>(), [("fd_write", 2), ("proc_exit", 1)]);
}
