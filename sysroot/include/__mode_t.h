/* <__mode_t.h>: a name of wasi-libc's for a part of the headers. */
#include <bits/stat_modes.h>
