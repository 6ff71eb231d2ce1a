/* <__errno_values.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/errno_values.h>
