#!/usr/bin/env python3
"""Writes docs/posix.md: every function of POSIX.1-2024, whether it is there, and why if it is not or does less.

Reads sysroot/symbols/posix-functions.txt (the standard's names), posix-notes.txt (what they do otherwise), the headers and
the built libraries. `--check` only says whether the file would change.
"""
import importlib.util
import os
import re
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SYMBOLS = os.path.join(ROOT, "sysroot", "symbols")


def load(name):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), os.path.join(ROOT, "scripts", name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HEAD = """# POSIX.1-2024

What this library has of the functions and objects that POSIX.1-2024 names: every one, by header, with its state and the
reason. The list is made by `scripts/posix.py` from the headers, the built library and `sysroot/symbols/posix-notes.txt`, so it
cannot say more than there is.

- **works**: declared, defined, and does what the standard says.
- **works, but**: does what the standard says as far as WASI preview1 lets it; the difference is told.
- **refused**: WASI cannot do it. The headers do not declare it, for the reason given here; with `-D_WASI_EMULATED_PROCESS` and
  `-lwasi-emulated-process` it compiles, and fails with `ENOSYS`. Nothing pretends to succeed.
- **absent**: neither declared nor defined.

{total}

{intro}
## Every function

"""


def notes(names):
    """name -> note, from posix-notes.txt, whose head is the introduction; complains of names that the standard does not have."""
    found, unknown, intro = {}, [], []
    for line in open(os.path.join(SYMBOLS, "posix-notes.txt"), encoding="utf-8"):
        if line.startswith("# "):
            continue
        if line.startswith("> "):
            intro.append(line[2:])
        elif ": " in line:
            listed, note = line.rstrip("\n").split(": ", 1)
            for name in listed.split():
                found[name] = note
                if name not in names:
                    unknown.append(name)
    return found, unknown, "".join(intro)


def reasons(headers, refused):
    """name -> what the compiler says about a use of it."""
    lines = ["#define _GNU_SOURCE 1", headers.every_header()] + [f"void *use_{n} = (void *)&{n};" for n in refused]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "uses.c")
        with open(path, "w", encoding="utf-8") as f:
            f.write("\n".join(lines) + "\n")
        told = headers.run([headers.CLANG, *headers.TARGET, "-isystem", headers.INCLUDE, *headers.EMULATED, headers.REASONS,
                            "-w", "-std=gnu17", "-ferror-limit=0", "-fsyntax-only", path]).stderr
    return dict(re.findall(r"'(\w+)' is unavailable: (.*)", told))


def section(header, names, state, note, why):
    """The lines of one header: its functions grouped by state and reason, in the standard's order."""
    groups = {}
    for name in names:
        text = why.get(name, "") if state[name] == "refused" else note.get(name, "")
        kind = "works, but" if state[name] == "works" and text else state[name]
        groups.setdefault((kind, text), []).append(name)
    order = ["works", "works, but", "refused", "absent"]
    lines = [f"### `<{header}>`\n"]
    for (kind, text), group in sorted(groups.items(), key=lambda item: order.index(item[0][0])):
        listed = " ".join(f"`{name}`" for name in group)
        lines.append(f"- **{kind}**: {listed}" + (f": {text}" if text else ""))
    return "\n".join(lines) + "\n"


def main():
    headers, symbols = load("check-headers"), load("symbols")
    if not os.path.exists(os.path.join(headers.LIB, "libc.a")):
        print("posix: there is no libc.a; run make")
        return False
    by_header = {}
    for line in open(os.path.join(SYMBOLS, "posix-functions.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            header, *names = line.split()
            by_header[header] = names
    everything = [name for names in by_header.values() for name in names]
    defined, _ = symbols.built()
    declared = headers.declared()
    refused = headers.unavailable()
    macros = headers.macros_of(headers.INCLUDE, None, headers.EMULATED)

    def state(name):
        if name in refused:
            return "refused"
        works = (name in declared and (name in defined or name in headers.COMPILER_MADE)
                 or name in macros and name not in declared)
        return "works" if works else "absent"

    states = {name: state(name) for name in everything}
    note, unknown, intro = notes(set(everything))
    for name in unknown:
        print(f"posix: posix-notes.txt tells of {name}, which the standard does not have")
    why = reasons(headers, [name for name in everything if states[name] == "refused"])
    counted = {kind: sum(1 for s in states.values() if s == kind) for kind in ("works", "refused", "absent")}
    total = (f"Of {len(everything)} names {counted['works']} work, {sum(1 for n in everything if n in note and states[n] == 'works')} "
             f"of them with a difference; {counted['refused']} are refused and {counted['absent']} absent.")
    text = HEAD.format(total=total, intro=intro) + "\n".join(
        section(header, names, states, note, why) for header, names in by_header.items())
    path = os.path.join(ROOT, "docs", "posix.md")
    old = open(path, encoding="utf-8").read() if os.path.exists(path) else ""
    print("posix: " + total)
    if "--check" in sys.argv:
        if old != text:
            print("posix: docs/posix.md is out of date: scripts/posix.py writes it")
        return old == text and not unknown
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return not unknown


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
