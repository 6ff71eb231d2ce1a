/* <__typedef_time_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/time_t.h>
