/* <__struct_stat.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/stat.h>
