//! What a running program has.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use wasmtime::Result;
use wasmtime_wasi::p1::WasiP1Ctx;
use wasmtime_wasi::p1::wasi_snapshot_preview1::WasiSnapshotPreview1 as _;
use wiggle::GuestMemory;

use crate::preview1::Call;
use crate::streams::Streams;
use crate::watch::Watcher;

/// What the store of a running program holds.
pub(crate) struct State {
    pub(crate) process: Arc<Process>,
}

/// What belongs to the program as a whole.
pub(crate) struct Process {
    /// Files and directories.
    pub(crate) files: Mutex<WasiP1Ctx>,
    pub(crate) streams: Streams,
    pub(crate) args: Vec<Vec<u8>>,
    /// Each as `NAME=value`.
    pub(crate) environment: Vec<Vec<u8>>,
    /// When the monotonic clock was 0.
    pub(crate) begin: Instant,
    /// There when the run is traced or has faults.
    pub(crate) watcher: Option<Watcher>,
}

impl Process {
    /// Does a call, watched or not.
    pub(crate) fn perform(&self, call: &Call, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
        match &self.watcher {
            None => (call.perform)(self, memory, args),
            Some(watcher) => watcher.perform(self, call, memory, args),
        }
    }

    /// Files and directories, for one call.
    pub(crate) fn wasi(&self) -> MutexGuard<'_, WasiP1Ctx> {
        let mut wasi = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        // A program may transfer as much at once as its memory holds.
        wasi.set_hostcall_fuel(usize::MAX);
        wasi
    }
}
