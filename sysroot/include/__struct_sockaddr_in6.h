/* <__struct_sockaddr_in6.h>: a name of wasi-libc's for a part of the headers. */
#include <netinet/in.h>
