/* <__typedef_suseconds_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/suseconds_t.h>
