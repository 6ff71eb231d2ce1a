//! How a program is run and what came of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::inject::Rule;
use crate::limit::Limits;
use crate::probe::Probe;
use crate::watch::Sink;

/// Where the standard streams of a program lead.
#[derive(Clone, Debug)]
pub enum Streams {
    /// To those of this process.
    Inherited,
    /// Input is the bytes given; output is kept for the [`Outcome`].
    Captured {
        /// What the program reads from descriptor 0.
        stdin: Vec<u8>,
    },
}

/// How to run a program.
#[derive(Clone)]
pub struct Run {
    pub(crate) args: Vec<OsString>,
    pub(crate) env: Vec<(OsString, OsString)>,
    pub(crate) directories: Vec<(PathBuf, String)>,
    pub(crate) streams: Streams,
    pub(crate) limits: Limits,
    pub(crate) fuel: u64,
    pub(crate) rules: Vec<Rule>,
    pub(crate) trace: Option<Sink>,
    pub(crate) counts: bool,
    pub(crate) probe: Option<Probe>,
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It returned from `_start` (0) or called `proc_exit`.
    Code(i32),
    /// It trapped; the text says why and where.
    Trap(String),
    /// Its time or its fuel was up.
    TimedOut,
    /// A rule ended it, as if the host had been killed.
    Killed,
}

impl Exit {
    /// The exit status for a shell: a trap is 134 as after `abort`, a time limit 124 as in `timeout`, and 137 as after
    /// `kill -9`.
    pub fn status(&self) -> i32 {
        match self {
            Exit::Code(code) => *code,
            Exit::Trap(_) => 134,
            Exit::TimedOut => 124,
            Exit::Killed => 137,
        }
    }
}

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// How it ended.
    pub exit: Exit,
    /// What it wrote to descriptor 1, when captured.
    pub stdout: Vec<u8>,
    /// What it wrote to descriptor 2, when captured.
    pub stderr: Vec<u8>,
    /// How often it called each function of preview1, when counted ([`Run::count_calls`]).
    pub calls: BTreeMap<&'static str, u64>,
    /// The descriptors that it opened and did not close, when calls are counted.
    pub open: BTreeSet<u32>,
    /// How many instructions it executed, when [`crate::HostOptions::count_work`] is on and it has no threads.
    pub fuel: u64,
    /// What [`Run::probe`] asked for; empty when the program has no such export.
    pub probe: Vec<u8>,
}

impl Run {
    /// A run with these arguments (the first is the program's name), no environment, no directories, and the streams of
    /// this process.
    pub fn new<S: Into<OsString>>(args: impl IntoIterator<Item = S>) -> Run {
        Run {
            args: args.into_iter().map(Into::into).collect(),
            env: Vec::new(),
            directories: Vec::new(),
            streams: Streams::Inherited,
            limits: Limits::default(),
            fuel: u64::MAX,
            rules: Vec::new(),
            trace: None,
            counts: false,
            probe: None,
        }
    }

    /// Adds an environment variable, in place of one of the same name.
    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Run {
        let (name, value) = (name.as_ref().to_owned(), value.as_ref().to_owned());
        match self.env.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.env.push((name, value)),
        }
        self
    }

    /// Pre-opens the directory `host` under the name `guest`.
    pub fn directory(mut self, host: &Path, guest: &str) -> Run {
        self.directories.push((host.into(), guest.into()));
        self
    }

    /// Captures output, with an empty input.
    pub fn captured(self) -> Run {
        self.stdin(Vec::new())
    }

    /// Captures output, with this input.
    pub fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Run {
        self.streams = Streams::Captured { stdin: bytes.into() };
        self
    }

    /// Ends the program after `limit`; needs [`crate::HostOptions::time_limits`]. A read or write that waits is not
    /// interrupted, only what follows it.
    pub fn timeout(mut self, limit: Duration) -> Run {
        self.limits.wall = Some(limit);
        self
    }

    /// Ends the program after so much processor time, however busy the machine is; time that it sleeps does not count.
    /// Needs [`crate::HostOptions::time_limits`].
    pub fn work_limit(mut self, limit: Duration) -> Run {
        self.limits.work = Some(limit);
        self
    }

    /// Ends the program after so many instructions, whatever the machine does meanwhile: the same program ends at the same
    /// one. Needs [`crate::HostOptions::count_work`].
    pub fn fuel(mut self, limit: u64) -> Run {
        self.fuel = limit;
        self
    }

    /// Adds a fault; of several rules that apply to a call, the first wins.
    pub fn inject(mut self, rule: Rule) -> Run {
        self.rules.push(rule);
        self
    }

    /// Gives `sink` a line for each call that the program makes.
    pub fn trace(mut self, sink: impl FnMut(&str) + Send + 'static) -> Run {
        self.trace = Some(Arc::new(Mutex::new(sink)));
        self
    }

    /// Counts the calls that the program makes, for [`Outcome::calls`].
    pub fn count_calls(mut self) -> Run {
        self.counts = true;
        self
    }

    /// Looks at the program's memory where its exported global `export` points: stores `first` there before the program
    /// starts, and keeps `length` bytes from there for the [`Outcome`], however the program ends.
    pub fn probe(mut self, export: &str, first: impl Into<Vec<u8>>, length: usize) -> Run {
        self.probe = Some(Probe { export: export.into(), first: first.into(), length });
        self
    }

    /// Whether each call has to be looked at.
    pub(crate) fn watched(&self) -> bool {
        self.counts || self.trace.is_some() || !self.rules.is_empty()
    }
}
