//! Programs in WebAssembly text, and running them with the command.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub use crate::folder::{Folder, text};

/// A module with these functions, imports that tests use, and a memory: `_start` has this body.
pub fn module(body: &str) -> String {
    format!(
        r#"(module
        (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_sync" (func $sync (param i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_seek" (func $seek (param i32 i64 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_renumber" (func $renumber (param i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_fdstat_get" (func $fdstat (param i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_filestat_get" (func $filestat (param i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_readdir" (func $readdir (param i32 i32 i32 i64 i32) (result i32)))
        (import "wasi_snapshot_preview1" "path_open"
            (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "path_create_directory" (func $mkdir (param i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "path_readlink"
            (func $readlink (param i32 i32 i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "path_rename" (func $rename (param i32 i32 i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "path_symlink" (func $symlink (param i32 i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "clock_time_get" (func $time (param i32 i64 i32) (result i32)))
        (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes (param i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "environ_sizes_get" (func $environ_sizes (param i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "environ_get" (func $environ (param i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
        (memory (export "memory") 4)
        ;; Two buffers: "Hello, " and "world\n".
        (data (i32.const 0) "\40\00\00\00\07\00\00\00" "\48\00\00\00\06\00\00\00")
        (data (i32.const 64) "Hello, \00world\n")
        (func (export "_start") {body}))"#
    )
}

/// Writes "Hello, world\n" to descriptor 1, twice if need be, and exits with the first errno.
pub const GREET: &str = "(call $exit (call $write (i32.const 1) (i32.const 0) (i32.const 2) (i32.const 128)))";

/// Writes the arguments, each with its zero.
pub const ARGUMENTS: &str = "(drop (call $args_sizes (i32.const 128) (i32.const 20)))
    (drop (call $args (i32.const 1024) (i32.const 4096)))
    (i32.store (i32.const 16) (i32.const 4096))
    (drop (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 128)))";

/// Writes the environment, each setting with its zero.
pub const ENVIRONMENT: &str = "(drop (call $environ_sizes (i32.const 128) (i32.const 20)))
    (drop (call $environ (i32.const 1024) (i32.const 8192)))
    (i32.store (i32.const 16) (i32.const 8192))
    (drop (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 128)))";

impl Folder {
    /// A program with this body of `_start`.
    pub fn program(&self, name: &str, body: &str) -> PathBuf {
        self.file(name, module(body))
    }
}

pub const HOST: &str = env!("CARGO_BIN_EXE_wasi-host");

/// The command with a program.
pub fn host(options: &[&str], program: &Path) -> Command {
    let mut command = Command::new(HOST);
    command.arg("--no-cache").arg("--no-optimise").args(options).arg(program);
    command
}

/// A line of the shell, in which `$host` is the command and `$p` a program.
pub fn shell(line: &str, program: &Path) -> Output {
    Command::new("sh")
        .args(["-c", line])
        .env("host", format!("{HOST} --no-cache --no-optimise"))
        .env("p", program)
        .output()
        .unwrap()
}

pub fn status(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}
