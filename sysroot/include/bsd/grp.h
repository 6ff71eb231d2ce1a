/* <bsd/grp.h>: what BSD has in <grp.h>, whatever else is shown. */
#ifndef _BSD_GRP_H
#define _BSD_GRP_H

#include <bits/features.h>
#include <grp.h>

__C_BEGIN
int gid_from_group(const char *, gid_t *);
const char *group_from_gid(gid_t, int);
__C_END

#endif
