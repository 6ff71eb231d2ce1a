"""Rust's threads on wasm32-wasip1-threads: scopes, channels, locks, condition variables, barriers, thread-local values, and the
crate rayon on top of them."""
import pathlib

import _rust
from _kit import same

NAME = "rust-threads"
TITLE = "Rust's threads, rayon"
PACKAGES = {"std": _rust.Toolchain()}
PEER = "not built: its library with threads is in no registry that this project fetches from"
ONLY = {"node": "node:wasi runs no threads by itself", "wasmi": "it has no shared memory"}


def version(_kit):
    return _rust.version()


def build(kit):
    return {"threads": _rust.build(kit, "rust-threads", "wasm32-wasip1-threads")}


def check(run):
    result = run("threads")
    same(result.stdout, (pathlib.Path(__file__).parent / "expected.txt").read_bytes(), "standard output")
    same(result.stderr, b"", "standard error")
