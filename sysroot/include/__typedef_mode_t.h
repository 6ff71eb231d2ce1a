/* <__typedef_mode_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/mode_t.h>
