/* <nl_types.h>: message catalogues. POSIX.1-2024. */
#ifndef _NL_TYPES_H
#define _NL_TYPES_H

#include <bits/features.h>

#define NL_SETD 1
#define NL_CAT_LOCALE 1

typedef int nl_item;
typedef void *nl_catd;

__C_BEGIN
nl_catd catopen(const char *, int);
char *catgets(nl_catd, int, int, const char *) __PASSES_FORMAT(4);
int catclose(nl_catd);
__C_END

#endif
