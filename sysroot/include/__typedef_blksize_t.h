/* <__typedef_blksize_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/blksize_t.h>
