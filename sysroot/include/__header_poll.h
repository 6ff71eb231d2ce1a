/* <__header_poll.h>: a name of wasi-libc's for a part of the headers. */
#include <poll.h>
