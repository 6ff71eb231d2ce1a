/* <__functions_memcpy.h>: a name of wasi-libc's for a part of the headers. */
#include <string.h>
