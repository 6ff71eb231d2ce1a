"""PCRE2's own tests: its pcre2test on its inputs must print its outputs, byte by byte."""
import random
import re
import shutil

from _kit import require, same, sdist

NAME = "pcre2"
TITLE = "PCRE2"
PACKAGES = {"pcre2": sdist("pcre2", "0.7.1")}

# What the library is made of, from NON-AUTOTOOLS-BUILD.
NOT_LIBRARY = {"pcre2_dftables", "pcre2_fuzzsupport", "pcre2_jit_test", "pcre2demo", "pcre2grep", "pcre2posix",
               "pcre2posix_test", "pcre2test", "pcre2_ucptables", "pcre2_jit_match", "pcre2_jit_misc"}

# As RunTest has them for an 8-bit library with Unicode and without JIT: the input's number and the output's suffix.
# 3 wants a French locale, 11 to 13 are for wider characters, 17 for JIT, 23 for a library without \C, 28 on for EBCDIC.
TESTS = {1: "", 2: "", 4: "", 5: "", 6: "", 7: "", 8: "-8-2", 9: "", 10: "", 14: "-8", 15: "", 16: "", 18: "", 19: "",
         20: "", 21: "", 22: "-8", 24: "", 25: "", 26: "", 27: ""}


def folder_of(kit):
    return kit.source / "src/libpcre2"


def version(kit):
    text = (folder_of(kit) / "src/pcre2.h.generic").read_text()
    return ".".join(re.search(rf"#define PCRE2_{part}\s+(\d+)", text).group(1) for part in ("MAJOR", "MINOR"))


def build(kit):
    source = folder_of(kit) / "src"
    for name in ("config.h.generic", "pcre2.h.generic", "pcre2_chartables.c.dist"):
        shutil.copyfile(source / name, kit.work / name.rsplit(".", 1)[0])
    # What its configure script finds out and chooses.
    have = ("ASSERT_H", "DIRENT_H", "INTTYPES_H", "LIMITS_H", "MEMMOVE", "REALPATH", "STDINT_H", "STDIO_H",
            "STDLIB_H", "STRERROR", "STRINGS_H", "STRING_H", "SYS_STAT_H", "SYS_TYPES_H", "UNISTD_H", "WCHAR_H",
            "BUILTIN_UNREACHABLE", "BUILTIN_MUL_OVERFLOW")
    flags = [f"-DHAVE_{name}=1" for name in have]
    flags += ["-DHAVE_CONFIG_H", "-DPCRE2_STATIC", "-DSUPPORT_PCRE2_8", "-DSUPPORT_UNICODE", f"-I{kit.work}", f"-I{source}"]
    wide = [*flags, "-DPCRE2_CODE_UNIT_WIDTH=8"]
    library = [path for path in sorted(source.glob("pcre2_*.c")) if path.stem not in NOT_LIBRARY]
    objects = kit.compile([*library, kit.work / "pcre2_chartables.c"], wide)
    posix = kit.compile([source / "pcre2posix.c"], wide)
    test = kit.compile([source / "pcre2test.c"], flags)
    grep = kit.compile([source / "pcre2grep.c"], wide)
    # Patterns nest 250 deep, for which the 64 KiB that wasm-ld gives are too little.
    stack = [] if kit.native else ["-Wl,-z,stack-size=1048576"]
    return {"pcre2test": kit.link("pcre2test", [*objects, *posix, *test], stack),
            "pcre2grep": kit.link("pcre2grep", [*objects, *posix, *grep], stack)}


def one(run, data, number, options=()):
    """One of its tests."""
    shutil.copyfile(data / f"testinput{number}", run.dir / "input")
    run("pcre2test", ["-q", "-8", *options, "input", "output"], timeout=300)
    return (run.dir / "output").read_bytes()


def data_of():
    return PACKAGES["pcre2"].path() / "src/libpcre2/testdata"


def bench(run):
    """The two largest ones."""
    for number in (1, 6):
        same(one(run, data_of(), number), (data_of() / f"testoutput{number}").read_bytes(), f"test {number}")


def check(run):
    data = data_of()
    shutil.copyfile(data / "testbtables", run.dir / "testbtables")
    for number, suffix in TESTS.items():
        if number == 8 and run.interpreted:
            continue  # wasmi's own stack ends before a pattern does that nests 250 deep
        found = one(run, data, number)
        if number == 2:
            found += run("pcre2test", ["-q", "-8", "-error", "-80,-62,-2,-1,0,100,101,191,300"]).stdout
        same(found, (data / f"testoutput{number}{suffix}").read_bytes(), f"test {number}")
    require("8-bit support" in run("pcre2test", ["-C"], status=None).text, "-C")
    grep(run)


def grep(run):
    """pcre2grep through files and folders."""
    chance = random.Random(1)
    wanted = []
    for folder in ("a", "a/b", "c"):
        (run.dir / folder).mkdir()
        for i in range(20):
            lines = [f"{chance.randrange(10 ** 9)} {chance.choice(['alpha', 'beta', 'Gamma', 'delta'])} {i}" for _ in range(400)]
            (run.dir / folder / f"{i}.txt").write_text("\n".join(lines) + "\n")
            (run.dir / folder / f"{i}.not").write_text("alpha\n")
            wanted += [f"{folder}/{i}.txt:{n + 1}:{line}" for n, line in enumerate(lines) if re.search(r"^\d*(\d)\1 (alpha|Gamma)\b", line)]
    out = run("pcre2grep", ["-rn", "--include=\\.txt$", r"^\d*(\d)\1 (alpha|Gamma)\b", "a", "c"])
    same(sorted(out.text.splitlines()), sorted(wanted), "lines found in folders")
    out = run("pcre2grep", ["-c", "-i", "ALPHA|x", "-"], stdin="alpha\nAlPhA x\nbeta\n")
    same(out.text, "2\n", "lines counted in the input")
    out = run("pcre2grep", ["-o1", "-u", "(\\p{Lu})\\X", "-"], stdin="Ärger Übung\u0301 x\n")
    same(out.text, "Ä\nÜ\n", "capital letters")
    out = run("pcre2grep", ["x", "missing.txt"], status=2)
    require(b"No such file" in out.stderr, f"a missing file: {out.stderr!r}")
