/* <net/if.h>: network interfaces. POSIX.1-2024. */
#ifndef _NET_IF_H
#define _NET_IF_H

#include <bits/features.h>

#define IF_NAMESIZE 16
#if __SHOW_BSD
#define IFNAMSIZ IF_NAMESIZE
#define IFF_UP 0x1
#define IFF_BROADCAST 0x2
#define IFF_LOOPBACK 0x8
#define IFF_POINTOPOINT 0x10
#define IFF_RUNNING 0x40
#define IFF_MULTICAST 0x1000
#endif

struct if_nameindex {
    unsigned if_index;
    char *if_name;
};

__C_BEGIN
void if_freenameindex(struct if_nameindex *) __NO_NETWORK;
char *if_indextoname(unsigned, char *) __NO_NETWORK;
struct if_nameindex *if_nameindex(void) __NO_NETWORK;
unsigned if_nametoindex(const char *) __NO_NETWORK;
__C_END

#endif
