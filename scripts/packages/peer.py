"""Building and testing a package with wasi-libc."""
import os
import pathlib
import re
import shutil

from base import BUILD, CONFIGURE, CORES, ROOT, SDK, run, run_text
from building import configure_flags, emulate_casts, test, unpack
from recipes import PACKAGES
from results import totals

# Libraries of which a program of the tests does not link: the tests run as far as they go, and those that need it fail.
PEER_IN_PART = ["libpng", "libpng-cmake"]

# What wasi-libc needs for more than the plainest programs; the second attempt has it.
EMULATED = " ".join(f"-D_WASI_EMULATED_{name.upper().replace('-', '_')} -lwasi-emulated-{name}" for name in ("signal", "mman", "getpid", "process-clocks"))
EMULATED += " -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false -lsetjmp -lc-printscan-long-double"

# clang for wasi-libc, whose programs start themselves on our host, so that tests run. wasm-ld needs no groups, which Meson writes.
PEER_CC = """#!/bin/sh
for word; do
    shift
    case $word in -Wl,--start-group|-Wl,--end-group) ;; *) set -- "$@" "$word" ;; esac
done
{clang} {flags} "$@" || exit
out=a.out
previous=
for word; do
    case $word in -c|-S|-E|-M|-MM) exit 0 ;; esac
    [ "$previous" != -o ] || out=$word
    previous=$word
done
if [ "$(head -c 4 "$out" 2>/dev/null | od -An -tx1 | tr -d ' ')" = 0061736d ]; then
    {{ echo '#!{runner}'; cat "$out"; }} > "$out.new" && chmod +x "$out.new" && mv "$out.new" "$out"
fi
"""

# wasi-libc knows no directory that a program starts in, and takes `/a` for `a`: relative names are found below directories that
# have such names, and so `/` cannot be given whole.
PEER_RUN = """#!/bin/sh
case :$PATH: in *:"${{1%/*}}":*) name=${{1##*/}} ;; *) name=$1 ;; esac
exec {host} --env-all --argv0 "$name" --dir {root} --dir /tmp --dir /dev --dir /etc --dir ../.. --dir .. --dir . "$@"
"""


def peer_environment(emulated):
    """clang for wasi-libc, as its user would call it."""
    root = run_text(ROOT / "scripts/peer.sh")
    clang = os.environ.get("CLANG", "clang-22")
    version = clang.removeprefix("clang")
    resources = run_text(clang, "-print-resource-dir")
    flags = f"--sysroot={root} --target=wasm32-wasip1 -resource-dir {root} -isystem {root}/include/wasm32-wasip1 -isystem {resources}/include"
    # C's stack is as large as wasi-env makes it.
    flags += " -Wl,-z,stack-size=1048576 -Wno-unused-command-line-argument"
    runner = BUILD / "peer-run"
    runner.write_text(PEER_RUN.format(host=ROOT / "target/debug/wasi-host", root=ROOT))
    runner.chmod(0o755)
    compiler = BUILD / f"peer-cc{'-emulated' if emulated else ''}"
    compiler.write_text(PEER_CC.format(clang=clang, flags=f"{flags} {EMULATED}" if emulated else flags, runner=runner))
    compiler.chmod(0o755)
    tools = {tool.upper(): f"llvm-{tool}{version}" for tool in ("ar", "ranlib", "nm", "strip", "objdump")}
    headers = BUILD / "peer-root/include"
    if not headers.exists():
        headers.parent.mkdir(exist_ok=True)
        headers.symlink_to(f"{root}/include/wasm32-wasip1")
    build = {"CC_FOR_BUILD": "cc", "BUILD_CC": "cc", "HOSTCC": "cc", "HOST_CC": "cc", "WASI_SYSROOT": str(headers.parent), "PKG_CONFIG_LIBDIR": f"{root}/lib/pkgconfig"}
    return {**os.environ, **tools, **build, "CC": str(compiler)}


# The environment without compilers.
PLAIN = ["env", *(word for tool in ("CC", "AR", "RANLIB", "NM", "STRIP", "OBJDUMP") for word in ("-u", tool))]

# Meson takes compilers from a file; the programs start themselves.
PEER_MESON = """[binaries]
c = '{CC}'
ar = '{AR}'
ranlib = '{RANLIB}'
nm = '{NM}'
strip = '{STRIP}'

[built-in options]
b_pie = false
b_lundef = false
b_asneeded = false
b_staticpic = false

[properties]
needs_exe_wrapper = false

[host_machine]
system = 'wasi'
cpu_family = 'wasm32'
cpu = 'wasm32'
endian = 'little'
"""


def peer_sdk(emulated):
    """Lays wasi-libc out as a wasi-sdk does, for recipes that want one; they give the sysroot with each call."""
    folder = BUILD / f"peer-sdk{'-emulated' if emulated else ''}"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "bin").mkdir(parents=True)
    (folder / "share").mkdir()
    compiler, version = peer_environment(emulated)["CC"], os.environ.get("CLANG", "clang-22").removeprefix("clang")
    tools = {f"{prefix}{tool}": f"llvm-{tool}{version}" for tool in ("ar", "ranlib", "nm", "strip", "objdump") for prefix in ("", "llvm-")}
    for name, command in {"clang": compiler, "clang++": compiler, "clang-cpp": f"{compiler} -E", **tools}.items():
        script = folder / "bin" / name
        script.write_text(f'#!/bin/sh\nexec {command} "$@"\n')
        script.chmod(0o755)
    (folder / "share/wasi-sysroot").symlink_to(run_text(ROOT / "scripts/peer.sh"))
    return folder


def peer_step(name, command, emulated):
    """A step of a recipe for wasi-libc: without `wasi-env`, for its host, with what it needs from there."""
    package, words = PACKAGES[name], [str(word) for word in command]
    if str(SDK / "share/wasi-sdk") in words:
        words[words.index(str(SDK / "share/wasi-sdk"))] = str(peer_sdk(emulated))
    words = [word.replace(f"{SDK}/bin/wasi-host", str(ROOT / "target/debug/wasi-host")) for word in words]
    if words[0].endswith("wasi-env"):
        words = [word for word in words[1:] if word != "--processes"]
    for other in package.get("needs", []):
        words = [word.replace(str(BUILD / "stage" / other), str(peer_stage(other, emulated))) for word in words]
    if not package.get("host", True):
        return words
    return [part for word in words for part in ([word, "--host=wasm32-wasi"] if word == "./configure" else [word.replace("./configure ", "./configure --host=wasm32-wasi ")])]


def peer_steps(name, env, arguments, tree, emulated):
    """The commands that build a package with wasi-libc."""
    package = PACKAGES[name]
    kind, host = package["kind"], "--host=wasm32-wasi"
    make_it = ["make", *(["-k"] if name in PEER_IN_PART else [])]
    makes = [*make_it, *(["-e"] if kind == "make" else []), f"-j{CORES}", *package.get("make", [])]
    if kind == "cmake":
        tools = [f"-DCMAKE_C_COMPILER={env['CC']}", f"-DCMAKE_AR=/usr/bin/{env['AR']}", f"-DCMAKE_RANLIB=/usr/bin/{env['RANLIB']}"]
        # What wasi-sdk has, as CMake knows nothing of WASI by itself.
        platform = tree / "cmake-for-peer/Platform/WASI.cmake"
        platform.parent.mkdir(parents=True)
        platform.write_text("set_property(GLOBAL PROPERTY TARGET_SUPPORTS_SHARED_LIBS FALSE)\n")
        arguments = [*arguments, f"-DCMAKE_MODULE_PATH={platform.parent.parent}"]
        where = ["-DCMAKE_SYSTEM_NAME=WASI", "-DUNIX=ON", "-DCMAKE_SYSTEM_PROCESSOR=wasm32", "-DBUILD_SHARED_LIBS=OFF"]
        return [["cmake", "-B", "b", *tools, *where, *arguments], [*make_it, "-C", "b", f"-j{CORES}"]]
    if kind == "meson":
        (tree / "peer.ini").write_text(PEER_MESON.format(**env))
        # Meson would take the compiler for that of this machine's programs.
        return [[*PLAIN, "meson", "setup", "b", "--cross-file", "peer.ini", "--default-library=static", *arguments], [*PLAIN, "ninja", f"-j{CORES}", "-C", "b"]]
    if kind == "recipe":
        extra = {"configure": package.get("peer", [])}
        # A recipe for wasi-sdk takes its compilers from there, and those of this machine for what it builds before.
        first = PLAIN if any(SDK / "share/wasi-sdk" in step for step in package["steps"].values()) else []
        return [[*first, *peer_step(name, [*step, *extra.get(word, [])], emulated)] for word, step in package["steps"].items()]
    if kind == "autoconf":
        return [["./configure", host, *CONFIGURE, *arguments], makes]
    return [["./configure", *arguments], makes] if kind == "configure" else [makes]


def wrong_line(text):
    """The first thing that a compiler, a linker or a script did not like, as the table says it."""
    lines = [re.sub(r"\S*\.o\)?: (?=undefined symbol)", "", line) for line in text.splitlines()]
    wrong = next((line for line in lines if re.search(r"error:|undefined symbol|not recognized|cannot ", line)), "make fails")
    return re.split("[;,]", re.sub(r"^.*error: ", "", wrong).replace("|", "/").strip('"'))[0][:90]


def peer_build(name, emulated, log):
    """Builds a package with wasi-libc: its tree, or what is wrong."""
    package, env = PACKAGES[name], peer_environment(emulated)
    arguments, stages = package.get("arguments", []) + package.get("peer", []), []
    for other in package.get("needs", []):
        known = peer_log(other, emulated)
        if not peer_stage(other, emulated).exists():
            if known.exists():
                return None, f"{other}: {wrong_line(known.read_text(errors='replace'))}"
            tree, wrong = peer_build(other, emulated, log)
            if wrong or peer_install(other, tree, emulated, log):
                return None, f"{other}: {wrong}"
        stages.append(peer_stage(other, emulated) / "usr/local")
    tree, _ = unpack(name, "peer")
    if "prepare" in package:
        run(package["prepare"], log, cwd=tree)
    # Scripts from before WASI take the name of a system that they do not know from those of today.
    newest = sorted(pathlib.Path("/usr/share").glob("automake-*/config.sub"))[-1:]
    for script in tree.rglob("config.sub") if newest else []:
        if run(["sh", script, "wasm32-wasi"], log):
            shutil.copy(newest[0], script)
    for step in peer_steps(name, env, arguments + configure_flags(package["kind"], stages), tree, emulated):
        if run(step, log, cwd=tree, env=env):
            return tree, wrong_line(log.read_text(errors="replace"))
    for program in package.get("casts", []):
        emulate_casts(tree / program, log)
    return tree, None


def peer_log(name, emulated):
    """What a build with wasi-libc said that failed."""
    return BUILD / "logs" / f"{name}.peer.{'emulated' if emulated else 'plain'}.log"


def peer_stage(name, emulated):
    """Where a package that others need is installed for wasi-libc."""
    return BUILD / "peer" / f"{name}.{'emulated' if emulated else 'plain'}"


def peer_install(name, tree, emulated, log):
    """Installs it there; not 0 where that fails."""
    stage = peer_stage(name, emulated)
    shutil.rmtree(stage, ignore_errors=True)
    return run(["make", "install", f"DESTDIR={stage}"], log, cwd=tree, env=peer_environment(emulated))


def peer(name):
    """How the package builds with wasi-libc, plainly and then with all that is emulated, and how its tests end, for the table; and their results."""
    reasons = []
    note = "; " + PACKAGES[name]["peer_note"] if "peer_note" in PACKAGES[name] else ""
    log = BUILD / "logs" / f"{name}.peer.log"
    log.parent.mkdir(exist_ok=True)
    for emulated in (False, True):
        peer_log(name, emulated).unlink(missing_ok=True)
        tree, wrong = peer_build(name, emulated, log)
        if not wrong or emulated and tree and name in PEER_IN_PART:
            if any(name in package.get("needs", []) for package in PACKAGES.values()):
                peer_install(name, tree, emulated, BUILD / "logs" / f"{name}.peer-install.log")
            results = test(name, tree, peer_environment(emulated), "peer-check", "-i" if wrong else "-k")
            how = f" (emulated; in part: {wrong})" if wrong else " (emulated)" if emulated else ""
            how += note
            if results:
                passed, skipped, failed = totals(results)
                return f"{passed} passed, {skipped} skipped, {failed} failed{how}", results
            if not PACKAGES[name].get("check", True):
                return f"builds{how}", {}
            wrong = "its tests: " + wrong_line((BUILD / "logs" / f"{name}.peer-check.log").read_text(errors="replace"))
        reasons.append(wrong)
        if log.exists(): # a package that it needs may not build
            log.rename(peer_log(name, emulated))
    return f"does not build: {reasons[0]}" + (f"; emulated: {reasons[1]}" if reasons[1] != reasons[0] else "") + note, {}
