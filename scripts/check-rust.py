#!/usr/bin/env python3
"""`make test-rust`: a crate with C code (examples/rust-with-c) tested and run by `wasi-env cargo` with no other setting.

Twice: with the standard library built from the compiler's sources, and with a compiled one, laid out as `rustup target add wasm32-wasip1`
does, with a copy of wasi-libc beside it that must not be linked. Debian's compiler has no compiled one for this target, so the
first build serves for the second. With rustup's target installed that is taken instead.
"""
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "c-tests/apps"))
from _rust import DEBIAN, compiler, output

EXAMPLE = ROOT / "examples/rust-with-c"
BUILD = ROOT / "build/rust"
BIN = ROOT / "target/debug"
TARGET = "wasm32-wasip1"
# Only this library has it.
OURS = "__wasilibc_finish"


def cargo(tool, rustc, target_dir, *words):
    """`wasi-env cargo`, with this compiler."""
    chosen = ("RUSTUP_TOOLCHAIN", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER")
    environment = {key: value for key, value in os.environ.items() if key not in chosen}
    environment.update(RUSTC=str(rustc), RUSTC_BOOTSTRAP="1", CARGO_TARGET_DIR=str(target_dir))
    command = [str(BIN / "wasi-env"), str(tool), words[0], "--quiet", "--release", "--target", TARGET, *words[1:]]
    done = subprocess.run(command, cwd=EXAMPLE, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(f"rust: {' '.join(words)} failed:\n{done.stdout}")
    return done.stdout


def check(what, tool, rustc, target_dir, *settings):
    """The crate's tests, and its program on a file."""
    tests = cargo(tool, rustc, target_dir, "test", *settings)
    if "1 passed; 0 failed" not in tests:
        sys.exit(f"rust: {what}: the crate's tests say\n{tests}")
    words = len((EXAMPLE / "c/words.c").read_text().split())
    printed = cargo(tool, rustc, target_dir, "run", *settings, "--", "c/words.c")
    if printed.split() != [str(words), "c/words.c"]:
        sys.exit(f"rust: {what}: {printed!r}, and words.c has {words} words")
    program = target_dir / TARGET / "release/rust-with-c.wasm"
    nm = output(BIN / "wasi-nm", program)
    if OURS not in nm:
        sys.exit(f"rust: {what}: {program} is linked with another library")
    print(f"rust: {what}: tests and program pass")


def lay_out(rustc, deps):
    """A toolchain as rustup would have it: the compiler's own folder, with the target's standard library and wasi-libc added."""
    tree = BUILD / "toolchain"
    shutil.rmtree(tree, ignore_errors=True)
    library = tree / "lib/rustlib" / TARGET / "lib"
    (library / "self-contained").mkdir(parents=True)
    own = pathlib.Path(output(rustc, "--print", "sysroot")) / "lib"
    for path in (*own.iterdir(), *(own / "rustlib").iterdir()):
        to = tree / "lib" / path.relative_to(own)
        if not to.exists():
            to.symlink_to(path)
    for path in deps.glob("lib*.rlib"):
        if not path.name.startswith("librust_with_c"):
            shutil.copy(path, library)
    peer = ROOT / "build/peer/root/lib" / TARGET
    for name in ("crt1-command.o", "crt1-reactor.o", "libc.a"):
        shutil.copy(peer / name, library / "self-contained")
    wrapper = tree / "rustc"
    wrapper.write_text(f'#!/bin/sh\nexec {rustc} --sysroot {tree} "$@"\n')
    wrapper.chmod(0o755)
    return wrapper


def main():
    installed = pathlib.Path(output("rustc", "--print", "sysroot")) / "lib/rustlib" / TARGET
    if installed.is_dir():
        check("rustup's target", "cargo", "rustc", BUILD / "installed")
        return
    if compiler() != DEBIAN:
        sys.exit("rust: neither rustup's target nor Debian's rust-web-src is installed")
    subprocess.run([ROOT / "scripts/peer.sh"], check=True)
    sources = BUILD / "sources"
    check("std from sources", DEBIAN.parent / "cargo", DEBIAN, sources, "-Zbuild-std=std,panic_abort,test")
    compiled = lay_out(DEBIAN, sources / TARGET / "release/deps")
    shutil.rmtree(BUILD / "compiled", ignore_errors=True) # cargo does not see that the toolchain is new
    check("compiled std beside wasi-libc", DEBIAN.parent / "cargo", compiled, BUILD / "compiled")


if __name__ == "__main__":
    main()
