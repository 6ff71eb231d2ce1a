/* <__struct_timespec.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/timespec.h>
