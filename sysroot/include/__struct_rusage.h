/* <__struct_rusage.h>: a name of wasi-libc's for a part of the headers. */
#include <sys/resource.h>
