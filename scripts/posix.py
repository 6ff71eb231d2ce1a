#!/usr/bin/env python3
"""Writes docs/posix.md: which functions of POSIX.1-2024 there are, which are refused, and which are absent.

Reads sysroot/symbols/posix-functions.txt, the headers and the built libraries. `--check` only says whether the file
would change.
"""
import importlib.util
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def load(name):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), os.path.join(ROOT, "scripts", name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HEAD = """# POSIX.1-2024

What this library has of the functions and objects that POSIX.1-2024 names, by header. The table is made by
`scripts/posix.py` from the headers and the built library, so it cannot say more than there is.

- *there*: declared, defined, and does what the standard says as far as WASI preview1 lets it (below).
- *refused*: WASI cannot do it. A use is a compile error that says why; with `-D_WASI_EMULATED_PROCESS` and
  `-lwasi-emulated-process` it compiles, and fails with `ENOSYS`. Nothing pretends to succeed.
- *absent*: neither declared nor defined.

{total}

| header | functions | there | refused | absent |
|---|---:|---:|---:|---|
{rows}

## What works differently from other systems

- **Processes**: there is one, without parent, children, users or terminal. `getpid` is a constant, `system(NULL)` is 0.
- **Signals** come only from the program itself (`raise`, `abort`, `kill(getpid(), …)`); nothing interrupts a call.
- **Threads**: one. Mutexes, condition variables, once and thread-specific data work within it; `pthread_create` and
  `thrd_create` fail with `ENOTSUP` and `thrd_nomem`; a wait that nothing could end fails with `EDEADLK`.
- **Files** are reached through the directories that the host has opened before the start. The working directory, links and
  `..` are resolved by the library below them. Preview1 has neither permissions nor owners: `chmod` fails with `ENOSYS`,
  `chown` with `EPERM` unless it changes nothing, and `umask` remembers a mask that no file gets.
- **Locks, mappings**: a private mapping of a file is a copy of it. `lockf` always succeeds, as no other process of the
  program exists.
- **Sockets**: only those that the host hands in: `accept`, `recv`, `send`, `shutdown`.
- **Locales**: `C`, `POSIX` and the UTF-8 locales, all with the conventions of the POSIX locale. Time zones come from `TZ`, by
  rule or by name from `TZDIR` or `/usr/share/zoneinfo`.
- **Floating point**: one rounding mode, no exceptions (`FE_ALL_EXCEPT` is 0). `long double` is IEEE binary128.
- **`setjmp`** needs `-mllvm -wasm-enable-sjlj` when compiling and linking.
"""


def main():
    headers, symbols = load("check-headers"), load("symbols")
    if not os.path.exists(os.path.join(headers.LIB, "libc.a")):
        print("posix: there is no libc.a; run make")
        return False
    defined, _ = symbols.built()
    declared = headers.declared()
    refused = headers.unavailable()
    macros = headers.macros_of(headers.INCLUDE, None, headers.EMULATED)
    rows, sums = [], [0, 0, 0, 0]
    for line in open(os.path.join(ROOT, "sysroot", "symbols", "posix-functions.txt"), encoding="utf-8"):
        if line.startswith("#"):
            continue
        header, *names = line.split()
        no = [n for n in names if n in refused]
        there = [n for n in names if n not in refused and
                 (n in declared and (n in defined or n in headers.COMPILER_MADE) or n in macros and n not in declared)]
        absent = [n for n in names if n not in no and n not in there]
        rows.append(f"| `<{header}>` | {len(names)} | {len(there)} | {len(no) or ''} | "
                    f"{' '.join(f'`{n}`' for n in absent)} |")
        for i, part in enumerate((names, there, no, absent)):
            sums[i] += len(part)
    total = f"Of {sums[0]} there are {sums[1]}; {sums[2]} are refused and {sums[3]} absent."
    text = HEAD.format(total=total, rows="\n".join(rows))
    path = os.path.join(ROOT, "docs", "posix.md")
    old = open(path, encoding="utf-8").read() if os.path.exists(path) else ""
    print("posix: " + total)
    if "--check" in sys.argv:
        return old == text
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return True


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
