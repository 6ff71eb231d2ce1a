/* <__functions_malloc.h>: a name of wasi-libc's for a part of the headers. */
#include <stdlib.h>
