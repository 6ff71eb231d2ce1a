/* <libgen.h>: the parts of a path. POSIX.1-2024. */
#ifndef _LIBGEN_H
#define _LIBGEN_H

#include <bits/features.h>

__C_BEGIN
char *basename(char *);
char *dirname(char *);
__C_END

#endif
