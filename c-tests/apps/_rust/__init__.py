"""Rust programs on this library: its standard library is built for wasm32-wasip1 and linked by clang with the sysroot."""
import os
import pathlib
import shutil
import subprocess

from _kit import BUILD, CLANG, Package

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


def build(kit, name):
    """The program of the package beside app.py. One folder for all builds, so that the standard library is made once."""
    cargo = "/usr/bin/cargo" if compiler() == DEBIAN else "cargo"
    target = BUILD / "rust"
    command = [cargo, "rustc", "--quiet", "--locked", "--release", "--target", "wasm32-wasip1",
               "--manifest-path", kit.here / "Cargo.toml", "--target-dir", target]
    if Toolchain().path().is_dir():
        command += ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features="]
    linking = ["linker-flavor=gcc", f"linker={CLANG}", "link-self-contained=no", "link-arg=--target=wasm32-wasip1",
               f"link-arg=--sysroot={kit.sysroot}", *(f"link-arg={word}" for word in kit.libraries())]
    command += ["--", *(word for setting in linking for word in ("-C", setting))]
    settings = {
        "RUSTC": str(compiler()), "RUSTC_BOOTSTRAP": "1",
        # How the crate `cc` is told of the C compiler.
        "CC_wasm32_wasip1": CLANG, "AR_wasm32_wasip1": CLANG.replace("clang", "llvm-ar"),
        "CFLAGS_wasm32_wasip1": f"--sysroot={kit.sysroot}",
    }
    # They would choose another toolchain, or flags of their own.
    inherited = {key: value for key, value in os.environ.items()
                 if key not in ("RUSTUP_TOOLCHAIN", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER")}
    kit.run(command, env={**inherited, **settings})
    return pathlib.Path(shutil.copy(target / "wasm32-wasip1" / "release" / f"{name}.wasm", kit.work))
