/* <__typedef_socklen_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/socklen_t.h>
