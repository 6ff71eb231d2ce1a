#!/usr/bin/env python3
"""`make packages`: packages as their authors ship them, built by `wasi-env`, with their own test suites run on the host.

    scripts/packages.py [--quick|--big] [--keep] [--peer|--peer-only] [NAME…]

builds and tests the named packages, those marked as quick, or all of them, and then writes their lines of docs/packages.md.
Sources come from Debian's source packages, without Debian's patches, and are kept in build/packages; logs stay beside them. A
test that fails and is not expected to, in scripts/packages/expected.py or scripts/packages/NAME.txt, is a failure, and so is one that passes
although it is expected to fail. `--big` adds the packages that take longer than the others together. `--peer` builds them with
wasi-libc too, `--peer-only` with nothing else: of their lines only that column changes. JOBS=N says
how many commands run at once.
"""
import argparse
import fnmatch
import json
import pathlib
import re
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "packages"))

from base import BUILD, Broken, ROOT, SDK
from expected import EXPECTED
from recipes import PACKAGES
from building import build, test, unpack
from peer import peer
from results import totals

HEAD = """# Packages with their own tests

Packages as their authors ship them (Debian's source packages, without its patches), configured, built and tested with
[wasi-env](sdk.md) and few settings of their own (`scripts/packages.py`): `wasi-env ./configure && make && make check`, `wasi-env cmake`, `wasi-env meson setup`; those that
start programs with `wasi-env --processes`, where starting one fails. Their tests run on `wasi-host`. With wasi-libc they are built by
plain clang for its sysroot (`./configure --host=wasm32-wasi`), else *emulated*, with its emulation libraries and `setjmp`; a wrapper lets its programs
run on the same host, with as large a stack and directories that relative names are found in, and a library *in part* lacks programs of its tests, which then fail. CPython is built by its own recipe (`Tools/wasm/wasi.py`), which makes a Python of this machine first. bash calls functions
through pointers of other types, which C leaves undefined: Binaryen rewrites it (`wasm-opt --fpcast-emu`). One expression of GNU make is changed: it
takes the size of `d_name`, an array without one; nearly all of its tests run a recipe. PHP has no fibers, which need a second stack; a
runner of ours reads its tests, as its own starts programs. `make packages` writes this file,
`make apps-big` the parts on CPython, ffmpeg, Perl and PHP; [apps.md](apps.md) has programs with drivers of ours, and their speed with both libraries.

| package | version | built by | passed | skipped | failed | with wasi-libc | why |
|---|---|---|---:|---:|---:|---|---|
"""


def expectations(name, results):
    """The tests that are expected to fail, each with the reason. A file has a line `= reason` above names; of a pattern's, those that fail."""
    expected = dict(EXPECTED.get(name, {}))
    listed = ROOT / f"scripts/packages/{name}.txt"
    reason = None
    for line in listed.read_text().splitlines() if listed.exists() else []:
        if line.startswith("= "):
            reason = line[2:]
        elif line and not line.startswith("#"):
            named = fnmatch.filter(results, line) if "*" in line else [line]
            expected |= dict.fromkeys([test for test in named if "*" not in line or results[test] == "FAIL"], reason)
    return expected


def judge(name, results):
    """What is wrong with the results."""
    expected = expectations(name, results)
    failed = {test for test, status in results.items() if status not in ("PASS", "SKIP", "XFAIL")}
    wrong = [f"{test} fails" for test in sorted(failed - set(expected))]
    wrong += [f"{test} passes now" for test in sorted(expected) if results.get(test) == "PASS"]
    return wrong or ([] if results or not PACKAGES[name].get("check", True) else ["no test ran"])


def grouped(results):
    """The tests of a large suite by group; their names begin with the group's."""
    groups = {}
    for test, status in results.items():
        groups.setdefault(test.split("#" if "#" in test else "/")[0], {})[test] = status
    return groups


def section(name, results, peers):
    """The tests of a large suite, by group, with those with wasi-libc where they ran."""
    unit = PACKAGES[name]["groups"]
    units = re.sub("y$", "ie", unit) + "s"
    text = f"\n## {name}\n\n| {unit} | passed | skipped | failed | {'with wasi-libc | ' if peers else ''}why |\n|---|---:|---:|---:|{'---|' if peers else ''}---|\n"
    groups, others = grouped(results), grouped(peers)
    with_peer = lambda names: f"{' / '.join(str(number) for number in totals(together(others, names)))} | " if peers else ""
    whole = lambda tests: "FAIL" not in tests.values()
    folders = {group.rpartition("/")[0] for group in groups} if PACKAGES[name].get("fold") else set()
    for folder in sorted(folders):
        inside = [group for group, tests in groups.items() if group.startswith(f"{folder}/") and whole(tests)]
        ours = totals(together(groups, inside))
        groups = {group: tests for group, tests in groups.items() if group not in inside}
        if inside:
            text += f"| {folder}: {units} without failures ({len(inside)}) | {' | '.join(str(number) for number in ours)} | {with_peer(inside)} |\n"
    for group, tests in sorted(groups.items()):
        failed = [test for test, status in tests.items() if status not in ("PASS", "SKIP", "XFAIL")]
        reasons = {}
        for test, why in expectations(name, tests).items():
            if test in failed:
                reasons.setdefault(why, []).append(test)
        why = "; ".join(f"{len(tests)}: {reason}" if len(failed) > 1 else reason for reason, tests in reasons.items())
        text += f"| {group} | {' | '.join(str(number) for number in totals(tests))} | {with_peer([group])}{why} |\n"
    return text


def together(groups, names):
    """The tests of several groups."""
    return {f"{group}#{test}": status for group in names for test, status in groups.get(group, {}).items()}


def row(name, version, results, with_peer):
    """The table's line."""
    reasons = {}
    for test, why in expectations(name, results).items():
        reasons.setdefault(why, []).append(pathlib.Path(test).stem)
    why = "; ".join(f"{', '.join(f'`{test}`' for test in tests)}: {reason}" for reason, tests in reasons.items())
    if PACKAGES[name].get("groups"):
        why = f"[by {PACKAGES[name]['groups']}](#{name}) below"
    why = "; ".join(part for part in (why, PACKAGES[name].get("note")) if part)
    counts = totals(results) if results else ["–"] * 3
    cells = [name, version, PACKAGES[name]["kind"], *counts, with_peer, why]
    return "| " + " | ".join(str(cell) for cell in cells) + " |\n"


def table():
    """What docs/packages.md says: the lines of the table, and the sections, each by the package's name."""
    head, *parts = (ROOT / "docs/packages.md").read_text().split("\n## ")
    lines = {line.split("|")[1].strip(): line + "\n" for line in head.splitlines() if line.startswith("| ")}
    return lines, {part.split("\n")[0]: "\n## " + part for part in parts}


def write_table(peers=None):
    """Writes docs/packages.md; what it says of packages without results here stays as it is, but for what `peers` says of wasi-libc."""
    lines, sections = table()
    for name in PACKAGES:
        if kept(name).exists():
            found = json.loads(kept(name).read_text())
            with_peer = found.pop("peers", {})
            lines[name] = row(name, **found)
            if PACKAGES[name].get("groups"):
                sections[name] = section(name, found["results"], with_peer).rstrip("\n")
    for name, with_peer in (peers or {}).items():
        cells = lines[name].split(" | ", 7)
        lines[name] = " | ".join([*cells[:6], with_peer, *cells[7:]])
    (ROOT / "docs/packages.md").write_text(HEAD + "".join(lines.get(name, "") for name in PACKAGES) + "".join(sections[name].rstrip("\n") + "\n" for name in PACKAGES if name in sections))


def kept(name):
    """Where the results of a package are kept for the table."""
    return BUILD / "results" / f"{name}.json"


def before(name):
    """What was found with wasi-libc the last time."""
    lines, _ = table()
    return lines[name].split(" | ", 7)[6] if name in lines else "–"


def peer_once(name):
    """Builds and tests one package with wasi-libc alone, and writes what it finds into the table."""
    begin = time.perf_counter()
    lines, _ = table()
    _, version = unpack(name, "peer")
    if name not in lines or lines[name].split(" | ", 2)[1] != version:
        print(f"{name} {version}: the table has no line of this version", flush=True)
        return ["no line"]
    said, peers = peer(name)
    if kept(name).exists():
        kept(name).write_text(json.dumps({**json.loads(kept(name).read_text()), "with_peer": said, "peers": peers}))
    write_table({name: said})
    print(f"{name} {version} with wasi-libc: {said}; {time.perf_counter() - begin:.0f} s", flush=True)
    return []


def once(name, options):
    """Builds and tests one package: what is wrong with it."""
    begin = time.perf_counter()
    try:
        tree, version = unpack(name, keep=True) if options.keep and (BUILD / "trees" / name).exists() else build(name)
    except Broken as mistake:
        print(f"{name}: does not build: {mistake}", flush=True)
        return ["does not build"]
    if options.build:
        print(f"{name} {version}: built; {time.perf_counter() - begin:.0f} s", flush=True)
        return []
    results = test(name, tree)
    kept(name).parent.mkdir(exist_ok=True)
    with_peer, peers = peer(name) if options.peer else (before(name), json.loads(kept(name).read_text()).get("peers", {}) if kept(name).exists() else {})
    kept(name).write_text(json.dumps({"version": version, "results": results, "with_peer": with_peer, "peers": peers}))
    wrong = judge(name, results)
    counts = {status: list(results.values()).count(status) for status in sorted(set(results.values()))}
    said = ", ".join(f"{count} {status}" for status, count in counts.items()) or "built"
    print(f"{name} {version}: {said}; {time.perf_counter() - begin:.0f} s", *wrong, sep="\n    ", flush=True)
    return wrong


def main():
    parser = argparse.ArgumentParser(description="packages with their own tests")
    parser.add_argument("--big", action="store_true", help="those that take long too")
    parser.add_argument("--build", action="store_true", help="builds, and runs no tests")
    parser.add_argument("--keep", action="store_true", help="runs the tests of what is built already")
    parser.add_argument("--peer", action="store_true", help="builds them with wasi-libc too")
    parser.add_argument("--peer-only", action="store_true", help="builds them with wasi-libc alone")
    parser.add_argument("--quick", action="store_true", help="only those that take seconds")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    unknown = set(options.names) - set(PACKAGES)
    if unknown:
        sys.exit(f"packages: no such package: {' '.join(sorted(unknown))}; there are {' '.join(PACKAGES)}")
    wanted = lambda package: package.get("quick") if options.quick else options.big or not package.get("big")
    names = options.names or [name for name in PACKAGES if wanted(PACKAGES[name])]
    BUILD.mkdir(parents=True, exist_ok=True)
    subprocess.run([ROOT / "scripts/setup.sh", "cmake", "ninja-build", "meson", "xz-utils", "autoconf", "automake", "autopoint", "gettext", "libtool"], check=True)
    if not options.peer_only:
        subprocess.run([ROOT / "scripts/sdk.py", "install", SDK], check=True, stdout=subprocess.DEVNULL)
    failed = [name for name in names if (peer_once(name) if options.peer_only else once(name, options))]
    if not failed and not options.build and not options.peer_only:
        write_table()
    print(f"{len(names) - len(failed)} passed, {len(failed)} failed")
    return not failed


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
