/* <__header_unistd.h>: a name of wasi-libc's for a part of the headers. */
#include <unistd.h>
