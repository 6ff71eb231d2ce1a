/* <__typedef_dev_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/dev_t.h>
