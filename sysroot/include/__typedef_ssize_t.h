/* <__typedef_ssize_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/ssize_t.h>
