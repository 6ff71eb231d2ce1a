#!/usr/bin/env python3
"""Runs the commands that README.md has for each kind of program, in a small project of that kind, and nothing else.

    scripts/check-readme.py PREFIX    with the SDK that is installed there
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROG = '#include <stdio.h>\nint main(int argc, char **argv) { return puts(argc > 2 ? argv[2] : "none") < 0; }\n'
THROWS = """\
#include <iostream>
#include <stdexcept>
int main() {
    try { throw std::runtime_error("caught"); } catch (const std::exception &error) { std::cout << error.what() << std::endl; }
}
"""
TEST = '#include <stdio.h>\nint main(void) { FILE *file = fopen("/etc/passwd", "r"); puts("ran"); return file == NULL; }\n'
CMAKE = """\
cmake_minimum_required(VERSION 3.10)
project(demo C)
enable_testing()
add_subdirectory(sub)
add_executable(prog test.c)
target_link_libraries(prog part)
add_test(NAME runs COMMAND prog)
"""
MESON = """\
project('demo', 'c')
test('runs', executable('prog', 'test.c', link_with: library('part', 'sub/part.c')))
"""
CONFIGURE = """\
AC_INIT([demo], [1])
AM_INIT_AUTOMAKE([foreign subdir-objects])
AC_PROG_CC
AC_CONFIG_FILES([Makefile])
AC_OUTPUT
"""
AUTOMAKE = "check_PROGRAMS = prog\nprog_SOURCES = test.c sub/part.c\nTESTS = prog\n"


def write(folder, files):
    """Files by name."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def autoconf(folder):
    """A package as its authors ship it, with a configure script."""
    write(folder, {"configure.ac": CONFIGURE, "Makefile.am": AUTOMAKE, "test.c": TEST, "sub/part.c": "int part;\n"})
    subprocess.run(["autoreconf", "-i"], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# By the words after "A" or "An": what has to be installed, how a project is made, and what the commands print in the end.
KINDS = {
    "C program": ((), lambda folder: write(folder, {"prog.c": PROG}), "two\ntwo\n"),
    "C++ program": ((), lambda folder: write(folder, {"prog.cc": THROWS}), "caught\n"),
    "CMake project": (
        ("cmake", "ctest"),
        lambda folder: write(folder, {"CMakeLists.txt": CMAKE, "test.c": TEST, "sub/part.c": "int part;\n",
                                      "sub/CMakeLists.txt": "add_library(part part.c)\n"}),
        "100% tests passed, 0 tests failed out of 1",
    ),
    "Meson project": (
        ("meson", "ninja"),
        lambda folder: write(folder, {"meson.build": MESON, "test.c": TEST, "sub/part.c": "int part;\n"}),
        "Ok:                 1",
    ),
    "autoconf package": (("autoreconf", "automake", "make"), autoconf, "# PASS:  1"),
    "Rust project with C code": (
        ("cargo",),
        lambda folder: shutil.copytree(ROOT / "examples/rust-with-c", folder, dirs_exist_ok=True,
                                       ignore=shutil.ignore_patterns("target")),
        "test result: ok. 1 passed",
    ),
    "component": ((), lambda folder: write(folder, {"prog.c": PROG}), "two\n"),
}


def groups():
    """The commands of the README, by kind."""
    text = (ROOT / "README.md").read_text()
    block = next(block for block in re.findall(r"```sh\n(.*?)```", text, re.S) if "# A C program" in block)
    found = {}
    for group in block.strip().split("\n\n"):
        title, commands = group.split("\n", 1)
        found[re.match(r"# An? ([^,:]*?)(,.*|:.*| \(.*)?$", title).group(1)] = commands
    return found


def lacking(kind, tools, prefix):
    """Why a kind cannot be tried here."""
    for tool in tools:
        if not shutil.which(tool):
            return f"no {tool} here"
    if kind == "C++ program" and not (prefix / "share/wasi-sysroot/lib/wasm32-wasip1/eh/libc++.a").exists():
        return "no libc++ with exceptions; make cxx builds it"
    if kind == "Rust project with C code":
        root = subprocess.run(["rustc", "--print", "sysroot"], stdout=subprocess.PIPE, text=True, check=False).stdout.strip()
        if not (pathlib.Path(root) / "lib/rustlib/wasm32-wasip1/lib").is_dir():
            return "no standard library for wasm32-wasip1; make test-rust has its own"
    return None


def check(prefix):
    """All kinds; whether every one that could be tried passed."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("WASI_", "CARGO_"))}
    environment["PATH"] = f"{prefix}/bin:{environment['PATH']}"
    found = groups()
    if found.keys() != KINDS.keys():
        sys.exit(f"README.md has commands for {sorted(found)}, and this script projects for {sorted(KINDS)}")
    passed = True
    for kind, (tools, make, expected) in KINDS.items():
        why = lacking(kind, tools, prefix)
        if why:
            print(f"README, {kind}: not tried: {why}")
            continue
        with tempfile.TemporaryDirectory() as work:
            folder = pathlib.Path(work) / "project"
            folder.mkdir()
            make(folder)
            done = subprocess.run(["sh", "-euc", found[kind]], cwd=folder, env=environment, text=True, check=False,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        good = done.returncode == 0 and expected in done.stdout
        passed &= good
        print(f"README, {kind}: passed" if good else f"README, {kind}: status {done.returncode}\n{done.stdout}")
    return passed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(0 if check(pathlib.Path(sys.argv[1]).resolve()) else 1)
