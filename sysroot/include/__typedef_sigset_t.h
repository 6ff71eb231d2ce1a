/* <__typedef_sigset_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/sigset_t.h>
