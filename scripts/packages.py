#!/usr/bin/env python3
"""`make packages`: packages as their authors ship them, built by `wasi-env`, with their own test suites run on the host.

    scripts/packages.py [--quick|--big] [--keep] [--peer|--peer-only] [NAME…]

builds and tests the named packages, those marked as quick, or all of them, and then writes their lines of docs/packages.md.
Sources come from Debian's source packages, without Debian's patches, and are kept in build/packages; logs stay beside them. A
test that fails and is not expected to, in EXPECTED below or in scripts/packages/NAME.txt, is a failure, and so is one that passes
although it is expected to fail. `--big` adds the packages that take longer than the others together. `--peer` builds them with
wasi-libc too, `--peer-only` with nothing else: of their lines only that column changes. JOBS=N says
how many commands run at once.
"""
import argparse
import fnmatch
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "packages"
SDK = BUILD / "sdk"
CORES = int(os.environ.get("JOBS") or min(os.cpu_count() or 1, 8))
CONFIGURE = ["--disable-nls", "--disable-dependency-tracking"]

PROCESSES = "starts a program"
NO_MODES = "the host keeps no modes of files and directories"
ROOT_USER = "needs a directory that its user may not write to, and runs as root"

COREUTILS_PROGRAMS = """cp/thru-dangling dd/ascii install/strip-program ls/color-clear-to-eol ls/infloop ls/quote-align misc/cksum misc/echo misc/env-S
    misc/env-null misc/env-signal-handler misc/factor-parallel misc/false-status misc/head-write-error misc/help-version misc/help-version-getopt
    misc/invalid-opt misc/kill misc/nice misc/nice-fail misc/nohup misc/printenv misc/printf misc/printf-cov misc/printf-hex misc/printf-quote
    misc/pwd-option misc/readlink-fp-loop misc/seq-epipe misc/seq-io-errors misc/shuf misc/sleep misc/sort-NaN-infloop misc/sort-compress
    misc/sort-debug-keys misc/sort-exit-early misc/tac-2-nonseekable misc/test misc/test-N misc/test-diag misc/timeout misc/timeout-blocked
    misc/timeout-large-parameters misc/timeout-parameters misc/uniq-collate misc/uniq-perf tail-2/follow-name tail-2/follow-stdin
    tail-2/overlay-headers tail-2/pid tail-2/pipe-f tail-2/retry tail-2/symlink tail-2/wait"""
COREUTILS_MODES = """chmod/c-option chmod/equal-x chmod/equals chmod/no-x chmod/umask-x cp/cp-parents cp/existing-perm-dir cp/fail-perm cp/link-preserve
    cp/reflink-perm du/inacc-dest du/inacc-dir du/no-x install/basic-1 install/install-C ls/color-dtype-dir ls/color-norm ls/color-term
    ls/multihardlink ls/stat-free-symlinks misc/mktemp misc/shred-remove mkdir/p-3 mkdir/parents mkdir/perm mkdir/special-1 mv/hard-3 mv/i-2
    mv/perm-1 rm/cycle rm/fail-eacces rm/inaccessible rm/isatty rm/rm1 rm/rm2 rm/rm3 rm/unread2 rmdir/ignore"""
FINDUTILS_PROGRAMS = """test-fcntl test-pthread_sigmask1 test-sigprocmask tests/find/exec-plus-last-file.sh tests/find/printf_escape_c.sh
    tests/xargs/conflicting_opts.sh tests/xargs/verbose-quote.sh"""
FINDUTILS_THREADS = """test-lock test-nl_langinfo-mt test-pthread-thread test-pthread_sigmask2 test-rwlock1 test-setlocale_null-mt-all
    test-setlocale_null-mt-one test-thread_create"""
# gawk's tests that open pipes or need files that pipes make, and those of its extensions.
GAWK_PIPES = """childin clos1way clos1way2 clos1way3 clos1way4 clos1way5 clos1way6 close_status dbugeval4 exitval1 exitval2
    fflush fork fork2 fts getfile getline getline3 getline5 getlnhd id iobug1 iolint longwrds nsidentifier pipeio1 pipeio2
    profile2 pty1 pty2 revtwoway rstest3 rstest4 rstest5 sigpipe1 spacere status-close strftime symtab12 timeout"""
GAWK_LIBRARIES = """apiterm filefuncs fnmatch functab4 functab5 indirectbuiltin2 inplace1 inplace2 inplace2bcomp inplace3 inplace3bcomp ordchr
    ordchr2 readall readdir readfile readfile2 revout rwarray testext time"""
M4_PROGRAMS = """005.command_li 006.command_li 007.command_li 145.diversions 194.syscmd 195.syscmd 196.esyscmd 197.sysval 199.mkstemp 200.mkstemp
    201.mkstemp 209.using_froz"""
TAR_PROGRAMS = ["compress option compatibility", "compress: gzip", "compress: bzip2", "compress: xz", "compress: zstd", "gzip",
                "file removed as we read it", "toplevel file removed", "directory removed before reading",
                "explicitly named directory removed before reading", "compressed format recognition", "truncate", "grow",
                "remove-files with compression: grand-child"]

# package: {test: why it fails}
EXPECTED = {
    "coreutils": {
        **{f"tests/{test}": PROCESSES for test in COREUTILS_PROGRAMS.split()},
        **{f"tests/{test}": NO_MODES for test in COREUTILS_MODES.split()},
        **{f"tests/df/{test}": "preview1 does not tell the sizes of file systems" for test in ("df-P", "df-output", "df-symlink", "header")},
        **{f"tests/readlink/{test}": "a working directory that was removed is `/` to the program" for test in ("can-e", "can-f", "can-m")},
        "tests/ls/removed-directory": "a working directory that was removed is `/` to the program",
        **{f"tests/misc/{test}": "the host needs descriptors of its own" for test in ("sort-continue", "sort-merge-fdlimit")},
        "tests/dd/nocache_eof": "wasmtime does not open with `O_SYNC`",
        "tests/du/threshold": "blocks are counted from the size of a file, not as the file system allocates them",
        "tests/misc/ls-time": "the host gives the time of creation for that of the change of status",
        "tests/misc/pwd-long": "a working directory whose name is longer than `PATH_MAX` is `/` to the program",
        "tests/misc/wc-proc": "/sys gives sizes of a page of 4 KiB, and the program's pages are larger",
        "tests/touch/not-owner": "the program's user is not root, as whom the tests run",
    },
    "findutils": {
        **{test: PROCESSES for test in FINDUTILS_PROGRAMS.split()},
        **{test: "starts threads, which need -pthread" for test in FINDUTILS_THREADS.split()},
        "test-hard-locale": "the library takes every name for that of a locale",
        "test-localename": "the library takes every name for that of a locale",
        "test-select": "writing to a socket whose other end was closed fails at once, on TCP a moment later",
        "test-stat-time": "the host gives the time of creation for that of the change of status",
        "tests/find/printf_inode.sh": "the host hides inode numbers",
        "tests/find/type_list.sh": "preview1 has no type for FIFOs, and sockets do not show as such",
    },
    "gawk": {
        **{test: PROCESSES for test in GAWK_PIPES.split()},
        **{test: "loads a shared library" for test in GAWK_LIBRARIES.split()},
        "commas": "needs a locale with thousands separators",
        "intformat": "gawk converts numbers beyond 2^64 to integers, which C leaves undefined",
        "pid": "the program's process ID is not the system's",
    },
    "gmp": {
        test: "calls a function without a result through a pointer to one that has one, which C leaves undefined"
        for test in ("t-locale", "t-scanf")
    },
    "grep": {
        "stack-overflow": "a stack that overflows ends the program at once: there is no signal to catch",
    },
    "m4": {test: PROCESSES for test in M4_PROGRAMS.split()},
    "sed": {
        "testsuite/eval.sh": PROCESSES,
        "testsuite/execute-tests.sh": PROCESSES,
        "testsuite/panic-tests.sh": ROOT_USER,
        "testsuite/posix-mode-s.sh": PROCESSES,
        "testsuite/sandbox.sh": PROCESSES,
    },
    "tar": {
        **{test: PROCESSES for test in TAR_PROGRAMS},
        "--no-overwrite-dir": NO_MODES,
        "--numeric-owner basic tests": "files belong to the program's user, who is not the system's",
        "mode of extracted directories": NO_MODES,
        "scarce file descriptors": "the host needs descriptors of its own",
        "sigpipe handling": "the host reports `EPIPE` and sends no `SIGPIPE`",
    },
}

HEAD = """# Packages with their own tests

Packages as their authors ship them (Debian's source packages, without its patches), configured, built and tested with
[wasi-env](sdk.md) and few settings of their own (`scripts/packages.py`): `wasi-env ./configure && make && make check`, `wasi-env cmake`, `wasi-env meson setup`; those that
start programs with `wasi-env --processes`, where starting one fails. Their tests run on `wasi-host`. With wasi-libc they are built by
plain clang for its sysroot (`./configure --host=wasm32-wasi`), else *emulated*, with its emulation libraries and `setjmp`; a wrapper lets its programs
run on the same host, with as large a stack and directories that relative names are found in, and a library *in part* lacks programs of its tests, which then fail. CPython is built by its own recipe (`Tools/wasm/wasi.py`), which makes a Python of this machine first. bash calls functions
through pointers of other types, which C leaves undefined: Binaryen rewrites it (`wasm-opt --fpcast-emu`). One expression of GNU make is changed: it
takes the size of `d_name`, an array without one; nearly all of its tests run a recipe. PHP has no fibers, which need a second stack; a
runner of ours reads its tests, as its own starts programs. `make packages` writes this file,
`make apps-big` the parts on CPython, ffmpeg, Perl and PHP; [apps.md](apps.md) has programs with drivers of ours, and their speed with both libraries.

| package | version | built by | passed | skipped | failed | with wasi-libc | why |
|---|---|---|---:|---:|---:|---|---|
"""


class Broken(Exception):
    """A step of the build failed."""


def run(command, log, **options):
    """Runs a step; its output goes into a log."""
    with open(log, "wb") as out:
        done = subprocess.run([str(word) for word in command], stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                              check=False, **options)
    return done.returncode


def needed(command, log, **options):
    """The same for a step that has to work."""
    if run(command, log, **options):
        tail = pathlib.Path(log).read_text(errors="replace").splitlines()[-15:]
        raise Broken(f"{' '.join(str(word) for word in command)[:120]}\n" + "\n".join(tail))


def of_suite(text, suite):
    """A list of sources for another suite: what names the system's release, with the suite instead."""
    release = re.search(r"^VERSION_CODENAME=(\w+)", pathlib.Path("/etc/os-release").read_text(), re.M).group(1)
    between = "\n\n" if "Suites:" in text else "\n"
    parts = [part for part in text.split(between) if re.search(rf" {release}( |$)", part, re.M)]
    return between.join(re.sub(rf" {release}( .*-updates)?(?= |$)", f" {suite}", part, flags=re.M) for part in parts) + "\n"


def apt(suite, *words, **options):
    """apt-get with lists of its own, in which sources stand too: those of this system's release, or of another suite."""
    folder = BUILD / (f"apt-{suite}" if suite else "apt")
    (folder / "lists/partial").mkdir(parents=True, exist_ok=True)
    (folder / "sources").mkdir(exist_ok=True)
    for file in [pathlib.Path("/etc/apt/sources.list"), *pathlib.Path("/etc/apt/sources.list.d").glob("*")]:
        if file.suffix in (".list", ".sources") and file.exists():
            text = re.sub(r"^Types:.*$", "Types: deb-src", file.read_text(), flags=re.M)
            text = of_suite(text, suite) if suite else text
            (folder / "sources" / file.name).write_text(re.sub(r"^deb ", "deb-src ", text, flags=re.M))
    if words[0] != "update" and not any((folder / "lists").glob("*_Sources*")):
        apt(suite, "update")
    settings = {"Dir::Etc::SourceList": "/dev/null", "Dir::Etc::SourceParts": folder / "sources", "Dir::State::Lists": folder / "lists"}
    command = ["apt-get", "--quiet", *(word for name, value in settings.items() for word in ("-o", f"{name}={value}")), *words]
    needed(command, BUILD / "apt.log", **options)


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


def automake(log):
    """Results of automake's test driver, and of an older one that prints one line a test."""
    return {name: status for status, name in re.findall(r"^(PASS|SKIP|FAIL|XFAIL|XPASS|ERROR): (\S+)", log, re.M)}


def ctest(log):
    """Results of CTest."""
    found = re.findall(r"Test +#\d+: (\S+) \.*\**(?: *)(Passed|Skipped|Failed|Not Run|Timeout|Exception)", log)
    return {name: {"Passed": "PASS", "Skipped": "SKIP"}.get(status, "FAIL") for name, status in found}


def meson(log):
    """Results of `meson test`."""
    found = re.findall(r"^ *\d+/\d+ (.*?) +(OK|SKIP|FAIL|TIMEOUT|ERROR|EXPECTEDFAIL)\b", log, re.M)
    return {name: {"OK": "PASS", "EXPECTEDFAIL": "PASS", "SKIP": "SKIP"}.get(status, "FAIL") for name, status in found}


def installed(name):
    """Where a package that others need is installed: the flags that find it."""
    stage = BUILD / "stage" / name
    if not stage.exists():
        build(name)
        needed(["make", "install", f"DESTDIR={stage}.new"], BUILD / "logs" / f"{name}.install.log", cwd=BUILD / "trees" / name)
        (BUILD / "stage" / f"{name}.new").rename(stage)
    return stage / "usr/local"


def regrtest(log, tree):
    """Results of CPython's tests: a report each module, or class of one that is run alone."""
    results = {}
    for name, status in re.findall(r"^== ([\w.]+) ended with (\d+)$", log, re.M):
        module, report = name.split(".")[0], tree / f"{name}.xml"
        # Tests of which a part failed stand in the log only.
        failed = re.findall(rf"^(?:FAIL|ERROR): .*\(test\.{module}\.([\w.]+)\)", log, re.M)
        found = dict.fromkeys(failed, "FAIL") if name == module else {}
        for case in xml.etree.ElementTree.parse(report).iter("testcase") if report.exists() else []:
            if case.get("name"):
                kinds = {child.tag for child in case}
                status_of = "FAIL" if kinds & {"failure", "error"} else "SKIP" if "skipped" in kinds else "PASS"
                found[case.get("name").removeprefix(f"test.{module}.")] = status_of
        if status != "0" and "FAIL" not in found.values():
            found[name.removeprefix(module).lstrip(".") or "to the end"] = "FAIL"
        results |= {f"{module}/{test}": status for test, status in found.items()}
    return results


def loop(log):
    """Results of tests that `EACH` ran."""
    return {name: "PASS" if status == "0" else "FAIL" for name, status in re.findall(r"^== (\S+) ended with (\d+)$", log, re.M)}


def tcltest(log):
    """Results of Tcl's tests, file by file; a file that does not end well has a failure of its own."""
    results = {}
    for file, text, status in re.findall(r"^== (\S+)\.test\n(.*?)^== \S+ ended with (\d+)$", log, re.M | re.S):
        for mark, name, said in re.findall(r"^(\+\+\+\+|====) (\S+) (?:.* )?(PASSED|SKIPPED|FAILED)\b", text, re.M):
            results[f"{file}/{name}"] = "FAIL" if said == "FAILED" else {"PASSED": "PASS", "SKIPPED": "SKIP"}[said]
        if status != "0":
            results[f"{file}/to the end"] = "FAIL"
    return results


def autotest(log):
    """Results of autoconf's own test suites."""
    found = re.findall(r"^ *\d+: (.*?) +(ok|FAILED|skipped|expected failure|UNEXPECTED PASS)\b", log, re.M)
    return {name: {"ok": "PASS", "skipped": "SKIP", "expected failure": "XFAIL"}.get(status, "FAIL") for name, status in found}


def bzip2(log):
    """bzip2 compares files."""
    return {name: "FAIL" if re.search(rf"^{re.escape(name)} .*differ", log, re.M) else "PASS" for name in re.findall(r"^cmp (\S+) ", log, re.M)}


def gawk(log, tree):
    """gawk prints names, and leaves the output of what failed."""
    failed = {path.name[1:] for path in (tree / "test").glob("_*")}
    return {name: "FAIL" if name in failed else "PASS" for name in re.findall(r"^([a-z][a-z0-9_-]*)$", log, re.M)}


def coreutils(log):
    """Results of automake's test driver, whose names end in the script's language; its report of failures repeats them without."""
    return {name.rsplit(".", 1)[0]: status for name, status in automake(log).items() if name.endswith((".sh", ".pl", ".xpl"))}


def m4(log):
    """GNU m4 checks the examples of its manual."""
    names = lambda word: {pathlib.Path(path.split(":")[0]).name for line in re.findall(rf"^{word} checks were:\n(.*)$", log, re.M) for path in line.split()}
    status = {**dict.fromkeys(names("Skipped"), "SKIP"), **dict.fromkeys(names("Failed"), "FAIL")}
    checks = [pathlib.Path(path).name for path in re.findall(r"^Checking (\S+)$", log, re.M)]
    return {check: status.get(check, "PASS") for check in checks}


def gnu_make(log, tree):
    """Results of GNU make's tests, script by script: the numbers of the runs of make in each, of which those with other output leave a file."""
    results = {}
    for name, text in re.findall(r"^(\w+/\S+) \.+ (.*?)^== ended", log, re.M | re.S):
        runs, wrong = ({path.name.removeprefix(pathlib.Path(name).name + kind).lstrip(".") or "0" for path in (tree / "work").glob(f"{name}{kind}*")}
                       for kind in (".log", ".diff"))
        results |= {f"{name}#{run}": "FAIL" if run in wrong else "PASS" for run in sorted(runs, key=int)}
        if not runs and re.search(r"^N/A$|\.+ N/A$", text, re.M):
            results[f"{name}#all"] = "SKIP"
        elif "FAILED" in text and not wrong:
            results[f"{name}#to the end"] = "FAIL"
    return results


def perl(log):
    """Results of Perl's tests, file by file; a file that does not end well, or before its plan, has a failure of its own."""
    results = {}
    for file, text, status in re.findall(r"^== (\S+)\.t\n(.*?)^== \S+ ended with (\d+)$", log, re.M | re.S):
        plan = re.search(r"^1\.\.(\d+)(.*)", text, re.M)
        found = re.findall(r"^(not )?ok\b *(\d*)(.*)", text, re.M)
        if plan and plan[1] == "0":
            results[f"{file}#all"] = "SKIP"
        elif status != "0" or not plan or int(plan[1]) > len(found):
            results[f"{file}#to the end"] = "FAIL"
        for at, (wrong, number, said) in enumerate(found, 1):
            kind = "SKIP" if re.search("# *skip", said, re.I) else "PASS" if not wrong else "XFAIL" if re.search("# *todo", said, re.I) else "FAIL"
            results[f"{file}#{number or at}"] = kind
    return results


def fate(log, tree):
    """Results of FATE, ffmpeg's tests: the names are in the log, the status of each that ran in a file; one whose program was not built has none.

    Those of code in assembler find none, and the one of the sources no repository: they end well without a look.
    """
    names = re.findall(r"^fate-(\S+)$", log, re.M)
    group = lambda name: re.split(r"[-_]", name)[0]
    size = {first: sum(1 for name in names if group(name) == first) for first in map(group, names)}
    results = {}
    for name in names:
        report = tree / f"tests/data/fate/{name}.rep"
        passed = report.exists() and report.read_text().split(":")[1] == "0"
        idle = group(name) in ("checkasm", "source")
        results[f"{group(name) if size[group(name)] > 2 else 'others'}#{name}"] = "FAIL" if not passed else "SKIP" if idle else "PASS"
    return results


def php(log):
    """Results of PHP's tests, by their directory."""
    found = re.findall(r"^(PASS|SKIP|FAIL|XFAIL) (\S+)/(\S+)\.phpt", log, re.M)
    return {f"{folder.replace('/tests/', '/', 1).removesuffix('/tests')}#{name}": status for status, folder, name in found}


def zlib(log):
    """zlib says OK of each kind of library."""
    return {name.strip() or "test": "PASS" if said == "OK" else "FAIL" for name, said in re.findall(r"\*\*\* zlib(.*) test (OK|FAILED)", log)}


# Runs a command for each name in turn, and says how it ended.
EACH = 'for name in {names}; do echo "== $name"; {command}; echo "== $name ended with $?"; done'

# CPython's own recipe, which builds a Python of this machine first: the modules that nothing of it needs are left out.
CPYTHON_RECIPE = ["python3", "Tools/wasm/wasi.py"]
CPYTHON_RUNNER = f"{SDK}/bin/wasi-host --dir {{HOST_DIR}}::{{GUEST_DIR}} --env {{ENV_VAR_NAME}}={{ENV_VAR_VALUE}}"
CPYTHON_MODULES = """test_os test_posix test_shutil test_tarfile test_time test_signal test_io test_json test_list test_dict test_functools test_call
    test_sys test_math test_cmath test_float test_strftime test_strptime test_datetime test_calendar test_locale test_tempfile
    test_glob test_posixpath test_genericpath test_pathlib test_errno test_stat test_struct test_file
    test_fileio test_largefile test_random test_zipfile test_codecs test_bytes test_format
    test_complex""".split()
# One class of test_os starts threads in such a way that the module ends there: it is run alone.
CPYTHON_TEST = """case $name in test_os) only='-i TestSendfile' ;; *.*) only="-m ${{name#*.}}" ;; *) only= ;; esac; rm -f $name.xml
    cross-build/wasm32-wasip1/python.sh -m test -v --junit-xml $name.xml $only ${{name%%.*}}"""
CPYTHON = dict(
    kind="recipe", source="python3.13", suite="trixie", groups="module", big=True, results=regrtest,
    steps={
        "native": ["env", "CFLAGS=-O0", *CPYTHON_RECIPE, "configure-build-python", "--", "--without-ensurepip", "--disable-test-modules"],
        "native-make": [*CPYTHON_RECIPE, "make-build-python"],
        "configure": ["env", "CFLAGS=-O1 -g0", *CPYTHON_RECIPE, "configure-host", "--wasi-sdk", SDK / "share/wasi-sdk", "--host-runner", CPYTHON_RUNNER],
        "make": [*CPYTHON_RECIPE, "make-host"],
    },
    run=["sh", "-c", EACH.format(names=" ".join([*CPYTHON_MODULES, "test_os.TestSendfile"]), command=CPYTHON_TEST.format())],
)
BASH_TESTS = "cp ../recho ../zecho ../printenv ../xcase . && export THIS_SH=$PWD/../bash BUILD_DIR=$PWD/.. BASH_TSTOUT=$PWD/out PATH=$PWD:$PATH && "
BASH_TESTS += EACH.format(names="$(ls run-* | grep -v 'run-all\\|run-minimal\\|run-gprof')", command="timeout 60 sh ./$name")

# Debian's archive of GNU make lacks the manual and what autoconf makes; make takes the size of an array that has none.
MAKE_PREPARE = "mkdir doc && touch doc/make.1 && sed -i 's/Makefile.in Makefile/Makefile.in/' configure.ac && autoreconf --force --install && "
MAKE_PREPARE += "sed -i 's/sizeof (\\*d) - sizeof (d->d_name)/offsetof (struct dirent, d_name)/' src/dir.c"
# GNU make's tests leave files behind where no program removes them: each script runs in a fresh directory.
MAKE_TESTS = "ulimit -n 128; mkdir -p work; for test in $(cd tests/scripts && ls -d */*); do rm -rf run && cp -r tests run && cd run && "
MAKE_TESTS += "perl run_make_tests.pl -keep -srcdir .. -make ../make $test; cp -r work/. ../work; cd ..; echo '== ended'; done"

# The tests of libxml2 that need no data beside those of its examples, which are compared one by one as its makefile does.
LIBXML2_PROGRAMS = "testapi testchar testdict testlimits"
LIBXML2_TESTS = f"make {LIBXML2_PROGRAMS}; " + EACH.format(names=LIBXML2_PROGRAMS, command="./$name") + "; cd doc/examples; make -k check CHECKER=true > /dev/null; "
LIBXML2_TESTS += "sed -n '/^\t@$(CHECKER) /{s///; s/$(srcdir)/./g; s/[$][$]/$/g; s/ break/ exit 1/; p}' Makefile | "
LIBXML2_TESTS += 'while read -r line; do name=${line%% *}; name=${name#./}; echo "== $name"; sh -c "$line"; echo "== $name ended with $?"; done'

# Perl's Configure runs on this machine and finds out what wasi-env's programs say; miniperl then makes the tables of Unicode. Libraries written
# in Perl are copied where a make that starts programs would have put them. The tests of miniperl are those of `make minitest`, but for ten
# files that try each character with each property.
PERL_CONFIGURE = """./Configure -des -Dcc="$CC" -Dar="$AR" -Dranlib="$RANLIB" -Dnm="$NM" -Dosname=wasi -Darchname=wasm32-wasi -Doptimize=-O1
    -Accflags=-D_GNU_SOURCE -Uusedl -Uusethreads -Uusenm -Dlibs=-lm -Dlibswanted= -Dlibpth=. -Dglibpth=. -Dloclibpth=. -Dincpth=. -Dlocincpth=.
    -Dusrinc="$WASI_SYSROOT/include" -Dmyhostname=localhost -Dmydomain=.localdomain -Dcf_email=nobody@localhost -Dperladmin=nobody@localhost
    -Dman1dir=none -Dman3dir=none""".replace("\n", " ")
PERL_LIBRARY = """make lib/Config.pm && for part in cpan/* dist/* ext/*; do [ -n "$(find $part -name '*.xs')" ] || cp -rn $part/lib/. lib/; done 2>/dev/null
    ./miniperl -Ilib lib/unicore/mktables -C lib/unicore -P pod -maketest -makelist -p"""
PERL_TESTS = "cd t && ln -sf ../miniperl perl && mkdir -p errors && export PERL_CORE=1 PERL_SKIP_TTY_TEST=1 LC_ALL=C && "
PERL_TESTS += EACH.format(
    names="$(ls base/*.t comp/*.t cmd/*.t run/*.t io/*.t re/*.t opbasic/*.t op/*.t uni/*.t perf/*.t | grep -v re/uniprops)",
    command="""(ulimit -t 120; ./perl -I../lib $(sed -n '1s/^#!.*perl.* -[a-zA-Z]*\\([tT]\\).*/-\\1/p' $name) $name < /dev/null 2> errors/$(echo $name | tr / -)); status=$?
    echo; (exit $status)""")

# ffmpeg without assembler and threads, but with zlib and what its GPL parts add. Its tests are those that need no samples, which are another archive;
# one looks at its sources with git where there is a repository, and would take this one for its own;
# the list has one that needs hardware and is not run.
ZLIB = BUILD / "stage/zlib/usr/local"
FFMPEG_CONFIGURE = f"""./configure --enable-cross-compile --target-os=none --arch=wasm32 --cc="$CC" --ar="$AR" --nm="$NM" --ranlib="$RANLIB" --strip="$STRIP"
    --host-cc="$HOST_CC" --optflags=-O1 --disable-debug --disable-pthreads --disable-network --disable-doc --disable-autodetect --enable-gpl
    --enable-zlib --extra-cflags=-I{ZLIB}/include --extra-ldflags=-L{ZLIB}/lib""".replace("\n", " ")

# PHP's configure wants a way to switch between stacks, for its fibers: without one, starting a fiber is an error. Addresses
# of multicast ask for network interfaces, of which there are none; `getrusage` gives two of the numbers that PHP wants. All of it needs no other library.
# Every fourth test is run, or with EVERY=1 in the environment all of them.
PHP_PREPARE = """sed -i 's/as_fn_error $? "fibers not available on this platform" "$LINENO" 5/:/' configure &&
    sed -i '/^extern.*_fcontext(/{s/^extern //; s/;$/ { abort(); }/}
        /^static zend_fiber_stack .zend_fiber_stack_allocate(size_t size)$/{n; s/$/ zend_throw_error(NULL, "Fibers are not available"); return NULL;/}' Zend/zend_fibers.c &&
    perl -0pi -e 's/\\n#else\\n(?=\\nint php_if_index_to_addr4)/\\n#elif !defined SIOCGIFCONF\\n$ENV{NO_INTERFACES}\\n#else\\n/' ext/sockets/multicast.c"""
PHP_NO_INTERFACES = """int php_if_index_to_addr4(unsigned index, php_socket *socket, struct in_addr *address) { return FAILURE; }
int php_add4_to_if_index(struct in_addr *address, php_socket *socket, unsigned *index) { return FAILURE; }"""
PHP_PARTS = """bcmath calendar ctype dba exif fileinfo filter mbstring pdo phar posix session shmop sockets sysvmsg sysvsem sysvshm tokenizer"""
PHP_CONFIGURE = f"""./configure --disable-all --disable-cgi --disable-phpdbg --enable-cli --without-pcre-jit --disable-fiber-asm --disable-zend-signals
    --disable-mbregex --with-iconv {' '.join(f'--enable-{part}' for part in PHP_PARTS.split())}""".split()
PHP_EVERY = os.environ.get("EVERY", "4")
PHP = dict(
    kind="recipe", source="php8.2", groups="directory", fold=True, big=True, results=php,
    steps={
        "prepare": ["env", f"NO_INTERFACES={PHP_NO_INTERFACES}", "sh", "-c", PHP_PREPARE],
        "configure": [SDK / "bin/wasi-env", "--processes", "env", "CFLAGS=-O1 -g0 -w", "ac_cv_func_getrusage=no", *PHP_CONFIGURE],
        "make": ["make", f"-j{CORES}", "cli", "LDFLAGS=-Wl,-z,stack-size=8388608"],
    },
    run=["env", f"EVERY={PHP_EVERY}", "python3", ROOT / "scripts/packages/php_tests.py", "sapi/cli/php"],
    note=f"every {PHP_EVERY}th of its tests" if PHP_EVERY != "1" else None,
)

# How a package is built, with Debian's source package of its name unless `source` says another one (`suite`: that of another
# release): `kind` is autoconf, cmake, meson, make, configure for a script that is not autoconf's, or recipe for `steps` of its own;
# `prepare` makes what the archive lacks; `arguments` go to configure, `make` to make, `check` to the make that runs the tests (None:
# there are none to run), `run` is a command that runs them instead; `needs` are packages installed before; `peer` are arguments for wasi-libc alone and `peer_note` what they are for; `casts` are programs that
# call functions through pointers of other types; `groups` is what the tests are listed by, `fold` sums up those without failures; `big` ones are built only by name or `--big`.
#
# Debian's archives of gawk and gmp lack the manual; json-c's command prints `ru_maxrss`, which WASI's `struct rusage` does not have;
# libsodium would run its tests on a wasmtime of its user's; gnulib's tests are run with findutils;
# bash calls functions that it does not declare, and defines variables of termcap a second time.
PACKAGES = {
    "bash": dict(kind="autoconf", processes=True, results=loop, casts=["bash"],
                 arguments=["--without-bash-malloc", "CFLAGS=-O1 -w -Wno-error=implicit-function-declaration", "LDFLAGS=-Wl,--allow-multiple-definition"],
                 make=["all", "recho", "zecho", "printenv", "xcase"], run=["sh", "-c", f"cd tests && {BASH_TESTS}"]),
    "brotli": dict(kind="cmake"),
    "bzip2": dict(kind="make", check=["test"], results=bzip2),
    "cjson": dict(kind="cmake", arguments=["-DENABLE_CJSON_UTILS=On"], quick=True),
    "coreutils": dict(kind="autoconf", processes=True, arguments=["CFLAGS=-O1"], check=["SUBDIRS=.", "check"], results=coreutils),
    "cpython": CPYTHON,
    "curl": dict(kind="autoconf", arguments=["--without-ssl"], check=None, note="builds, and reads file: URLs; its tests start servers"),
    "dash": dict(kind="autoconf", processes=True, check=None, note="has no tests; commands of the shell itself run"),
    "ffmpeg": dict(kind="recipe", groups="group", big=True, results=fate, needs=["zlib"],
                   note="without assembler, whose tests find nothing to do, threads and network; the tests that need no samples", steps={
        "configure": [SDK / "bin/wasi-env", "sh", "-c", FFMPEG_CONFIGURE],
        "make": ["make", f"-j{CORES}"],
    }, run=["sh", "-c", f"rm -f tests/data/fate/*.rep; make fate-list | grep -v hwdevice && GIT_DIR=/nowhere make -k -j{CORES} fate"]),
    "findutils": dict(kind="autoconf", processes=True),
    "fribidi": dict(kind="meson", arguments=["-Ddocs=false"], quick=True),
    "gawk": dict(kind="autoconf", processes=True, prepare=["touch", "-d", "2000-01-01", "doc/gawktexi.in", "doc/gawkinet.texi"], make=["SUBDIRS=support . extras awklib test"], check=["-C", "test", "check"], results=gawk),
    "gmp": dict(kind="autoconf", prepare=["sh", "-c", "mkdir doc && echo 'all check install:' > doc/Makefile.in"]),
    "grep": dict(kind="autoconf", check=["-C", "tests", "check"]),
    "gzip": dict(kind="autoconf", quick=True),
    "json-c": dict(kind="cmake", arguments=["-DDISABLE_WERROR=On", "-DHAVE_GETRUSAGE=Off"], quick=True),
    "libjpeg-turbo": dict(kind="cmake", arguments=["-DENABLE_SHARED=Off"]),
    "libpng": dict(kind="autoconf", source="libpng1.6", needs=["zlib"]),
    "libsodium": dict(kind="autoconf", prepare=["./autogen.sh", "-s"], check=["check", "LOG_COMPILER="], peer=["--disable-ssp", "--without-pthreads", "ac_cv_func_mmap=no"],
                      peer_note="without `mmap`, whose memory is not aligned to pages: with it all fail"),
    "libxml2": dict(kind="autoconf", arguments=["--without-python"], run=["sh", "-c", LIBXML2_TESTS], results=loop,
                    note="Debian's archive lacks the data of most tests; `testapi` calls each function of it with many arguments"),
    "m4": dict(kind="autoconf", processes=True, check=["-C", "checks", "check"], results=m4),
    "make": dict(kind="autoconf", processes=True, source="make-dfsg", groups="script", results=gnu_make, arguments=["CFLAGS=-O2 -Wno-incompatible-pointer-types"],
                 prepare=["sh", "-c", MAKE_PREPARE], run=["sh", "-c", MAKE_TESTS]),
    "mpfr": dict(kind="autoconf", source="mpfr4", needs=["gmp"]),
    "perl": dict(kind="recipe", groups="file", fold=True, big=True, results=perl, note="miniperl, which has no library in C", steps={
        "configure": [SDK / "bin/wasi-env", "--processes", "sh", "-c", PERL_CONFIGURE],
        "make": ["make", f"-j{CORES}", "miniperl"],
        "library": ["sh", "-c", PERL_LIBRARY],
    }, run=["sh", "-c", PERL_TESTS]),
    "php": PHP,
    "sed": dict(kind="autoconf"),
    "tar": dict(kind="autoconf", processes=True, check=["-C", "tests", "check"], results=autotest),
    "tcl": dict(kind="recipe", source="tcl8.6", groups="file", results=tcltest, steps={
        "configure": [SDK / "bin/wasi-env", "--processes", "sh", "-c", "cd unix && ./configure --disable-shared --disable-threads CFLAGS=-O1"],
        "make": ["make", "-C", "unix", f"-j{CORES}", "DLTEST_TARGETS=", "tclsh", "tcltest"],
    }, run=["sh", "-c", "export TCL_LIBRARY=$PWD/library && " + EACH.format(
        names="$(cd tests && ls *.test)", command="timeout 300 unix/tcltest tests/$name -verbose bps < /dev/null")]),
    "zlib": dict(kind="configure", quick=True, results=zlib),
}


# Those that are not built with wasi-libc: their recipe is wasi-sdk's, and makes a Python of this machine first.
PEER_NOT_TRIED = ["cpython"]
# Libraries of which a program of the tests does not link: the tests run as far as they go, and those that need it fail.
PEER_IN_PART = ["libpng"]


def configure_flags(directories):
    """What finds packages that are installed there."""
    if not directories:
        return []
    return [f"CPPFLAGS={' '.join(f'-I{directory}/include' for directory in directories)}", f"LDFLAGS={' '.join(f'-L{directory}/lib' for directory in directories)}"]


def build(name):
    """Builds a package: its tree and version."""
    package = PACKAGES[name]
    kind, arguments = package["kind"], package.get("arguments", [])
    arguments = arguments + configure_flags([installed(other) for other in package.get("needs", [])])
    tree, version = unpack(name)
    (BUILD / "logs").mkdir(exist_ok=True)
    step = lambda word, *command: needed(command, BUILD / "logs" / f"{name}.{word}.log", cwd=tree)
    env = environment(package)
    if "prepare" in package:
        step("prepare", *package["prepare"])
    if kind in ("autoconf", "configure"):
        step("configure", *env, "./configure", *(CONFIGURE if kind == "autoconf" else []), *arguments)
    elif kind == "cmake":
        step("configure", *env, "cmake", "-B", "b", "-G", "Ninja", *arguments)
    elif kind == "meson":
        step("configure", *env, "meson", "setup", "b", *arguments)
    if kind == "recipe":
        for word, command in package["steps"].items():
            step(word, *command)
    elif kind in ("cmake", "meson"):
        step("make", "ninja", f"-j{CORES}", "-C", "b")
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
    build = {"CC_FOR_BUILD": "cc", "BUILD_CC": "cc", "HOSTCC": "cc", "WASI_SYSROOT": str(headers.parent), "PKG_CONFIG_LIBDIR": f"{root}/lib/pkgconfig"}
    return {**os.environ, **tools, **build, "CC": str(compiler)}


def run_text(*command):
    """The last line that a command prints."""
    return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")[-2]


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


def peer_steps(name, env, arguments, tree):
    """The commands that build a package with wasi-libc."""
    package = PACKAGES[name]
    kind, host = package["kind"], "--host=wasm32-wasi"
    make_it = ["make", *(["-k"] if name in PEER_IN_PART else [])]
    makes = [*make_it, *(["-e"] if kind == "make" else []), f"-j{CORES}", *package.get("make", [])]
    if kind == "cmake":
        tools = [f"-DCMAKE_C_COMPILER={env['CC']}", f"-DCMAKE_AR=/usr/bin/{env['AR']}", f"-DCMAKE_RANLIB=/usr/bin/{env['RANLIB']}"]
        where = ["-DCMAKE_SYSTEM_NAME=WASI", "-DUNIX=ON", "-DCMAKE_SYSTEM_PROCESSOR=wasm32", "-DBUILD_SHARED_LIBS=OFF"]
        return [["cmake", "-B", "b", *tools, *where, *arguments], [*make_it, "-C", "b", f"-j{CORES}"]]
    if kind == "meson":
        (tree / "peer.ini").write_text(PEER_MESON.format(**env))
        # Meson would take these for the compiler of this machine's programs.
        plain = ["env", *(word for tool in ("CC", "AR", "RANLIB", "NM", "STRIP") for word in ("-u", tool))]
        return [[*plain, "meson", "setup", "b", "--cross-file", "peer.ini", "--default-library=static", *arguments], [*plain, "ninja", f"-j{CORES}", "-C", "b"]]
    if kind == "recipe":
        # The same without `wasi-env`, which comes first where a step needs it.
        steps = [command[command.index("sh"):] if str(command[0]).endswith("wasi-env") else command for command in package["steps"].values()]
        return [[str(word).replace("./configure", f"./configure {host}") for word in step] for step in steps]
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
    for step in peer_steps(name, env, arguments + configure_flags(stages), tree):
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
    """How the package builds with wasi-libc, plainly and then with all that is emulated, and how its tests end: for the table."""
    if name in PEER_NOT_TRIED:
        return "–"
    reasons = []
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
            note = PACKAGES[name].get("peer_note")
            how += f"; {note}" if note else ""
            if results:
                passed, skipped, failed = totals(results)
                return f"{passed} passed, {skipped} skipped, {failed} failed{how}"
            if not PACKAGES[name].get("check", True):
                return f"builds{how}"
            wrong = "its tests: " + wrong_line((BUILD / "logs" / f"{name}.peer-check.log").read_text(errors="replace"))
        reasons.append(wrong)
        log.rename(peer_log(name, emulated))
    return f"does not build: {reasons[0]}" + (f"; emulated: {reasons[1]}" if reasons[1] != reasons[0] else "")


def expectations(name, results):
    """The tests that are expected to fail, each with the reason. A file has a line `= reason` above names; of a pattern's, those that fail."""
    expected = dict(EXPECTED.get(name, {}))
    listed = ROOT / f"scripts/packages/{name}.txt"
    reason = None
    for line in listed.read_text().splitlines() if listed.exists() else []:
        if line.startswith("= "):
            reason = line[2:]
        elif line and not line.startswith("#"):
            named = fnmatch.filter(results, line) if "*" in line else [line]
            expected |= dict.fromkeys([test for test in named if "*" not in line or results[test] == "FAIL"], reason)
    return expected


def judge(name, results):
    """What is wrong with the results."""
    expected = expectations(name, results)
    failed = {test for test, status in results.items() if status not in ("PASS", "SKIP", "XFAIL")}
    wrong = [f"{test} fails" for test in sorted(failed - set(expected))]
    wrong += [f"{test} passes now" for test in sorted(expected) if results.get(test) == "PASS"]
    return wrong or ([] if results or not PACKAGES[name].get("check", True) else ["no test ran"])


def totals(results):
    """How many tests passed, were skipped, failed."""
    kinds = (("PASS", "XFAIL"), ("SKIP",), ("FAIL", "ERROR", "XPASS"))
    return [sum(1 for status in results.values() if status in each) for each in kinds]


def section(name, results):
    """The tests of a large suite, by group; their names begin with the group's."""
    unit = PACKAGES[name]["groups"]
    units = re.sub("y$", "ie", unit) + "s"
    text = f"\n## {name}\n\n| {unit} | passed | skipped | failed | why |\n|---|---:|---:|---:|---|\n"
    groups = {}
    for test, status in results.items():
        groups.setdefault(test.split("#" if "#" in test else "/")[0], {})[test] = status
    whole = lambda tests: "FAIL" not in tests.values()
    folders = {group.rpartition("/")[0] for group in groups} if PACKAGES[name].get("fold") else set()
    for folder in sorted(folders):
        inside = [group for group, tests in groups.items() if group.startswith(f"{folder}/") and whole(tests)]
        together = totals({f"{group}#{test}": status for group in inside for test, status in groups.pop(group).items()})
        if inside:
            text += f"| {folder}: {units} without failures ({len(inside)}) | {' | '.join(str(number) for number in together)} |  |\n"
    for group, tests in sorted(groups.items()):
        failed = [test for test, status in tests.items() if status not in ("PASS", "SKIP", "XFAIL")]
        reasons = {}
        for test, why in expectations(name, tests).items():
            if test in failed:
                reasons.setdefault(why, []).append(test)
        why = "; ".join(f"{len(tests)}: {reason}" if len(failed) > 1 else reason for reason, tests in reasons.items())
        text += f"| {group} | {' | '.join(str(number) for number in totals(tests))} | {why} |\n"
    return text


def row(name, version, results, with_peer):
    """The table's line."""
    reasons = {}
    for test, why in expectations(name, results).items():
        reasons.setdefault(why, []).append(pathlib.Path(test).stem)
    why = "; ".join(f"{', '.join(f'`{test}`' for test in tests)}: {reason}" for reason, tests in reasons.items())
    if PACKAGES[name].get("groups"):
        why = f"[by {PACKAGES[name]['groups']}](#{name}) below"
    why = "; ".join(part for part in (why, PACKAGES[name].get("note")) if part)
    counts = totals(results) if results else ["–"] * 3
    cells = [name, version, PACKAGES[name]["kind"], *counts, with_peer, why]
    return "| " + " | ".join(str(cell) for cell in cells) + " |\n"


def table():
    """What docs/packages.md says: the lines of the table, and the sections, each by the package's name."""
    head, *parts = (ROOT / "docs/packages.md").read_text().split("\n## ")
    lines = {line.split("|")[1].strip(): line + "\n" for line in head.splitlines() if line.startswith("| ")}
    return lines, {part.split("\n")[0]: "\n## " + part for part in parts}


def write_table(peers=None):
    """Writes docs/packages.md; what it says of packages without results here stays as it is, but for what `peers` says of wasi-libc."""
    lines, sections = table()
    for name in PACKAGES if peers is None else []:
        if kept(name).exists():
            found = json.loads(kept(name).read_text())
            lines[name] = row(name, **found)
            if PACKAGES[name].get("groups"):
                sections[name] = section(name, found["results"]).rstrip("\n")
    for name, with_peer in (peers or {}).items():
        cells = lines[name].split(" | ", 7)
        lines[name] = " | ".join([*cells[:6], with_peer, *cells[7:]])
    (ROOT / "docs/packages.md").write_text(HEAD + "".join(lines.get(name, "") for name in PACKAGES) + "".join(sections[name].rstrip("\n") + "\n" for name in PACKAGES if name in sections))


def kept(name):
    """Where the results of a package are kept for the table."""
    return BUILD / "results" / f"{name}.json"


def before(name):
    """What was found with wasi-libc the last time."""
    lines, _ = table()
    return lines[name].split(" | ", 7)[6] if name in lines else "–"


def peer_once(name):
    """Builds and tests one package with wasi-libc alone, and writes what it finds into the table."""
    begin = time.perf_counter()
    lines, _ = table()
    _, version = unpack(name, "peer")
    if name not in lines or lines[name].split(" | ", 2)[1] != version:
        print(f"{name} {version}: the table has no line of this version", flush=True)
        return ["no line"]
    said = peer(name)
    if kept(name).exists():
        kept(name).write_text(json.dumps({**json.loads(kept(name).read_text()), "with_peer": said}))
    write_table({name: said})
    print(f"{name} {version} with wasi-libc: {said}; {time.perf_counter() - begin:.0f} s", flush=True)
    return []


def once(name, options):
    """Builds and tests one package: what is wrong with it."""
    begin = time.perf_counter()
    try:
        tree, version = unpack(name, keep=True) if options.keep and (BUILD / "trees" / name).exists() else build(name)
    except Broken as mistake:
        print(f"{name}: does not build: {mistake}", flush=True)
        return ["does not build"]
    if options.build:
        print(f"{name} {version}: built; {time.perf_counter() - begin:.0f} s", flush=True)
        return []
    results = test(name, tree)
    kept(name).parent.mkdir(exist_ok=True)
    with_peer = peer(name) if options.peer else before(name)
    kept(name).write_text(json.dumps({"version": version, "results": results, "with_peer": with_peer}))
    wrong = judge(name, results)
    counts = {status: list(results.values()).count(status) for status in sorted(set(results.values()))}
    said = ", ".join(f"{count} {status}" for status, count in counts.items()) or "built"
    print(f"{name} {version}: {said}; {time.perf_counter() - begin:.0f} s", *wrong, sep="\n    ", flush=True)
    return wrong


def main():
    parser = argparse.ArgumentParser(description="packages with their own tests")
    parser.add_argument("--big", action="store_true", help="those that take long too")
    parser.add_argument("--build", action="store_true", help="builds, and runs no tests")
    parser.add_argument("--keep", action="store_true", help="runs the tests of what is built already")
    parser.add_argument("--peer", action="store_true", help="builds them with wasi-libc too")
    parser.add_argument("--peer-only", action="store_true", help="builds them with wasi-libc alone")
    parser.add_argument("--quick", action="store_true", help="only those that take seconds")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    unknown = set(options.names) - set(PACKAGES)
    if unknown:
        sys.exit(f"packages: no such package: {' '.join(sorted(unknown))}; there are {' '.join(PACKAGES)}")
    wanted = lambda package: package.get("quick") if options.quick else options.big or not package.get("big")
    names = options.names or [name for name in PACKAGES if wanted(PACKAGES[name])]
    BUILD.mkdir(parents=True, exist_ok=True)
    subprocess.run([ROOT / "scripts/setup.sh", "cmake", "ninja-build", "meson", "xz-utils", "autoconf", "automake", "autopoint", "gettext", "libtool"], check=True)
    if not options.peer_only:
        subprocess.run([ROOT / "scripts/sdk.py", "install", SDK], check=True, stdout=subprocess.DEVNULL)
    failed = [name for name in names if (peer_once(name) if options.peer_only else once(name, options))]
    if not failed and not options.build and not options.peer_only:
        write_table()
    print(f"{len(names) - len(failed)} passed, {len(failed)} failed")
    return not failed


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
