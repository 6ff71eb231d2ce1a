/* <__typedef_in_addr_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/in_addr_t.h>
