/* <__header_dirent.h>: a name of wasi-libc's for a part of the headers. */
#include <dirent.h>
