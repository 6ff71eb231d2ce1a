/* <__header_sys_ioctl.h>: a name of wasi-libc's for a part of the headers. */
#include <sys/ioctl.h>
