/* <__header_fcntl.h>: a name of wasi-libc's for a part of the headers. */
#include <fcntl.h>
