/* <__header_sys_socket.h>: a name of wasi-libc's for a part of the headers. */
#include <sys/socket.h>
