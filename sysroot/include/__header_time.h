/* <__header_time.h>: a name of wasi-libc's for a part of the headers. */
#include <time.h>
