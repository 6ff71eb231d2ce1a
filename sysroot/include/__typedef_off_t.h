/* <__typedef_off_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/off_t.h>
