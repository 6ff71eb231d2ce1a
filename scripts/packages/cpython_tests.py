#!/usr/bin/env python3
"""Runs CPython's own tests for scripts/packages.py, a module at a time, as its regrtest would with processes, which WASI has not.

    cpython_tests.py PYTHON [MODULE…]

in the tree of CPython's sources. It prints the output of each module, and leaves a report of each, MODULE.xml. JOBS=N says how many run at once.
Tests that start threads in such a way that their module ends there are run alone.
"""
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys

PYTHON = sys.argv[1]
ALONE = {"test_os": ["TestSendfile"], "test_capi": ["test_critical_sections_gc", "test_critical_sections_threads"]}
SECONDS = 1800


def modules():
    """All that regrtest would run, the longest first as far as their size says so."""
    paths = [path for path in pathlib.Path("Lib/test").glob("test_*") if path.suffix == ".py" or (path / "__init__.py").exists()]
    size = lambda path: sum(file.stat().st_size for file in path.rglob("*.py")) if path.is_dir() else path.stat().st_size
    return [path.stem for path in sorted(paths, key=size, reverse=True)] + [f"{name}.{test}" for name, tests in ALONE.items() for test in tests]


def run(name):
    """Runs one module, or the class of one that is named after a dot: its output and status."""
    module, _, only = name.partition(".")
    chosen = ["-m", only] if only else [word for test in ALONE.get(module, []) for word in ("-i", test)]
    # Programs have the same process ID, of which regrtest makes the names of its directories.
    folder = pathlib.Path("test-runs") / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    report = pathlib.Path(f"{name}.xml")
    report.unlink(missing_ok=True)
    command = [PYTHON, "-m", "test", "-v", "--tempdir", f"/{folder}", "--junit-xml", str(report), *chosen, module]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS, check=False)
        return done.stdout, done.returncode
    except subprocess.TimeoutExpired as late:
        return late.stdout or b"", "timeout"


def main():
    names = sys.argv[2:] or modules()
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS") or os.cpu_count() or 1)) as pool:
        for name, (output, status) in zip(names, pool.map(run, names)):
            sys.stdout.buffer.write(b"== %s\n%s\n== %s ended with %s\n" % (name.encode(), output, name.encode(), str(status).encode()))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
