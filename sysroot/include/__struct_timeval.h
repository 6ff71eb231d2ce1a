/* <__struct_timeval.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/timeval.h>
