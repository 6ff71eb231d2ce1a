/* <bsd/unistd.h>: what BSD has in <unistd.h>, whatever else is shown. */
#ifndef _BSD_UNISTD_H
#define _BSD_UNISTD_H

#include <bits/features.h>
#include <bits/mode_t.h>
#include <unistd.h>

__C_BEGIN
extern int optreset;
void closefrom(int);
mode_t getmode(const void *, mode_t);
void *setmode(const char *);
__C_END

#endif
