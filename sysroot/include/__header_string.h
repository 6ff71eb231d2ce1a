/* <__header_string.h>: a name of wasi-libc's for a part of the headers. */
#include <string.h>
