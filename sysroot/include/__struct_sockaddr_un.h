/* <__struct_sockaddr_un.h>: a name of wasi-libc's for a part of the headers. */
#include <sys/un.h>
