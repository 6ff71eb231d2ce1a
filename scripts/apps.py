#!/usr/bin/env python3
"""`make apps`: real programs, built with this library and with wasi-libc, tested by real work on several hosts.

    scripts/apps.py [--full] [--no-times] [NAME…]

builds and checks the named apps, or all of them and then writes docs/apps.md. An app is a folder c-tests/apps/NAME with
a module `app.py` and its drivers; its sources come from registry packages, which are kept in build/apps. A folder
without `app.py`, or whose name begins with `_`, is none.

What app.py defines:

    NAME       the folder's name
    TITLE      optional, how the table calls it
    PACKAGES   {key: package}: crate(name, version), npm(name, version), sdist(name, version), debian(name…),
               debian_source(name) of `_kit`
    THREADS    optional, True: it is built for wasm32-wasip1-threads, and runs on hosts with shared memory
    NATIVE     optional, True: it is built by the machine's own compiler as well, for what it should print
    SJLJ       optional, True: it is compiled with `kit.sjlj`, and so once for each kind of exceptions that hosts run;
               "partly": hosts without exceptions check it too, and there `run.exceptions` is None
    ONLY       optional, the hosts that it runs on where others cannot: {"node": "why not"} names the ones left out
    PEER       optional, a reason not to build it with wasi-libc at all

    version(kit)   the version of the program, as text
    build(kit)     makes the programs: {name: path}; the first one's size is reported. `_kit.DoesNotBuild` when it cannot
    check(run)     does the work, and raises `_kit.Wrong` (`require`, `same`) when something is wrong
    bench(run)     optional, the part of the work that is timed, without it `check` is

A `kit` (class Kit in c-tests/apps/_kit.py) knows

    kit.sources[key], kit.source   the folders of the packages, of the first one
    kit.here, kit.work             the app's folder; a folder to build in, one for each flavour
    kit.flavour                    "ours", "peer" (wasi-libc) or "native"; kit.native says whether it is that one
    kit.exceptions                 "final" or "legacy"; kit.sjlj are the flags that setjmp wants
    kit.sysroot                    the sysroot's path
    kit.compile(sources, flags)    objects, compiled in parallel with -O2 and kept by content
    kit.link(name, objects, flags, cxx=False)   a program
    kit.cc(cxx=False)              the compiler's command, for a build of another kind; kit.libraries() ends a link
    kit.run(command, env=…)        any other command

A `run` (class Runner) is one host with a fresh directory, `run.dir`, in which programs start and which they see as `/`:

    run(program, args, stdin, env=, status=0, timeout=)   runs one; the result has stdout, text, stderr, status, seconds
    run.start(program, args)       starts one whose input stays open: stdin.write, output(), kill()
    run.native                     the same for the native build, in one directory for all hosts
    run.host, run.flavour          "wasi-host", "node", "wasmi" or "native"; as for a kit
    run.interpreted                slow: a hundredth of the work will do
    run.full                       --full was given: longer work is welcome

wasi-libc's build is tried as ours is, then with its emulation libraries; that it does not build, or fails the check, is a
result and no failure. Any failure of ours is one. Times are the processor's, medians of three runs on our host, ours and wasi-libc's in turn.
"""
import argparse
import concurrent.futures
import importlib.util
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
APPS = ROOT / "c-tests" / "apps"
sys.dont_write_bytecode = True
sys.path.insert(0, str(APPS))

import _kit  # noqa: E402
from _kit import DoesNotBuild, Kit, Native, Wrong  # noqa: E402

RUNS = 3

HEAD = """# Real programs

C and C++ programs of others, built as their documentation says by `clang --sysroot=sysroot --target=wasm32-wasip1 -O2`
(those with threads `--target=wasm32-wasip1-threads -pthread`), and tested by real work: [`c-tests/apps`](../c-tests/apps) has the drivers and what each one does. `make apps` writes this
file. The .wasm is counted without names. Times are the processor's, user and system, process start included: medians of
{runs} runs on `wasi-host`, both libraries' in turn on one machine. *Emulated*: wasi-libc needed `-D_WASI_EMULATED_…` and `-lwasi-emulated-…`.

"""


def load(name):
    """The module of an app."""
    spec = importlib.util.spec_from_file_location("app_" + name.replace("-", "_"), APPS / name / "app.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class App:
    """An app on its way through builds and checks."""

    def __init__(self, name, options):
        self.module, self.hosts, self.options = load(name), [], options
        self.name, self.version, self.built, self.peer_note = name, "", {}, ""
        self.results = {}  # host: None when it passed, else what is wrong
        self.weights, self.times, self.native = {}, {}, None

    def say(self, text):
        print(f"{self.name}: {text}", flush=True)

    def kinds(self):
        """The kinds of exceptions that the hosts want."""
        if not getattr(self.module, "SJLJ", False):
            return ["final"]
        return sorted({host.exceptions for host in _kit.HOSTS if host.exceptions and host.there()})

    def build(self):
        """Builds everything; a failure of ours is the result of every host."""
        begin = time.perf_counter()
        try:
            for kind in self.kinds():
                kit = Kit(self.module, "ours", kind)
                self.version = self.module.version(kit)
                self.built["ours", kind] = self.module.build(kit)
            if getattr(self.module, "NATIVE", False):
                self.built["native"] = self.module.build(Kit(self.module, "native"))
        except DoesNotBuild as mistake:
            self.results["wasi-host"] = f"does not build: {mistake}"
            self.say(self.results["wasi-host"])
            return
        self.build_peer()
        for flavour in ("ours", "peer"):
            programs = self.built.get((flavour, "final"))
            if programs:
                self.weights[flavour] = _kit.weight(next(iter(programs.values())))
        self.say(f"built in {time.perf_counter() - begin:.1f} s")

    def build_peer(self):
        without_threads = "not built: its library with threads is in no registry that this project fetches from"
        self.peer_note = getattr(self.module, "PEER", without_threads if getattr(self.module, "THREADS", False) else "")
        if self.peer_note:
            return
        first = None
        for emulate in (False, True):
            try:
                self.built["peer", "final"] = self.module.build(Kit(self.module, "peer", "final", emulate))
                self.peer_note = "emulated" if emulate else ""
                return
            except DoesNotBuild as mistake:
                # What the emulations do not provide is the better reason.
                first = mistake
        self.peer_note = f"does not build: {first}"
        self.say(f"with wasi-libc: {self.peer_note}")

    def runner(self, host, flavour):
        kind = (host.exceptions if getattr(self.module, "SJLJ", False) else None) or "final"
        if "native" in self.built and not self.native:
            self.native = Native(self.built["native"], "native")
        run = host(self.built[flavour, kind], flavour, self.native)
        run.full, run.threads = self.options.full, getattr(self.module, "THREADS", False)
        return run

    def work(self, host, flavour, function):
        """Runs a function of the app; the runner, for the times that its programs took, or `Wrong`."""
        run = self.runner(host, flavour)
        try:
            function(run)
            return run
        finally:
            run.close()

    def left_out(self, host):
        """Why a host cannot run this, or nothing."""
        if getattr(self.module, "SJLJ", False) is True and not host.exceptions:
            return "no exceptions there"
        if getattr(self.module, "THREADS", False) and not host.shared_memory:
            return "no shared memory there"
        return getattr(self.module, "ONLY", {}).get(host.host)

    def check(self):
        """The work on every host."""
        if ("ours", self.kinds()[0]) not in self.built or self.results:
            return
        for host in self.hosts:
            reason = self.left_out(host)
            if reason:
                self.results[host.host] = ("left out", reason)
                continue
            try:
                seconds = self.work(host, "ours", self.module.check).seconds
                self.results[host.host] = None
                self.say(f"{host.host}: passed, {seconds:.1f} s")
            except Wrong as mistake:
                self.results[host.host] = str(mistake)
                self.say(f"{host.host}: FAILED: {mistake}")
        if ("peer", "final") in self.built:
            try:
                self.work(_kit.WasiHost, "peer", self.module.check)
            except Wrong as mistake:
                self.peer_note = f"fails: {str(mistake).splitlines()[0]}"
                self.say(f"with wasi-libc: {self.peer_note}")

    def measure(self):
        """Times on our host, in turn."""
        if self.results.get("wasi-host", "") is not None or self.options.no_times:
            return
        function = getattr(self.module, "bench", self.module.check)
        flavours = ["ours"]
        if ("peer", "final") in self.built and not self.peer_note.startswith("fails"):
            flavours.append("peer")
        samples = {flavour: [] for flavour in flavours}
        for _ in range(RUNS):
            for flavour in flavours:
                samples[flavour].append(self.work(_kit.WasiHost, flavour, function).processor)
        self.times = {flavour: statistics.median(times) for flavour, times in samples.items()}

    def passed(self):
        return sum(1 for result in self.results.values() if result is None)

    def failed(self):
        return sum(1 for result in self.results.values() if isinstance(result, str))

    def row(self):
        """The table's cells."""
        size = lambda flavour: f"{self.weights[flavour]:,}" if flavour in self.weights else "–"
        seconds = lambda flavour: f"{self.times[flavour]:.2f} s" if flavour in self.times else "–"
        peer_size, peer_time = size("peer"), seconds("peer")
        if self.peer_note.startswith("does not build") or ("peer", "final") not in self.built:
            peer_size = peer_time = self.peer_note or "–"
            peer_time = "–"
        elif self.peer_note.startswith("fails"):
            peer_time = self.peer_note
        elif self.peer_note:
            peer_size += f" ({self.peer_note})"
        outcome = []
        for host, result in self.results.items():
            if result is None:
                outcome.append(f"{host} pass")
            elif isinstance(result, tuple):
                outcome.append(f"{host} – ({result[1]})")
            else:
                outcome.append(f"**{host} FAIL** ({result.splitlines()[0]:.100})")
        packages = ", ".join(str(package) for package in self.module.PACKAGES.values())
        cell = lambda text: str(text).replace("|", "\\|")
        title = getattr(self.module, "TITLE", self.module.NAME)
        return [cell(c) for c in (title, self.version, packages, size("ours"), peer_size, seconds("ours"), peer_time,
                                  "; ".join(outcome))]


COLUMNS = ("program", "version", "package", ".wasm", "with wasi-libc", "time", "with wasi-libc", "hosts")


def table(apps):
    """The results in Markdown."""
    lines = ["| " + " | ".join(COLUMNS) + " |", "|---|---|---|---:|---:|---:|---:|---|"]
    return "\n".join(lines + ["| " + " | ".join(app.row()) + " |" for app in apps]) + "\n"


def hosts():
    """The hosts that are there, and the names of those that are not."""
    found = [host for host in _kit.HOSTS if host.there()]
    missing = [host.host for host in _kit.HOSTS if host not in found]
    for name in missing:
        print(f"{name}: not installed, left out", flush=True)
    return found, missing


def main():
    parser = argparse.ArgumentParser(description="real programs on this library")
    parser.add_argument("--full", action="store_true", help="longer work")
    parser.add_argument("--no-times", action="store_true", help="no comparison of times")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if not (ROOT / "sysroot/lib/wasm32-wasip1/libc.a").exists() or not _kit.WasiHost.there():
        sys.exit("apps: run `make sysroot host` first")
    # Node and npm, fetched where the machine has none.
    os.environ["PATH"] = subprocess.run([ROOT / "scripts/node.sh", "20"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    subprocess.run([ROOT / "scripts/peer.sh"], check=True, stdout=subprocess.DEVNULL)
    known = sorted(path.parent.name for path in APPS.glob("[!_]*/app.py"))
    unknown = set(options.names) - set(known)
    if unknown:
        sys.exit(f"apps: no such app: {' '.join(sorted(unknown))}; there are {' '.join(known)}")
    apps = [App(name, options) for name in options.names or known]
    # One host has to be built from its crate, once; the programs are, meanwhile.
    with subprocess.Popen([ROOT / "scripts/hosts/fetch.sh", "wasmi"]):
        for app in apps:
            app.build()
    found, missing = hosts()
    for app in apps:
        app.hosts = found
    with concurrent.futures.ThreadPoolExecutor(_kit.CORES) as pool:
        list(pool.map(App.check, apps))
    for app in apps:
        app.measure()
        if app.native:
            app.native.close()
    text = table(apps)
    print(text)
    if not options.names and not options.no_times:
        note = f"Not there when this was written: {', '.join(missing)}.\n" if missing else ""
        (ROOT / "docs/apps.md").write_text(HEAD.format(runs=RUNS) + text + ("\n" + note if note else ""))
    passed, failed = sum(app.passed() for app in apps), sum(app.failed() for app in apps)
    print(f"{passed} passed, {failed} failed")
    return failed == 0


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
