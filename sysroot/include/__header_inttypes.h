/* <__header_inttypes.h>: a name of wasi-libc's for a part of the headers. */
#include <inttypes.h>
