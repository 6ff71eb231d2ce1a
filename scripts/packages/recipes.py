"""How each package is built and tested."""
import os

from base import BUILD, CORES, ROOT, SDK
from results import autotest, bzip2, coreutils, fate, gawk, gnu_make, loop, m4, perl, php, regrtest, tcltest, zlib

# Runs a command for each name in turn, and says how it ended.
EACH = 'for name in {names}; do echo "== $name"; {command}; echo "== $name ended with $?"; done'

# CPython's own recipe, which builds a Python of this machine first: the modules that nothing of it needs are left out.
CPYTHON_RECIPE = ["python3", "Tools/wasm/wasi.py"]
CPYTHON_RUNNER = f"{SDK}/bin/wasi-host --dir {{HOST_DIR}}::{{GUEST_DIR}} --env {{ENV_VAR_NAME}}={{ENV_VAR_VALUE}}"

CPYTHON = dict(
    kind="recipe", source="python3.13", suite="trixie", groups="module", big=True, results=regrtest, peer=["--", "--disable-ipv6"],
    note="all modules, without the resources that regrtest's `-u` allows",
    steps={
        "native": ["env", "CFLAGS=-O0", *CPYTHON_RECIPE, "configure-build-python", "--", "--without-ensurepip", "--disable-test-modules"],
        "native-make": [*CPYTHON_RECIPE, "make-build-python"],
        "configure": ["env", "CFLAGS=-O1 -g0", *CPYTHON_RECIPE, "configure-host", "--wasi-sdk", SDK / "share/wasi-sdk", "--host-runner", CPYTHON_RUNNER],
        "make": [*CPYTHON_RECIPE, "make-host"],
    },
    run=["python3", ROOT / "scripts/packages/cpython_tests.py", "cross-build/wasm32-wasip1/python.sh"],
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
    kind="recipe", source="php8.2", groups="directory", fold=True, big=True, results=php, peer=[f"--disable-{part}" for part in ("posix", "sockets", "shmop", "sysvmsg", "sysvsem", "sysvshm")],
    peer_note="without POSIX, sockets and System V IPC",
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
# there are none to run), `run` is a command that runs them instead; `needs` are packages installed before; `peer` are arguments for wasi-libc alone and `peer_note` what they are for; `host` is false where configure takes no `--host`;
# `casts` are programs that call functions through pointers of other types; `groups` is what the tests are listed by, `fold` sums up those without failures; `big` ones are built only by name or `--big`.
#
# Debian's archives of gawk and gmp lack the manual, that of zlib a file for Windows; zlib by CMake makes one library twice where
# there are no shared ones, which Ninja does not take; json-c's command prints `ru_maxrss`, which WASI's `struct rusage` does not have;
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
    "ffmpeg": dict(kind="recipe", groups="group", big=True, results=fate, needs=["zlib"], host=False,
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
    "libpng-cmake": dict(kind="cmake", source="libpng1.6", needs=["zlib"], arguments=["-DPNG_STATIC=Off", "-DCMAKE_BUILD_TYPE=Release"]),
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
    "zlib-cmake": dict(kind="cmake", source="zlib", quick=True, generator="Unix Makefiles", prepare=["sh", "-c", "mkdir win32 && touch win32/zlib1.rc"]),
}
