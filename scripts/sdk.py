#!/usr/bin/env python3
"""Installs the SDK, and packs it: `make install`, `make dist`.

    scripts/sdk.py install PREFIX   installs everything below PREFIX; DESTDIR goes before it
    scripts/sdk.py dist             a tarball, a .deb, a wheel and a crate in build/dist
    scripts/sdk.py check            installs each of them in an empty directory and builds a program with it, and with the
                                    first what README.md has commands for

All have one layout, found from the binary's own path, so that an installation may be moved:

    bin/wasi-cc, bin/wasi-env, …    the commands
    share/wasi-sysroot              headers, libraries, pkg-config files, the clang configuration wasi.cfg
    share/{cmake,meson,autoconf}    files for build systems
    share/wasi-sdk                  names as a wasi-sdk has them, for recipes that want one
"""
import argparse
import base64
import hashlib
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DIST = ROOT / "build" / "dist"
VERSION = re.search(r'^version = "(.*)"$', (ROOT / "sdk/Cargo.toml").read_text(), re.M).group(1)
CARGO = os.environ.get("CARGO", "cargo")
TOOLS = ("ar", "ranlib", "nm", "strip", "objdump")
COMMANDS = ("wasi-cc", "wasi-env", "wasi-man", "wasi-pkg-config", *(f"wasi-{tool}" for tool in TOOLS))
# What a wasi-sdk calls them.
ALIASES = {
    "clang": "wasi-cc", "clang++": "wasi-c++", "clang-cpp": "wasi-cc", "llvm-ar": "wasi-ar", "ar": "wasi-ar",
    "llvm-ranlib": "wasi-ranlib", "ranlib": "wasi-ranlib", "llvm-nm": "wasi-nm", "nm": "wasi-nm",
    "llvm-strip": "wasi-strip", "strip": "wasi-strip", "llvm-objdump": "wasi-objdump", "objdump": "wasi-objdump",
}
CONFIG = """\
# clang --config=…/wasi.cfg prog.c: clang 20 or newer with what wasi-cc adds.
--sysroot=<CFGDIR>
--target=wasm32-wasip1
-mllvm -wasm-enable-sjlj
-mllvm -wasm-use-legacy-eh=false
-Wl,-z,stack-size=1048576
-nodefaultlibs
$-lc
$<CFGDIR>/lib/wasm32-wasip1/libclang_rt.builtins.a
"""
PROCESSES = """\
# clang --config=…/wasi.cfg --config=…/wasi-processes.cfg prog.c: fork, posix_spawn and the like link, and fail.
-D_WASI_EMULATED_PROCESS
$-lwasi-emulated-process
"""

# Where libc++ with exceptions is, before the one without.
CXX = """\
# clang++ --config=…/wasi.cfg --config=…/wasi-cxx.cfg prog.cc: libc++ with exceptions, as make cxx builds it.
-fwasm-exceptions
-L<CFGDIR>/lib/wasm32-wasip1/eh
$-lc++
$-lc++abi
"""

COMPONENT = """\
# clang --config=…/wasi.cfg --config=…/wasi-component.cfg prog.c: a component, by wasm-component-ld.
--target=wasm32-wasip2
-B<CFGDIR>/lib/wasm32-wasip1
-L<CFGDIR>/lib/wasm32-wasip1
-B<CFGDIR>/../../bin
"""


def run(command, **options):
    """Runs a command; its standard output."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, check=False, **options)
    if done.returncode:
        sys.exit(f"sdk: {' '.join(str(word) for word in command)}: status {done.returncode}")
    return done.stdout.decode()


def write(path, text, mode=0o644):
    """A file and the directories above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink() or path.exists():
        path.unlink()
    path.write_text(text)
    path.chmod(mode)


def copy(source, target, mode=0o644):
    """A file's content, put where it goes in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(target.name + ".new")
    shutil.copyfile(source, temporary)
    temporary.chmod(mode)
    temporary.rename(target)


def copy_tree(source, target):
    """A directory's files; what users have installed beside them stays."""
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        copy(file, target / file.relative_to(source))


def build():
    """The commands, small; they have no dependencies and compile in seconds. The host is the one that tests use."""
    if not (ROOT / "sysroot/lib/wasm32-wasip1/libc.a").exists() or not (ROOT / "target/debug/wasi-host").exists():
        sys.exit("sdk: run `make sysroot host` first")
    run([CARGO, "build", "--quiet", "--release", "-p", "wasi-sdk", "--no-default-features"], cwd=ROOT,
        env={**os.environ, "WASI_SDK_DIST": "1", "CARGO_PROFILE_RELEASE_STRIP": "true"})
    linker = ROOT / "target/xtask/wasm-component-ld"
    if not linker.exists():
        print("Building the linker for components (30 crates, once)", flush=True)
    run([CARGO, "build", "--quiet", "--profile", "xtask", "--manifest-path", ROOT / "sdk/component-ld/Cargo.toml", "--target-dir", ROOT / "target"])
    return ROOT / "target/release"


def lay_out(prefix, final=None):
    """Everything below `prefix`; `final` is where it will be, as far as that is known."""
    binaries = build()
    for name in COMMANDS:
        copy(binaries / name, prefix / "bin" / name, 0o755)
    copy(binaries / "wasi-cxx", prefix / "bin/wasi-c++", 0o755)
    with tempfile.TemporaryDirectory() as work:
        for binary in (ROOT / "target/debug/wasi-host", ROOT / "target/xtask/wasm-component-ld"):
            small = pathlib.Path(work) / binary.name
            run(["strip", "-o", small, binary])
            copy(small, prefix / "bin" / binary.name, 0o755)
    share = prefix / "share"
    sysroot = share / "wasi-sysroot"
    copy_tree(ROOT / "sysroot/include", sysroot / "include")
    copy_tree(ROOT / "sysroot/lib", sysroot / "lib")
    copy_tree(ROOT / "sdk/share/pkgconfig", sysroot / "lib/pkgconfig")
    write(sysroot / "share/wasi-libc-rs/version", VERSION + "\n")
    manual = ROOT / "build/docs/man/wasi-man.txt"
    if manual.exists():
        copy(manual, sysroot / "share/wasi-libc-rs/wasi-man.txt")
    write(sysroot / "wasi.cfg", CONFIG)
    write(sysroot / "wasi-processes.cfg", PROCESSES)
    write(sysroot / "wasi-component.cfg", COMPONENT)
    if (sysroot / "lib/wasm32-wasip1/eh/libc++.a").exists():
        write(sysroot / "wasi-cxx.cfg", CXX)
    # Plain clang looks for the library under the name of each target; wheels keep no links.
    for folder in (sysroot / "lib", sysroot / "include"):
        link = folder / "wasm32-wasip2"
        if (folder / "wasm32-wasip1").exists() and not link.exists():
            link.symlink_to("wasm32-wasip1")
    for name in ("cmake", "meson", "autoconf", "bash-completion", "fish"):
        copy_tree(ROOT / "sdk/share" / name, share / name)
    if final:
        ini = share / "meson/wasi.ini"
        absolute = re.sub(r"'(wasi-[a-z+-]+)'", lambda name: f"'{final}/bin/{name.group(1)}'", ini.read_text())
        write(ini, re.sub(r"^# `make install`.*\n", "", absolute, flags=re.M))
    wasi_sdk(share / "wasi-sdk")
    manuals(prefix)


def manuals(prefix):
    """Manual pages of the commands: what their --help says."""
    env = {**os.environ, "COLUMNS": "100"}
    briefs = {
        "wasi-cc": "compile C for WASI preview1", "wasi-env": "build packages for WASI preview1",
        "wasi-host": "run programs of WASI preview1", "wasi-man": "print what the library says of a function",
    }
    escape = lambda text: re.sub(r"^([.'])", r"\\&\1", text.replace("\\", "\\e").replace("-", "\\-"), flags=re.M)
    for name, brief in briefs.items():
        text = run([prefix / "bin" / name, "--help"], env=env)
        page = f'.TH {name.upper()} 1 "" "wasi-libc-rs {VERSION}"\n.SH NAME\n{escape(name)} \\- {brief}\n.SH DESCRIPTION\n.nf\n{escape(text)}.fi\n'
        write(prefix / "share/man/man1" / f"{name}.1", page)
    write(prefix / "share/man/man1/wasi-c++.1", ".so man1/wasi-cc.1\n")
    tools = {f"wasi-{tool}": f"llvm-{tool}" for tool in TOOLS} | {"wasi-pkg-config": "pkg-config"}
    for name, tool in tools.items():
        brief = escape(f"{tool} for programs of WASI preview1")
        text = ("Runs pkg-config on the packages of the sysroot and of PKG_CONFIG_PATH, not on this machine's."
                if name == "wasi-pkg-config" else
                f"Runs {tool} of the clang that wasi-cc takes. Programs that start themselves are read as the modules within.")
        page = (f'.TH {name.upper()} 1 "" "wasi-libc-rs {VERSION}"\n.SH NAME\n{escape(name)} \\- {brief}\n.SH DESCRIPTION\n'
                f"{escape(text)} Its options are those of\n.BR {escape(tool)} (1).\n.SH SEE ALSO\n.BR wasi\\-cc (1)\n")
        write(prefix / f"share/man/man1/{name}.1", page)


def wasi_sdk(folder):
    """The layout of a wasi-sdk: scripts, as wheels keep no links."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, command in ALIASES.items():
        first = " -E" if name == "clang-cpp" else ""
        write(folder / "bin" / name, f'#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/../../../bin/{command}"{first} "$@"\n', 0o755)
    write(folder / "VERSION", f"wasi-libc-rs {VERSION}\n")
    for name in ("wasi-sdk", "wasi-sdk-p1"):
        write(folder / f"share/cmake/{name}.cmake", 'include("${CMAKE_CURRENT_LIST_DIR}/../../../cmake/wasi.cmake")\n')
    link = folder / "share/wasi-sysroot"
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to("../../wasi-sysroot")


def install(prefix):
    """`make install`."""
    prefix = pathlib.Path(os.path.abspath(prefix))
    target = pathlib.Path(os.environ.get("DESTDIR", "") + str(prefix))
    lay_out(target, prefix)
    lacking(target / "share/wasi-sysroot")
    print(f"Installed. {prefix}/bin/wasi-cc prog.c -o prog.wasm compiles, {prefix}/bin/wasi-env COMMAND… builds.")


def lacking(sysroot):
    """What a complete SDK has and this one has not, each with the command that builds it."""
    parts = (("lib/wasm32-wasip1-threads/libc.a", "the target with threads", "make threads"),
             ("lib/wasm32-wasip1/eh/libc++.a", "libc++ with exceptions", "make cxx"))
    for file, what, command in parts:
        if not (sysroot / file).exists():
            print(f"Without {what}, which `{command}` builds; then do this again.")


def files(folder):
    """All files and links below a folder, with their names there."""
    return [(path, path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*")) if path.is_symlink() or path.is_file()]


def tarball(tree):
    """PREFIX as it is."""
    name = f"wasi-libc-rs-{VERSION}-{platform.machine()}-linux"

    def plain(member):
        member.uid = member.gid = member.mtime = 0
        member.uname = member.gname = "root"
        return member
    with tarfile.open(DIST / f"{name}.tar.gz", "w:gz", compresslevel=6) as archive:
        archive.add(tree, name, filter=plain)


def deb(tree, work):
    """A Debian package that installs below /usr."""
    root = work / "deb"
    shutil.copytree(tree, root / "usr", symlinks=True)
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    clangs = " | ".join(f"clang-{version}" for version in (22, 23, 21, 20, 19))
    size = sum(path.lstat().st_size for path, _ in files(root)) // 1024
    write(root / "DEBIAN/control", f"""\
Package: wasi-libc-rs
Version: {VERSION}
Architecture: {machine}
Maintainer: The wasi-libc-rs developers <wasi-libc-rs@localhost>
Installed-Size: {size}
Depends: {clangs}, {clangs.replace("clang", "lld")}
Recommends: llvm-22
Section: devel
Priority: optional
Description: C library, compiler driver and host for WASI preview1
 wasi-cc compiles C programs for WebAssembly, wasi-env prepares build systems,
 wasi-host runs the programs.
""")
    for name in ("LICENSE-MIT", "LICENSE-Apache-2.0_WITH_LLVM-exception"):
        copy(ROOT / name, root / "usr/share/doc/wasi-libc-rs" / name)
    run(["dpkg-deb", "--root-owner-group", "-Zgzip", "--build", root, DIST / f"wasi-libc-rs_{VERSION}_{machine}.deb"])


def wheel(tree):
    """`pip install` of it puts bin into the environment's bin, share into its share."""
    stem = f"wasi_libc_rs-{VERSION}"
    tag = f"py3-none-linux_{platform.machine()}"
    records = []
    with zipfile.ZipFile(DIST / f"{stem}-{tag}.whl", "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        def add(name, data, mode=0o644):
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100000 | mode) << 16
            archive.writestr(entry, data)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            records.append(f"{name},sha256={digest},{len(data)}\n")
        for path, name in files(tree):
            if path.is_symlink():
                continue
            where = f"scripts/{name[4:]}" if name.startswith("bin/") else f"data/{name}"
            add(f"{stem}.data/{where}", path.read_bytes(), path.stat().st_mode & 0o777)
        add(f"{stem}.dist-info/METADATA", f"""\
Metadata-Version: 2.1
Name: wasi-libc-rs
Version: {VERSION}
Summary: C library, compiler driver and host for WASI preview1
License: MIT OR Apache-2.0 WITH LLVM-exception
Requires-Python: >=3.8
""".encode())
        add(f"{stem}.dist-info/WHEEL", f"Wheel-Version: 1.0\nGenerator: wasi-libc-rs\nRoot-Is-Purelib: false\nTag: {tag}\n".encode())
        record = f"{stem}.dist-info/RECORD"
        archive.writestr(record, "".join(records) + f"{record},,\n")


def crate(tree, work):
    """The sysroot as a crate: dependents' build scripts get its directory in DEP_WASI_SYSROOT_ROOT."""
    folder = work / f"wasi-sysroot-{VERSION}"
    shutil.copytree(ROOT / "sdk/wasi-sysroot", folder)
    shutil.copytree(tree / "share/wasi-sysroot", folder / "sysroot", symlinks=True)
    with tarfile.open(DIST / f"wasi-sysroot-{VERSION}.crate", "w:gz", compresslevel=6) as archive:
        archive.add(folder, folder.name)


def dist():
    """`make dist`."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        tree = work / "tree"
        lay_out(tree)
        tarball(tree)
        if shutil.which("dpkg-deb"):
            deb(tree, work)
        wheel(tree)
        crate(tree, work)
    for path, name in files(DIST):
        print(f"{path.stat().st_size / 1e6:6.1f} MB  build/dist/{name}")
    lacking(ROOT / "sysroot")


# Checking

HELLO = '#include <stdio.h>\nint main(int argc, char **argv) { printf("hello, %s\\n", argv[argc - 1]); return 0; }\n'
MAIN = """\
fn main() {
    let root = std::path::PathBuf::from(std::env::var("DEP_WASI_SYSROOT_ROOT").unwrap());
    assert!(root.join("lib/wasm32-wasip1/libc.a").exists());
    println!("cargo::rustc-env=ROOT={}", root.display());
}
"""


def component(prefix, work, call):
    """A component: files, arguments, environment, exit codes, clocks."""
    call(prefix / "bin/wasi-cc", "--target=wasm32-wasip2", "-O2", "-Wall", "-Werror", ROOT / "sdk/tests/component.c", "-o", "component.wasm")
    (work / "files").mkdir(exist_ok=True)
    start = [prefix / "bin/wasi-host", "--env", "GREETING=hello", "--dir", f"{work}/files::/", "component.wasm"]
    for words, status in ((["one", "two"], 0), (["one", "fail"], 1), (["one", "abort"], 134)):
        done = subprocess.run(start + words, cwd=work, input=b"some input\n", stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        if done.returncode != status or done.stdout != b"passed\n":
            sys.exit(f"sdk: component {words}: {done}")
    if open(work / "component.wasm", "rb").read(8) != b"\0asm\x0d\0\x01\0":
        sys.exit("sdk: wasi-cc --target=wasm32-wasip2 made no component")


def hello(prefix, work):
    """Builds and runs a program with what is installed below `prefix`, and nothing else of ours."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("WASI_")}
    call = lambda *words: run(words, cwd=work, env=inherited)
    write(work / "hello.c", HELLO)
    expect = lambda text, what: text == f"hello, {what}\n" or sys.exit(f"sdk: {prefix}: {text!r}")
    expect(call(prefix / "bin/wasi-cc", "-run", "hello.c", "you"), "you")
    call(prefix / "bin/wasi-cc", "--runnable", "-O2", "hello.c", "-o", "hello")
    expect(call("./hello", "there"), "there")
    call("sh", "-c", f'{prefix}/bin/wasi-env sh -c \'$CC hello.c -o hello2\'')
    expect(call("./hello2", "again"), "again")
    component(prefix, work, call)
    if (prefix / "share/wasi-sysroot/share/wasi-libc-rs/wasi-man.txt").exists():
        "readdir - " in call(prefix / "bin/wasi-man", "readdir") or sys.exit(f"sdk: {prefix}: no page of readdir")
    if (prefix / "share/wasi-sdk/bin/clang").exists():
        call(prefix / "share/wasi-sdk/bin/clang", "hello.c", "-o", "hello.wasm")
        expect(call(prefix / "bin/wasi-host", "hello.wasm", "sdk"), "sdk")


def check():
    """Each of build/dist, installed in an empty directory."""
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)

        def step(name, prefix):
            (work / f"in-{name}").mkdir()
            hello(prefix, work / f"in-{name}")
            print(f"{name}: passed")
        with tarfile.open(next(DIST.glob("*.tar.gz"))) as archive:
            archive.extractall(work / "tar")
        step("tarball", next((work / "tar").iterdir()))
        print(run([ROOT / "scripts/check-readme.py", next((work / "tar").iterdir())]), end="")
        for package in DIST.glob("*.deb"):
            run(["dpkg-deb", "-x", package, work / "deb"])
            step("deb", work / "deb/usr")
        if subprocess.run([sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL, check=False).returncode:
            run([ROOT / "scripts/setup.sh", "python3-venv"])
        run([sys.executable, "-m", "venv", work / "venv"])
        run([work / "venv/bin/pip", "install", "--quiet", "--no-index", "--disable-pip-version-check", next(DIST.glob("*.whl"))])
        step("wheel", work / "venv")
        # As the tests have it compiled: the release profile would take a quarter of an hour.
        run([CARGO, "install", "--quiet", "--locked", "--path", ROOT / "sdk", "--profile", "dev", "--target-dir", ROOT / "target", "--root", work / "cargo"])
        step("cargo", work / "cargo")
        with tarfile.open(next(DIST.glob("*.crate"))) as archive:
            archive.extractall(work / "crate")
        sysroot = next((work / "crate").iterdir())
        user = work / "user"
        write(user / "Cargo.toml", '[package]\nname = "user"\nversion = "0.0.0"\nedition = "2021"\nbuild = "main.rs"\n[workspace]\n'
              f'[dependencies]\nwasi-sysroot = {{ path = "{sysroot}" }}\n')
        write(user / "main.rs", MAIN)
        write(user / "src/main.rs", 'fn main() { assert_eq!(wasi_sysroot::root().display().to_string(), env!("ROOT")); println!("{}", env!("ROOT")); }\n')
        root = run([CARGO, "run", "--quiet", "--offline"], cwd=user).strip()
        # The crate's sysroot serves the commands of another installation.
        write(work / "hello.c", HELLO)
        text = run([work / "venv/bin/wasi-cc", "-run", work / "hello.c", "crate"], env={**os.environ, "WASI_SYSROOT": root})
        print("crate: passed" if text == "hello, crate\n" else sys.exit(f"sdk: crate: {text!r}"))


def main():
    parser = argparse.ArgumentParser(description="installs and packs the SDK")
    parser.add_argument("action", choices=("install", "dist", "check"))
    parser.add_argument("prefix", nargs="?", default="/usr/local/wasi-libc-rs")
    options = parser.parse_args()
    {"install": lambda: install(options.prefix), "dist": dist, "check": check}[options.action]()


if __name__ == "__main__":
    main()
