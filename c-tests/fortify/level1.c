// cflags: -D_GNU_SOURCE -D_FORTIFY_SOURCE=1 -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false -lsetjmp -Wno-deprecated-declarations -Wno-invalid-noreturn -Wno-format-security
// peer: skip it has no _FORTIFY_SOURCE
#include "_checks.h"
