"""Fetching, building and testing a package with this library."""
import os
import re
import shutil

from base import BUILD, Broken, CONFIGURE, CORES, ROOT, SDK, apt, needed, run, run_text
from recipes import PACKAGES
from results import automake, ctest, fate, gawk, gnu_make, meson, regrtest


def source(name, suite=None):
    """The archive of a package's authors."""
    folder = BUILD / "sources" / name
    archives = lambda: [path for path in folder.glob("*.orig.tar.*") if path.suffix != ".asc"]
    if not archives():
        print(f"Fetching {name}", flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        # The archive alone; where the newest version has gone from the mirror, the release's has it too.
        for release in ([suite] if suite else [None, "bookworm"]):
            try:
                apt(suite, "source", "--tar-only", f"{name}/{release}" if release else name, cwd=folder)
            except Broken:
                if release and not archives():
                    raise
            if archives():
                break
    return archives()[0]


def unpack(name, kind="trees", keep=False):
    """A fresh tree of the sources, or the one that is there, and its version."""
    archive = source(PACKAGES[name].get("source", name), PACKAGES[name].get("suite"))
    tree = BUILD / kind / name
    version = re.sub(r"^[^_]*_|\.orig\.tar.*$|[.+]dfsg.*", "", archive.name)
    if keep and tree.exists():
        return tree, version
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    needed(["tar", "-xf", archive, "-C", tree, "--strip-components=1"], BUILD / "tar.log")
    return tree, version


def installed(name):
    """Where a package that others need is installed: the flags that find it."""
    stage = BUILD / "stage" / name
    if not stage.exists():
        build(name)
        needed(["make", "install", f"DESTDIR={stage}.new"], BUILD / "logs" / f"{name}.install.log", cwd=BUILD / "trees" / name)
        (BUILD / "stage" / f"{name}.new").rename(stage)
    return stage / "usr/local"


def configure_flags(kind, directories):
    """What finds packages that are installed there."""
    if not directories:
        return []
    if kind == "cmake":
        return [f"-DCMAKE_PREFIX_PATH={';'.join(str(directory) for directory in directories)}"]
    return [f"CPPFLAGS={' '.join(f'-I{directory}/include' for directory in directories)}", f"LDFLAGS={' '.join(f'-L{directory}/lib' for directory in directories)}"]


def build(name):
    """Builds a package: its tree and version."""
    package = PACKAGES[name]
    kind, arguments = package["kind"], package.get("arguments", [])
    arguments = arguments + configure_flags(kind, [installed(other) for other in package.get("needs", [])])
    tree, version = unpack(name)
    (BUILD / "logs").mkdir(exist_ok=True)
    step = lambda word, *command: needed(command, BUILD / "logs" / f"{name}.{word}.log", cwd=tree)
    env = environment(package)
    if "prepare" in package:
        step("prepare", *package["prepare"])
    if kind in ("autoconf", "configure"):
        step("configure", *env, "./configure", *(CONFIGURE if kind == "autoconf" else []), *arguments)
    elif kind == "cmake":
        step("configure", *env, "cmake", "-B", "b", "-G", package.get("generator", "Ninja"), *arguments)
    elif kind == "meson":
        step("configure", *env, "meson", "setup", "b", *arguments)
    if kind == "recipe":
        for word, command in package["steps"].items():
            step(word, *command)
    elif kind in ("cmake", "meson"):
        step("make", "make" if "generator" in package else "ninja", f"-j{CORES}", "-C", "b")
    else:
        step("make", *make(package), f"-j{CORES}", *package.get("make", []))
    for program in package.get("casts", []):
        emulate_casts(tree / program, BUILD / "logs" / f"{name}.casts.log")
    return tree, version


def emulate_casts(program, log):
    """Lets a program call functions through pointers of other types, as C leaves undefined and old programs do: Binaryen rewrites it."""
    optimiser = run_text(ROOT / "scripts/binaryen.sh")
    first, module = program.read_bytes().split(b"\n", 1)
    plain = program.with_name(f"{program.name}.casts.wasm")
    plain.write_bytes(module)
    needed(["node", optimiser, "--fpcast-emu", "--all-features", "--disable-compact-imports", "-O1", plain, "-o", plain], log,
           env={**os.environ, "PATH": run_text(ROOT / "scripts/node.sh")})
    program.write_bytes(first + b"\n" + plain.read_bytes())


def environment(package):
    """wasi-env, with the one switch that a package may need."""
    return [SDK / "bin/wasi-env", *(["--processes"] if package.get("processes") else [])]


def make(package):
    """make; what has no configure is told of the compiler by the environment."""
    return [*environment(package), "make", "-e"] if package["kind"] == "make" else ["make"]


def test(name, tree, env=None, word="check", go_on="-k"):
    """Runs a package's tests: the results."""
    package = PACKAGES[name]
    if not package.get("check", True):
        return {}
    commands = {
        "cmake": ["ctest", "--test-dir", "b", f"-j{CORES}", "--timeout", "600"],
        "meson": ["meson", "test", "-C", "b", "--num-processes", str(CORES)],
    }
    command = package.get("run") or commands.get(package["kind"], [*make(package), go_on, f"-j{CORES}", *package.get("check", ["check"])])
    # Tests under this machine's valgrind would run the host under it: it is hidden, and they skip.
    hidden = BUILD / "hidden"
    hidden.mkdir(exist_ok=True)
    (hidden / "valgrind").write_text("#!/bin/sh\nexit 1\n")
    (hidden / "valgrind").chmod(0o755)
    if env and package["kind"] == "meson":
        command = ["env", "-u", "CC", *command]
    if env and package["kind"] == "make":
        command = ["make", "-e", *command[command.index(go_on):]]
    log = BUILD / "logs" / f"{name}.{word}.log"
    run(command, log, cwd=tree, env={**(env or os.environ), "PATH": f"{hidden}:{os.environ['PATH']}", "USE_VALGRIND": "0"})
    read = package.get("results") or {"cmake": ctest, "meson": meson}.get(package["kind"], automake)
    text = log.read_text(errors="replace")
    return read(text, tree) if read in (fate, gawk, gnu_make, regrtest) else read(text)
