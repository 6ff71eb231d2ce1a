"""Lua 5.4 as its authors have it: the package's own changes for WASI are switched off, so that signals, tmpfile, tmpnam,
system and setjmp are the library's. A script goes through its libraries; a native build says what it should print."""
import pathlib

from _kit import crate, require, same

NAME = "lua"
TITLE = "Lua"
PACKAGES = {"lua": crate("lua-src", "551.1.0")}
NATIVE = True
SJLJ = True
SOURCE = pathlib.Path(__file__).parent


def folder_of(kit):
    return next(kit.source.glob("lua-5.4.*"))


def version(kit):
    return folder_of(kit).name.removeprefix("lua-")


def build(kit):
    folder = folder_of(kit)
    # Plain ISO C, as `make generic`; without __wasi__ it is not the package's own version for WASI.
    flags = ["-DLUA_COMPAT_5_3", "-U__wasi__", *kit.sjlj]
    objects = kit.compile(sorted(folder.glob("*.c")), flags) + kit.compile([kit.here / "luarun.c"], [f"-I{folder}"])
    return {"luarun": kit.link("luarun", objects, [*kit.sjlj, *([] if kit.native else ["-lsetjmp"]), "-lm"])}


INPUT = "a line\n 12.5 0x10 rest\nall\nthat follows"
ENVIRONMENT = {"SOME": "thing", "TZ": "UTC0", "LC_ALL": "C"}


def lines(run, megabytes):
    (run.dir / "work.lua").write_bytes((SOURCE / "work.lua").read_bytes())
    return run("luarun", ["work.lua", megabytes], INPUT, env=ENVIRONMENT).text.splitlines()


def bench(run):
    return lines(run, 10)


def check(run):
    size = 100 if run.full else 10
    found, wanted = lines(run, size), lines(run.native, size)
    for here, there in zip(found, wanted):
        same(here, there, "a line of the script")
    same(len(found), len(wanted), "the number of lines")
    (run.dir / "bad.lua").write_text("local function f() error('at the top') end\nf()\n")
    out = run("luarun", ["bad.lua"], status=1)
    require(b"bad.lua:1: at the top" in out.stderr and b"traceback" in out.stderr, f"the trace: {out.stderr!r}")
