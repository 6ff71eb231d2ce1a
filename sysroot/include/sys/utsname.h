/* <sys/utsname.h>: the name of the system. POSIX.1-2024. */
#ifndef _SYS_UTSNAME_H
#define _SYS_UTSNAME_H

#include <bits/features.h>

struct utsname {
    char sysname[65];
    char nodename[65];
    char release[65];
    char version[65];
    char machine[65];
#if __SHOW_GNU
    char domainname[65];
#else
    char __domainname[65];
#endif
};

__C_BEGIN
int uname(struct utsname *);
__C_END

#endif
