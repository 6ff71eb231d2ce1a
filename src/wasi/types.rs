//! The types and constants of `wasi_snapshot_preview1`.
