// cflags: -fno-builtin -msimd128 -lc-simd
// peer: skip it has no libc-simd.a
#include "../wchar/strings.c"
