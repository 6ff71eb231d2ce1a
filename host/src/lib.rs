//! Runs WASI preview1 programs on Cranelift: the host that the tests of this repository use.
//!
//! A [`Host`] owns the compiler; [`Host::load`] gives a [`Program`] from a `.wasm` file (or `.wat`, with the feature `text`), and a [`Run`] says
//! how to run it: arguments, environment, pre-opened directories, standard streams, time limit, tracing and faults.
//!
//! ```no_run
//! let host = wasi_host::Host::new(&wasi_host::HostOptions::default())?;
//! let program = host.load("hello.wasm".as_ref())?;
//! let outcome = host.run(&program, &wasi_host::Run::new(["hello"]).captured())?;
//! assert_eq!(outcome.exit, wasi_host::Exit::Code(0));
//! # Ok::<(), wasmtime::Error>(())
//! ```

mod again;
mod arguments;
mod blocking;
mod cache;
mod calls;
mod clocks;
pub mod command;
mod component;
mod descriptors;
mod engine;
mod errno;
mod execute;
mod filestat;
mod group;
mod hostile;
mod inject;
mod limit;
mod listing;
mod memory;
mod paths;
mod preview1;
mod probe;
mod program;
mod run;
mod signatures;
mod source;
mod state;
mod status;
mod streams;
mod threads;
mod trace;
mod trap;
mod wasm;
mod watch;

pub use component::{Component, is_component};
pub use engine::{Host, HostOptions};
pub use inject::{BadRule, Injectable, Rule, injectable};
pub use program::{Program, read};
pub use run::{Exit, Outcome, Run, Streams};
pub use wasmtime::{Error, Result};
