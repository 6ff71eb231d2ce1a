/* <__struct_tm.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/tm.h>
