/* <__struct_iovec.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/iovec.h>
