//! What `--help` prints.

/// Of `wasi-cc` and `wasi-c++`.
pub const DRIVER: &str = "\
Usage: wasi-cc [OPTION]... FILE...
       wasi-cc [OPTION]... -run FILE [ARGUMENT]...

Compiles and links C (wasi-c++: C++) for WASI preview1 with clang and the sysroot beside this command. It takes clang's
options and adds what the target needs; setjmp works, C's stack is 1 MiB (-Wl,-z,stack-size=BYTES).

  -run FILE            compiles and runs; what follows FILE are the program's arguments
  --strace             with -run: prints each call that the program makes
  --inject RULE        with -run: makes a call fail, e.g. fd_write:errno=nospc
  --runnable           makes a program that starts itself; without it, or if its name ends in .wasm, a plain module
  -pthread             the target with threads if it is installed, else threads that run one at a time
  -pthread=asyncify    threads that run one at a time and switch whenever one waits, on every host: wants wasm-opt
  --processes          declares fork, posix_spawn and the like; they fail with ENOSYS
  --target=wasm32-wasip2  makes a component, by wasm-component-ld
  --legacy-eh          exceptions (setjmp) of the older proposal, as Node 20 has them

Examples:
  wasi-cc -O2 hello.c -o hello.wasm
  wasi-cc -run hello.c one two
  wasi-cc --runnable hello.c -o hello && ./hello
  wasi-cc --strace --inject fd_write:errno=nospc -run hello.c

Environment:
  WASI_CLANG           the compiler, clang 19 or newer (else the best one that is installed)
  WASI_SYSROOT         the sysroot (else the one beside this command)
  WASI_HOST            the host, wasi-host (else the one beside this command)
  WASM_OPT             binaryen's wasm-opt, for -pthread=asyncify (else that in PATH)
  WASI_RUNNABLE=1      as --runnable;  WASI_PROCESSES=1: as --processes
  WASI_THREADS=1       as -pthread;  WASI_LEGACY_EH=1: as --legacy-eh
";

/// Of `wasi-env`.
pub const ENVIRONMENT: &str = "\
Usage: wasi-env [OPTION]... COMMAND [ARGUMENT]...
       wasi-env [OPTION]...

Runs a command with the environment in which build systems make programs for WASI, or prints that environment for a
shell: eval \"$(wasi-env)\". Programs start themselves (wasi-cc --runnable), so that tests run.

  --processes          as for wasi-cc: what needs processes is declared, links and fails
  --threads            everything is compiled with -pthread, as the target with threads wants it
  --legacy-eh          as for wasi-cc
  --no-runnable        plain modules

Examples:
  wasi-env ./configure && make && make check
  wasi-env cmake -B build && cmake --build build && ctest --test-dir build
  wasi-env meson setup build && meson test -C build
  wasi-env cargo test --target wasm32-wasip1
";
