#!/bin/sh
# What the linker must refuse, and what it must not: -pthread, for which this library has no threads, fails with a hint;
# a command without `main`, of exports alone, links. setjmp without the compiler's options is refused with their names.
set -eu
cd "$(dirname "$0")/.."
clang=${CLANG-clang-22}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
link() { "$clang" --target=wasm32-wasip1 --sysroot=sysroot "$@" -o "$work/program.wasm" 2>"$work/errors"; }
echo 'int main(void) { return 0; }' >"$work/main.c"
echo 'int add(int a, int b) { return a + b; }' >"$work/add.c"
printf '#include <pthread.h>\nstatic void *run(void *p) { return p; }\nint main(void) { pthread_t t; return pthread_create(&t, 0, run, 0); }\n' \
    >"$work/create.c"
failed=0
for source in main create; do
    if link -pthread "$work/$source.c"; then
        echo "$source.c links with -pthread"
        failed=1
    elif ! grep -q 'needs-target-wasm32-wasip1-threads' "$work/errors"; then
        echo "$source.c with -pthread fails without a hint:"
        cat "$work/errors"
        failed=1
    fi
    link -lpthread "$work/$source.c" || { echo "$source.c does not link with -lpthread"; cat "$work/errors"; failed=1; }
done
link -Wl,--export=add "$work/add.c" || { echo "a command without main does not link"; cat "$work/errors"; failed=1; }
printf '#include <setjmp.h>\nint main(void) { jmp_buf b; return setjmp(b); }\n' >"$work/jump.c"
if link "$work/jump.c" || ! grep -q 'wasm-enable-sjlj' "$work/errors"; then
    echo "setjmp without options is not refused with their names:"
    cat "$work/errors"
    failed=1
fi
exit $failed
