"""The crate `rusqlite` with SQLite bundled: a Rust program whose C part clang builds with the sysroot, told by the
variables of the crate `cc`. Tables, joins, full-text search, roll-backs, blobs, functions in Rust, a database in a file
that is closed, opened twice and checked."""
import pathlib

import _rust
from _kit import crate, require, same

NAME = "rusqlite"
PACKAGES = {"rusqlite": crate("rusqlite", "0.43.0")}
PEER = "not built: `sqlite` compares"


def version(_kit):
    return f"0.43.0, Rust {_rust.version()}"


def build(kit):
    return {"library": _rust.build(kit, "sqlite-from-rust")}


def check(run):
    result = run("library")
    same(result.stdout, (pathlib.Path(__file__).parent / "expected.txt").read_bytes(), "standard output")
    require(not result.stderr and not list(run.dir.iterdir()), "messages or files are left")
