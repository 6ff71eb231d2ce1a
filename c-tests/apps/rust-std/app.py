"""Rust's standard library on this library: printing, environment, files (1,000 in a directory), metadata, times, maps,
buffered copies, mathematics, and the ways out: a status, `exit`, `abort`, a panic."""
import pathlib

import _rust
from _kit import require, same

NAME = "rust-std"
TITLE = "Rust's std"
PACKAGES = {"std": _rust.Toolchain()}


def version(_kit):
    return _rust.version()


def build(kit):
    return {"std": _rust.build(kit, "rust-std")}


def check(run):
    result = run("std", ["one", "two words"], "first\nsecond\nthird", env={"LANG": "C.UTF-8"}, status=7)
    same(result.stdout, (pathlib.Path(__file__).parent / "expected.txt").read_bytes(), "standard output")
    same(result.stderr, b"on standard error\n", "standard error")
    require(not list(run.dir.iterdir()), "files are left")
    run("std", ["exit"], status=42)
    run("std", ["high"], status=1 if run.host == "wasmi" else 255)
    require(run("std", ["abort"], status=None).status not in (0, 7), "abort did not end the program")
    said = run("std", ["panic"], status=None)
    require(said.status not in (0, 7) and b"the program says so: 2\n" in said.stderr, "the panic says nothing")
