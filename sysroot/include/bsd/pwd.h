/* <bsd/pwd.h>: what BSD has in <pwd.h>, whatever else is shown. */
#ifndef _BSD_PWD_H
#define _BSD_PWD_H

#include <bits/features.h>
#include <pwd.h>

__C_BEGIN
int uid_from_user(const char *, uid_t *);
const char *user_from_uid(uid_t, int);
__C_END

#endif
