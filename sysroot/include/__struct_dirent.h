/* <__struct_dirent.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/dirent.h>
