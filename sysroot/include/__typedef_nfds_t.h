/* <__typedef_nfds_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/nfds_t.h>
