/* <__typedef_DIR.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/DIR.h>
