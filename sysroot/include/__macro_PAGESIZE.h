/* <__macro_PAGESIZE.h>: a name of wasi-libc's for a part of the headers. */
#include <limits.h>
