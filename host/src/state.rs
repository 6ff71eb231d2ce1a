//! What a running program has.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use wasmtime::{InstancePre, Result};
use wasmtime_wasi::p1::WasiP1Ctx;
use wasmtime_wasi::p1::wasi_snapshot_preview1::WasiSnapshotPreview1 as _;

use crate::descriptors::Descriptors;
use crate::group::Threads;
use crate::limit::{Limits, TICK};
use crate::streams::Streams;
use crate::watch::Watcher;

/// What the store of a running program holds.
pub(crate) struct State {
    pub(crate) process: Arc<Process>,
    /// Which thread of the program; the first is 0.
    pub(crate) thread: u32,
    /// The program with its shared memory, for starting threads of it.
    pub(crate) linked: Option<InstancePre<State>>,
}

/// What belongs to the program as a whole.
pub(crate) struct Process {
    /// Files and directories.
    pub(crate) files: Mutex<WasiP1Ctx>,
    pub(crate) streams: Streams,
    pub(crate) descriptors: Descriptors,
    pub(crate) args: Vec<Vec<u8>>,
    /// Each as `NAME=value`.
    pub(crate) environment: Vec<Vec<u8>>,
    /// When the monotonic clock was 0.
    pub(crate) begin: Instant,
    pub(crate) limits: Limits,
    /// There when the program shares its memory between threads.
    pub(crate) threads: Option<Threads>,
    /// There when the run is traced or has faults.
    pub(crate) watcher: Option<Watcher>,
}

impl Process {
    /// A thread has ended the process.
    pub(crate) fn end(&self, thread: u32, how: Result<()>) {
        if let Some(threads) = &self.threads {
            threads.end(thread, how);
        }
    }

    /// The time until the program is ended, if it is limited.
    pub(crate) fn time_left(&self) -> Option<Duration> {
        self.limits.wall.map(|limit| limit.saturating_add(2 * TICK).saturating_sub(self.begin.elapsed()))
    }

    /// Files and directories, for one call.
    pub(crate) fn wasi(&self) -> MutexGuard<'_, WasiP1Ctx> {
        let mut wasi = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        // A program may transfer as much at once as its memory holds.
        wasi.set_hostcall_fuel(usize::MAX);
        wasi
    }
}
