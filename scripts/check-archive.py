#!/usr/bin/env python3
"""Checks the rules that DESIGN has for libc.a and for the threads beside it. Usage: check-archive.py [archive…]

- Each C symbol has an object of its own (the malloc family shares one), so that a program can replace it.
- An object with a C symbol is never reached through a Rust symbol: linking it would then bring in the C symbol too, and
  clash with a program's own definition.
- Nothing refers to core::fmt or to the panic machinery.
- No symbol leaks: what is neither reserved nor on the checked-in list is an error.
"""
import collections
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIB = ROOT / "sysroot/lib/wasm32-wasip1"
ARCHIVES = sys.argv[1:] or [str(LIB / name) for name in ("libc.a", "libwasi-emulated-pthread.a")]
RUST = re.compile(r"^(_ZN|_R|anon\.|\.L|__rust|rust_)")
MALLOC = {"malloc", "calloc", "realloc", "free", "aligned_alloc", "malloc_usable_size"}
PANIC = re.compile(r"core9panicking|core3fmt(?!.*Arguments)|4core9panicking|NtC?s?_4core3fmt")


def symbols():
    """For each member the C symbols and Rust symbols that it defines, and what it refers to."""
    text = subprocess.run(["llvm-nm-22", "-A", *ARCHIVES], capture_output=True, text=True, check=True).stdout
    members = collections.defaultdict(lambda: (set(), set(), set()))
    for line in text.splitlines():
        head, _, rest = line.rpartition(": ")
        archive, member = head.split(":")[-2:]
        if not archive.endswith("libc.a"):
            member = f"{pathlib.Path(archive).stem}:{member}"
        kind, name = rest.split()[-2:]
        c, rust, undefined = members[member]
        if kind == "U":
            undefined.add(name)
        elif kind.isupper():
            (rust if RUST.match(name) else c).add(name)
    return members


def main():
    members = symbols()
    errors = []
    home = {name: member for member, (_, rust, _) in members.items() for name in rust}
    ours = [m for m in members if not re.match(r"(core|compiler_builtins|libm|dlmalloc|cfg_if)-", m)]
    for member, (c, _, _) in members.items():
        public = {name for name in c if not name.startswith("_")}
        if len(public) > 1 and not public <= MALLOC:
            errors.append(f"{member} defines several replaceable symbols: {' '.join(sorted(public))}")
    for member, (_, _, undefined) in members.items():
        for name in undefined:
            target = home.get(name)
            if target and target != member and members[target][0]:
                errors.append(f"{member} reaches {target} (which defines {' '.join(sorted(members[target][0]))}) through {name}")
    for member in ours:
        if any("5Debug3fmt" in name for name in members[member][1]):
            continue  # A derived `Debug`, which the tests use and no C function calls.
        for name in members[member][2]:
            if PANIC.search(name):
                errors.append(f"{member} refers to {name}")
    known = ROOT / "sysroot/symbols/defined.txt"
    if known.exists():
        listed = set(known.read_text().split())
        defined = {name for c, _, _ in members.values() for name in c}
        for name in sorted(defined - listed):
            if not name.startswith("_"):
                errors.append(f"{name} is defined but not listed in {known.relative_to(ROOT)} (scripts/symbols.py --update)")
    for error in errors:
        print(error)
    print(f"{len(members)} members, {sum(len(c) for c, _, _ in members.values())} C symbols, {len(errors)} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
