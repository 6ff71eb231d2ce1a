/* <__struct_sockaddr.h>: a name of wasi-libc's for a part of the headers. */
#include <sys/socket.h>
