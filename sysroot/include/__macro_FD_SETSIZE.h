/* <__macro_FD_SETSIZE.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/fd_set.h>
