/* <bsd/stdio.h>: what BSD has in <stdio.h>, whatever else is shown. */
#ifndef _BSD_STDIO_H
#define _BSD_STDIO_H

#include <bits/features.h>
#include <bits/off_t.h>
#include <libutil.h>
#include <stdio.h>

__C_BEGIN
char *fgetln(FILE *, size_t *);
const char *fmtcheck(const char *, const char *) __PASSES_FORMAT(2);
int fpurge(FILE *);
FILE *funopen(const void *, int (*)(void *, char *, int), int (*)(void *, const char *, int),
              off_t (*)(void *, off_t, int), int (*)(void *));
__C_END

#ifndef fropen
#define fropen(cookie, read) funopen((cookie), (read), 0, 0, 0)
#define fwopen(cookie, write) funopen((cookie), 0, (write), 0, 0)
#endif

#endif
