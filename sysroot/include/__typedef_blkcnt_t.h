/* <__typedef_blkcnt_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/blkcnt_t.h>
