/* <sys/un.h>: the addresses of local sockets. POSIX.1-2024. */
#ifndef _SYS_UN_H
#define _SYS_UN_H

#include <bits/features.h>
#include <bits/sa_family_t.h>
#if __SHOW_BSD
#include <string.h>
#endif

struct sockaddr_un {
    sa_family_t sun_family __attribute__((__aligned__(16)));
    char sun_path[108];
};

#if __SHOW_BSD
#define SUN_LEN(address) (2 + strlen((address)->sun_path))
#endif

#endif
