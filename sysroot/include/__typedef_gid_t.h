/* <__typedef_gid_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/gid_t.h>
