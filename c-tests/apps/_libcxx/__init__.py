"""What the two builds of libc++ share: the program that works through the library, and how it is built and judged."""
import pathlib
import re

from _kit import same

SHARED = pathlib.Path(__file__).parent
INPUT = "first words\nsecond line here\nlast, without end"
# What it has instead of a build.
PEER = "does not build: undefined symbol `__cxa_thread_atexit`"


def build(kit, headers, libraries):
    """The program with the headers and the archives of a libc++."""
    sources = sorted([*SHARED.glob("*.cc"), *kit.here.glob("*.cc")])
    # -O1 halves the time that the compiler takes.
    flags = ["-O1", "-std=c++23", "-fno-exceptions", "-nostdinc++", "-isystem", headers, f"-I{SHARED}"]
    objects = kit.compile(sources, flags)
    # All of it, whatever the program uses: the linker refuses what this library lacks or has with another signature.
    whole = ["-nostartfiles", "-Wl,--no-entry", "-Wl,--fatal-warnings", "-Wl,--whole-archive", libraries[0]]
    kit.link("whole", [], [*whole, "-Wl,--no-whole-archive", *libraries[1:], "-nostdlib++"], cxx=True)
    return {"parts": kit.link("parts", [*objects, *libraries], ["-nostdlib++"], cxx=True)}


def version(headers):
    """What the headers say."""
    number = int(re.search(r"define _LIBCPP_VERSION (\d+)", (headers / "__config").read_text()).group(1))
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def check(run, here):
    """All parts, then a program that ends by `std::terminate`."""
    result = run("parts", [], INPUT, env={"LANG": "C.UTF-8"})
    same(result.stderr, b"on standard error\nand logged\n", "standard error")
    same(result.stdout, (here / "expected.txt").read_bytes(), "standard output")
    same(run("parts", ["terminate"], status=3).stderr, b"terminated\n", "the message at the end")
