/* <__typedef_clock_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/clock_t.h>
