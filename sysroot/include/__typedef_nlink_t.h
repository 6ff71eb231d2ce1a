/* <__typedef_nlink_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/nlink_t.h>
