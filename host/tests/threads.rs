//! Threads on one shared memory.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use wasi_host::{Exit, Host, HostOptions, Outcome, Run};

/// Runs a program whose threads have the body `thread` (locals: number 0, argument 1), with at most 3 of them at once.
/// Word 0 counts threads that are done; `$spawn_all` starts as many as its argument, and `$join` waits for so many.
fn run(main: &str, thread: &str, run: Run) -> Outcome {
    let text = format!(
        r#"(module
        (import "env" "memory" (memory 1 4 shared))
        (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
        (export "memory" (memory 0))
        (data (i32.const 64) "\50\00\00\00\02\00\00\00")
        (data (i32.const 80) "x\n")
        (func $done
            (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
            (drop (memory.atomic.notify (i32.const 0) (i32.const -1))))
        (func $join (param $count i32) (local $seen i32)
            (loop $again
                (local.set $seen (i32.atomic.load (i32.const 0)))
                (if (i32.lt_u (local.get $seen) (local.get $count)) (then
                    (drop (memory.atomic.wait32 (i32.const 0) (local.get $seen) (i64.const -1)))
                    (br $again)))))
        (func (export "wasi_thread_start") (param i32 i32) {thread})
        (func $_start (export "_start") {main}))"#
    );
    let options =
        HostOptions { optimise: false, time_limits: true, threads: 3, stack: 1 << 20, ..HostOptions::default() };
    let host = Host::new(&options).unwrap();
    let program = host.load_bytes(text.as_bytes()).unwrap();
    host.run(&program, &run).unwrap()
}

fn captured() -> Run {
    Run::new(["x"]).captured().timeout(Duration::from_secs(20))
}

#[test]
fn threads_share_memory() {
    let main = "(drop (call $spawn (i32.const 5))) (drop (call $spawn (i32.const 7))) (call $join (i32.const 2))
        (call $exit (i32.atomic.load (i32.const 4)))";
    let thread = "(drop (i32.atomic.rmw.add (i32.const 4) (local.get 1))) (call $done)";
    assert_eq!(run(main, thread, captured()).exit, Exit::Code(12));
}

#[test]
fn numbers_are_positive_and_limited() {
    // Three wait until the fourth was refused.
    let main = "(if (i32.ne (call $spawn (i32.const 0)) (i32.const 1)) (then unreachable))
        (if (i32.ne (call $spawn (i32.const 0)) (i32.const 2)) (then unreachable))
        (if (i32.ne (call $spawn (i32.const 0)) (i32.const 3)) (then unreachable))
        (call $exit (i32.sub (i32.const 0) (call $spawn (i32.const 0))))";
    let thread = "(drop (memory.atomic.wait32 (i32.const 8) (i32.const 0) (i64.const 2000000000)))";
    assert_eq!(run(main, thread, captured()).exit, Exit::Code(6));
}

#[test]
fn any_thread_ends_the_process() {
    let main = "(drop (call $spawn (i32.const 0))) (call $join (i32.const 1))";
    assert_eq!(run(main, "(call $exit (i32.const 9))", captured()).exit, Exit::Code(9));
    let Exit::Trap(text) = run(main, "unreachable", captured()).exit else { panic!("no trap") };
    assert!(text.starts_with("thread 1: trap: unreachable"), "{text}");
    // A loop without end in another thread does not keep the process.
    assert_eq!(run("(drop (call $spawn (i32.const 0)))", "(loop $l (br $l))", captured()).exit, Exit::Code(0));
    let limited = captured().timeout(Duration::from_millis(100));
    assert_eq!(run("(loop $l (br $l))", "nop", limited).exit, Exit::TimedOut);
}

#[test]
fn calls_of_all_threads_are_seen() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let sink = lines.clone();
    let write = "(drop (call $write (i32.const 1) (i32.const 64) (i32.const 1) (i32.const 128)))";
    let main = format!("(drop (call $spawn (i32.const 0))) (call $join (i32.const 1)) {write}");
    let thread = format!("{write} (call $done)");
    let watched = captured()
        .inject("fd_write:errno=io:after=1".parse().unwrap())
        .trace(move |line| sink.lock().unwrap().push(line.to_owned()));
    assert_eq!(run(&main, &thread, watched).stdout, b"x\n");
    let lines = lines.lock().unwrap().clone();
    assert_eq!(lines, [r#"[thread 1] fd_write(1, ["x\n"]) = 0, 2"#, r#"fd_write(1, ["x\n"]) = EIO (injected)"#]);
}
