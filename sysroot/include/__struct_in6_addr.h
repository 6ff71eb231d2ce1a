/* <__struct_in6_addr.h>: a name of wasi-libc's for a part of the headers. */
#include <netinet/in.h>
