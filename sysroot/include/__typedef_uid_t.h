/* <__typedef_uid_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/uid_t.h>
