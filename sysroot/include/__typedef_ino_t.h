/* <__typedef_ino_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/ino_t.h>
