/* <__header_sys_stat.h>: a name of wasi-libc's for a part of the headers. */
#include <sys/stat.h>
