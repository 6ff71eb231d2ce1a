/* <__struct_pollfd.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/pollfd.h>
