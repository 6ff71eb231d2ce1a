/* <__typedef_sa_family_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/sa_family_t.h>
