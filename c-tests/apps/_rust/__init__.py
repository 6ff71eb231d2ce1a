"""Rust programs on this library: its standard library is built for wasm32-wasip1, or the target with threads, and linked by clang with the sysroot."""
import os
import pathlib
import shutil
import subprocess

from _kit import BUILD, CLANG, Package, content, digest

DEBIAN = pathlib.Path("/usr/bin/rustc")


def output(*command):
    """What a command prints, nothing when it fails."""
    try:
        return subprocess.run([str(word) for word in command], capture_output=True, check=False).stdout.decode().strip()
    except OSError:
        return ""


def compiler():
    """Debian's rustc if its sources are there, else the one in PATH."""
    return DEBIAN if (pathlib.Path(output(DEBIAN, "--print", "sysroot")) / "lib/rustlib/src").is_dir() else "rustc"


class Toolchain(Package):
    """The sources of the standard library that come with the compiler; in place, if the compiler has any."""

    def __init__(self):
        super().__init__("Debian", "rust-web-src", None, None)

    def path(self):
        return pathlib.Path(output(compiler(), "--print", "sysroot")) / "lib/rustlib/src/rust"


def version():
    """Of the compiler, and so of the standard library."""
    return output(compiler(), "--version").split()[1]


def build(kit, name, triple="wasm32-wasip1"):
    """The program of the package beside app.py. One folder for all builds, so that the standard library is made once."""
    cargo = "/usr/bin/cargo" if compiler() == DEBIAN else "cargo"
    target = BUILD / "rust"
    command = [cargo, "rustc", "--quiet", "--locked", "--release", "--target", triple,
               "--manifest-path", kit.here / "Cargo.toml", "--target-dir", target]
    if Toolchain().path().is_dir():
        command += ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features="]
    # cargo does not see when the sysroot changes.
    headers = digest(*(content(path) for path in sorted((kit.sysroot / "include").rglob("*.h"))))[:16]
    libraries = digest(*(content(path) for path in sorted((kit.sysroot / "lib" / triple).glob("*.[ao]"))))[:16]
    linking = [f"metadata={libraries}", "linker-flavor=gcc", f"linker={CLANG}", "link-self-contained=no",
               f"link-arg=--target={triple}", f"link-arg=--sysroot={kit.sysroot}", *(f"link-arg={word}" for word in kit.libraries())]
    if triple.endswith("-threads"):
        linking.append("link-arg=-pthread")
    command += ["--", *(word for setting in linking for word in ("-C", setting))]
    suffix = triple.replace("-", "_")
    settings = {
        "RUSTC": str(compiler()), "RUSTC_BOOTSTRAP": "1",
        # How the crate `cc` is told of the C compiler.
        f"CC_{suffix}": CLANG, f"AR_{suffix}": CLANG.replace("clang", "llvm-ar"),
        f"CFLAGS_{suffix}": f"--sysroot={kit.sysroot} -DSYSROOT_HEADERS={headers}",
    }
    # They would choose another toolchain, or flags of their own.
    inherited = {key: value for key, value in os.environ.items()
                 if key not in ("RUSTUP_TOOLCHAIN", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER")}
    kit.run(command, env={**inherited, **settings})
    return pathlib.Path(shutil.copy(target / triple / "release" / f"{name}.wasm", kit.work))
