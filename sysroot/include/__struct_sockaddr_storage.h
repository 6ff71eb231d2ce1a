/* <__struct_sockaddr_storage.h>: a name of wasi-libc's for a part of the headers. */
#include <sys/socket.h>
