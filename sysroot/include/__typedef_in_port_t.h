/* <__typedef_in_port_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/in_port_t.h>
