#!/usr/bin/env python3
"""Runs libc++'s own tests (`libcxx/test/std` of LLVM's sources, which `make cxx` fetches) on a sysroot with its libc++.

Usage: tests.py [--target TRIPLE] [--every N] [--jobs N] [FILTER...]

Each program of `.pass.cpp` is compiled by `wasi-cxx` and run on `wasi-host` in an empty directory; `.compile.pass.cpp` only has to
compile. The conditions in their comments (UNSUPPORTED, XFAIL, REQUIRES) are those of LLVM's lit, with the features below. FILTER are
parts of paths; without them every eighth file is taken, and with `--every N` every Nth. Failures that have a
reason stand in tests-expected.txt; any other, and one that passes, ends with status 1.
"""

import argparse
import concurrent.futures
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
STANDARD = "c++23"
# Where C++ stands on C: containers, ranges and algorithms are left to LLVM's own runs.
AREAS = """atomics depr/depr.c.headers diagnostics input.output language.support localization numerics re strings thread time
utilities/charconv utilities/format utilities/function.objects utilities/memory utilities/smartptr containers/sequences/vector
containers/unord/unord.map containers/associative/map algorithms/alg.sorting""".split()
TIME_LIMIT = 240


def features(target, version):
    """What lit would find out about this compiler, library and host. Locales of a system (`locale.en_US.UTF-8`) are not there."""
    known = {
        STANDARD, "clang", f"clang-{version}", f"clang-{version}.1", "stdlib=libc++", "stdlib=llvm-libc++", f"target={target}",
        "libcpp-abi-version=2", "32-bit-pointer", "optimization=none", "has-fconstexpr-steps", "no-tzdb",
        "c++experimental", "std-at-least-c++11", "std-at-least-c++14", "std-at-least-c++17", "std-at-least-c++20",
        "std-at-least-c++23",
    }
    if not target.endswith("threads"):
        known.add("no-threads")
    return known


def holds(expression, known):
    """Whether a condition of lit holds: names, {{patterns}} in them, `!`, `&&`, `||`, parentheses."""
    tokens = re.findall(r"\(|\)|&&|\|\||!|(?:\{\{.*?\}\}|[-+=._A-Za-z0-9])+", expression)
    python = []
    for token in tokens:
        if token in ("(", ")"):
            python.append(token)
        elif token in ("&&", "||", "!"):
            python.append({"&&": "and", "||": "or", "!": "not"}[token])
        elif token in ("true", "false"):
            python.append(token.title())
        elif "{{" in token:
            parts = re.split(r"\{\{(.*?)\}\}", token)
            pattern = "".join(re.escape(part) if i % 2 == 0 else f"(?:{part})" for i, part in enumerate(parts))
            python.append(str(any(re.fullmatch(pattern, name) for name in known)))
        else:
            python.append(str(token in known))
    return bool(eval(" ".join(python) or "False"))  # names have become True and False


class Test:
    def __init__(self, path, base):
        self.path = path
        self.name = str(path.relative_to(base))
        self.text = path.read_text(errors="replace")

    def lines(self, keyword):
        return re.findall(rf"^//\s*{keyword}:\s*(.*)$", self.text, re.M)

    def supported(self, known):
        for line in self.lines("UNSUPPORTED"):
            if any(holds(part, known) for part in line.split(",")):
                return False
        for line in self.lines("XFAIL"):
            if any(part.strip() == "*" or holds(part, known) for part in line.split(",")):
                return False
        return all(holds(part, known) for line in self.lines("REQUIRES") for part in line.split(","))

    def flags(self, known):
        found = []
        for condition, line in re.findall(r"^//\s*ADDITIONAL_COMPILE_FLAGS(\([^)]*\))?:\s*(.*)$", self.text, re.M):
            if not condition or holds(condition[1:-1], known):
                found += line.split()
        return found


def run(test, arguments, source, known):
    """None for a test that passes, else what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        program = folder / "test.wasm"
        command = [ROOT / "target/debug/wasi-cxx", f"--target={arguments.target}", f"-std={STANDARD}", "-O0", "-w",
                   "-fconstexpr-steps=12000000", "-I", source / "libcxx/test/support", "-D_LIBCPP_DISABLE_DEPRECATION_WARNINGS",
                   "-D_LIBCPP_ENABLE_EXPERIMENTAL", *test.flags(known), test.path]
        if arguments.target.endswith("threads"):
            command.append("-pthread")
        if test.name.endswith(".compile.pass.cpp"):
            command.append("-fsyntax-only")
        else:
            command += ["-lc++experimental", "-o", program]
            if "filesystem_test_helper.h" in test.text or "print.fun" in test.name:
                command.append(ROOT / "scripts/cxx/system.cc")
        try:
            built = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT)
            if built.returncode != 0:
                errors = [line for line in built.stderr.splitlines() if "error" in line] or built.stderr.splitlines()
                return "does not build: " + (errors[0] if errors else "no message")
            if not program.exists():
                return None
            work = folder / "work"
            work.mkdir()
            for line in test.lines("FILE_DEPENDENCIES"):
                for name in re.split(r"[,\s]+", line.strip()):
                    wanted = test.path.parent / name
                    (shutil.copytree if wanted.is_dir() else shutil.copy)(wanted, work / wanted.name)
            ran = subprocess.run([ROOT / "target/debug/wasi-host", "--no-cache", "--tmp", "--dir", f"{work}::/", program],
                                 capture_output=True, text=True, errors="replace", timeout=TIME_LIMIT, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return f"no end after {TIME_LIMIT} s"
    if ran.returncode == 0:
        return None
    return f"status {ran.returncode}: " + " / ".join((ran.stderr or ran.stdout).strip().splitlines()[:3])


def expected(target):
    """The failures that have a reason: `NAME REASON` for each, for one target where it begins with `threads:`."""
    found = {}
    for line in (pathlib.Path(__file__).parent / "tests-expected.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            name, reason = line.split(" ", 1)
            only, colon, rest = name.partition(":")
            if not colon or target.endswith(only):
                found[rest if colon else name] = reason
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", default="wasm32-wasip1")
    parser.add_argument("--every", type=int)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("filter", nargs="*")
    arguments = parser.parse_args()
    source = next((ROOT / "build/cxx").glob("llvm-*"), None)
    if source is None or not (ROOT / "sysroot/lib" / arguments.target / "eh/libc++.a").exists():
        sys.exit(f"tests.py: `make cxx TARGET={arguments.target}` builds what is tested")
    version = source.name.removeprefix("llvm-").split(".")[0]
    base = source / "libcxx/test/std"
    known = features(arguments.target, version)
    chosen = []
    for area in AREAS:
        chosen += sorted((base / area).rglob("*.pass.cpp"))
    if arguments.filter:
        chosen = [path for path in chosen if any(part in str(path) for part in arguments.filter)]
    chosen = chosen[:: arguments.every or (1 if arguments.filter else 8)]
    tests = [Test(path, base) for path in chosen]
    wanted = [test for test in tests if test.supported(known)]
    reasons = expected(arguments.target)
    passed, listed, wrong = 0, 0, []
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        results = pool.map(lambda test: run(test, arguments, source, known), wanted)
        for number, (test, problem) in enumerate(zip(wanted, results), 1):
            if problem is None and test.name not in reasons:
                passed += 1
            elif problem is not None and test.name in reasons:
                listed += 1
            else:
                wrong.append(test.name)
                print(f"{test.name}: {problem or 'passes, and stands in tests-expected.txt'}", flush=True)
            if number % 25 == 0:
                print(f"  {number} of {len(wanted)}", file=sys.stderr, flush=True)
    print(f"libc++ on {arguments.target}: {passed} passed, {listed} failed for a known reason, {len(wrong)} failed, "
          f"{len(tests) - len(wanted)} not for this target")
    sys.exit(bool(wrong) or passed == 0)


main()
