#!/usr/bin/env python3
"""`make bench-threads`: what locks, threads, malloc and streams cost on wasm32-wasip1-threads, beside the machine's own libc.

Nanoseconds of wall time for each operation, the least of three runs; then of processor time, which other work on the machine changes less: it
says what a second thread costs the first. No registry that our scripts install from has wasi-libc's build
with threads; another sysroot with wasm32-wasip1-threads (wasi-sdk's, say) is measured too if the variable PEER_THREADS names it.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CLANG = os.environ.get("CLANG", "clang-22")
SOURCE = ROOT / "benches/threads/threads.c"
TARGET = "--target=wasm32-wasip1-threads"
LINK = ["-Wl,--import-memory,--export-memory,--max-memory=1073741824"]
MEASURES = [
    ("mutex", 1, "lock and unlock a mutex"),
    ("mutex", 2, "the same, 2 threads"),
    ("readers", 1, "lock and unlock for reading"),
    ("readers", 2, "the same, 2 threads"),
    ("condition", 2, "hand a turn over by a condition variable"),
    ("create", 1, "create and join a thread"),
    ("malloc", 1, "free and allocate a block"),
    ("malloc", 2, "the same, 2 threads"),
    ("malloc", 4, "the same, 4 threads"),
    ("hand", 2, "allocate, free another thread's"),
    ("putc", 1, "putc on a stream"),
    ("putc", 2, "the same, 2 threads"),
]
# Where all threads are busy.
PROCESSOR = ("mutex", "malloc", "hand", "putc")
ROUNDS = {"mutex": 2e6, "malloc": 2e6, "hand": 1e6, "putc": 2e6}


def build(folder):
    """The programs: a name for each, and the command that runs it."""
    commands = {}
    options = ["-O2", str(SOURCE), "-pthread"]

    def compiled(name, words):
        out = folder / name
        subprocess.run([CLANG, *options, *words, "-o", str(out)], check=True)
        return str(out)

    ours = compiled("ours.wasm", [f"--sysroot={ROOT / 'sysroot'}", TARGET, *LINK])
    host = str(ROOT / "target/debug/wasi-host")
    commands["ours"] = [host, "--dir", f"{folder}::/", ours]
    peer = os.environ.get("PEER_THREADS")
    if peer:
        wasm = compiled("peer.wasm", [f"--sysroot={peer}", TARGET, *LINK])
        commands["wasi-libc"] = [host, "--dir", f"{folder}::/", wasm]
    node = ROOT / "scripts/hosts/threads/node.mjs"
    if "--node" in sys.argv:
        commands["ours, Node"] = ["node", str(node), "--dir", f"{folder}::/", ours]
    commands["native"] = [compiled("native", [])]
    return commands


def measure(command, name, threads, folder, runs):
    best = None
    scale = "0.1" if "node" in command[0] and name in ("condition", "create") else "1"
    for _ in range(runs):
        done = subprocess.run([*command, name, str(threads), scale], cwd=folder, capture_output=True, text=True, timeout=300)
        if done.returncode != 0:
            return "–"
        value = float(done.stdout)
        best = value if best is None else min(best, value)
    return f"{best:,.0f}" if best >= 100 else f"{best:.1f}"


def processor_time(command, name, threads, scale, folder):
    """What a run takes of the processors, in seconds."""
    with subprocess.Popen([*command, name, str(threads), str(scale)], cwd=folder, stdout=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
    return usage.ru_utime + usage.ru_stime


def processor(command, name, threads, folder, runs):
    """Nanoseconds of processor time for an operation; the start of the host and the program is taken off."""
    scale = 5
    times = [[processor_time(command, name, threads, each, folder) for each in (scale, 0.0001)] for _ in range(runs)]
    start = min(least for _, least in times)
    return (statistics.median(whole for whole, _ in times) - start) / (ROUNDS[name] * scale * threads) * 1e9


def main():
    runs = 1 if "--short" in sys.argv else 3
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        commands = build(folder)
        print("| ns | " + " | ".join(commands) + " |")
        print("| --- |" + " ---: |" * len(commands))
        for measured, threads, text in MEASURES:
            row = [measure(command, measured, threads, folder, runs) for command in commands.values()]
            print(f"| {text} | " + " | ".join(row) + " |", flush=True)
        print("\n| ns of processor time, 1 and 2 threads | " + " | ".join(commands) + " |")
        print("| --- |" + " ---: |" * len(commands))
        for measured in PROCESSOR:
            cells = [[processor(command, measured, threads, folder, 2 * runs + 1) for threads in (1, 2)] for command in commands.values()]
            row = [f"{one:.1f}, {two:.1f}" for one, two in cells]
            print(f"| {next(text for name, _, text in MEASURES if name == measured)} | " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main()
