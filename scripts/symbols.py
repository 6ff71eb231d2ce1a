#!/usr/bin/env python3
"""What of wasi-libc's symbols the built libraries define, header by header (`make symbols`).

Fails when a symbol of sysroot/symbols/defined.txt is lost, or when the libraries need a symbol from outside that
sysroot/symbols/undefined.txt does not list. `--update` rewrites both lists; `--missing` names what is missing.
"""
import importlib.util
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SYMBOLS = os.path.join(ROOT, "sysroot", "symbols")

spec = importlib.util.spec_from_file_location("check_headers", os.path.join(ROOT, "scripts", "check-headers.py"))
check_headers = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check_headers)


def built():
    """The C symbols that the libraries and start files define, and what they need from outside themselves."""
    defined, needed = set(), set()
    for name in sorted(os.listdir(check_headers.LIB)):
        if not re.fullmatch(r"(lib(?!c\+\+|clang_rt|unwind).*\.a|crt1.*\.o)", name):
            continue
        path = os.path.join(check_headers.LIB, name)
        result = check_headers.run([check_headers.NM, "--extern-only", "--format=posix", path])
        for line in result.stdout.splitlines():
            part = line.split()
            if len(part) < 2 or line.endswith(":") or re.match(r"_ZN|_R[A-Z]|anon\.|\.L", part[0]):
                continue
            (needed if part[1] in "Uvw" else defined).add(part[0])
    builtins = set()
    for name in os.listdir(check_headers.LIB):
        if "clang_rt" in name:
            result = check_headers.run([check_headers.NM, "--extern-only", "--defined-only", "--format=just-symbols",
                                        os.path.join(check_headers.LIB, name)])
            builtins.update(result.stdout.split())
    return defined, needed - defined - builtins


def listed(name):
    path = os.path.join(SYMBOLS, name)
    if not os.path.exists(path):
        return set()
    with open(path, encoding="utf-8") as f:
        return {line.strip() for line in f if line.strip() and not line.startswith("#")}


def write(name, comment, names):
    with open(os.path.join(SYMBOLS, name), "w", encoding="utf-8") as f:
        f.write(f"# {comment}\n" + "".join(n + "\n" for n in sorted(names)))


def share(have, of):
    return f"{len(have & of)} of {len(of)} ({100 * len(have & of) / max(1, len(of)):.1f} %)"


def main():
    if not os.path.exists(os.path.join(check_headers.LIB, "libc.a")):
        print("symbols: there is no libc.a; run make")
        return False
    defined, needed = built()
    theirs = listed("wasi-libc-defined.txt")
    public = {n for n in theirs if not n.startswith("_")}
    print(f"wasi-libc's public symbols: {share(defined, public)}")
    print(f"all of wasi-libc's symbols, internal ones included: {share(defined, theirs)}")
    print(f"symbols beyond wasi-libc's: {len(defined - theirs)}")

    rows = {}
    headers = check_headers.declared()
    for name in public | {n for n in headers if n not in check_headers.COMPILER_MADE}:
        row = rows.setdefault(headers.get(name, ("(no header)",))[0], [set(), set(), set()])
        row[0 if name in public and name in defined else 1 if name in public else 2].add(name)
    print(f"\n{'header':24} {'of wasi-libc':>14} {'declared beyond':>16}")
    for header, (there, absent, beyond) in sorted(rows.items()):
        print(f"{header:24} {len(there):6} of {len(there) + len(absent):4} {len(beyond & defined):9} of {len(beyond):3}")
        if "--missing" in sys.argv and absent:
            print(f"    missing: {' '.join(sorted(absent))}")

    if "--update" in sys.argv:
        write("defined.txt", "The C symbols that the libraries define. Made by scripts/symbols.py --update.", defined)
        write("undefined.txt", "What the libraries need from outside: the host, the linker, the program. Made by scripts/symbols.py --update.", needed)
    lost = listed("defined.txt") - defined
    new = defined - listed("defined.txt")
    foreign = needed - listed("undefined.txt")
    if new:
        print(f"\n{len(new)} new symbols are not in defined.txt (scripts/symbols.py --update)")
    if lost:
        print("\nlost:", " ".join(sorted(lost)))
    if foreign:
        print("\nneeded from outside, and not in undefined.txt:", " ".join(sorted(foreign)))
    return not lost and not foreign


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
