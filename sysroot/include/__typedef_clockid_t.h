/* <__typedef_clockid_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/clockid_t.h>
