/* <__struct_tms.h>: a name of wasi-libc's for a part of the headers. */
#include <sys/times.h>
