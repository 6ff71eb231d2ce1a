"""The tests of packages that are expected to fail, and why."""

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
