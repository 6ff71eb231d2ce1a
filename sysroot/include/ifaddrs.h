/* <ifaddrs.h>: the addresses of network interfaces; preview1 tells of none, so there is loopback. */
#ifndef _IFADDRS_H
#define _IFADDRS_H

#include <bits/features.h>
#include <netinet/in.h>
#include <sys/socket.h>

struct ifaddrs {
    struct ifaddrs *ifa_next;
    char *ifa_name;
    unsigned ifa_flags;
    struct sockaddr *ifa_addr;
    struct sockaddr *ifa_netmask;
    union {
        struct sockaddr *ifu_broadaddr;
        struct sockaddr *ifu_dstaddr;
    } ifa_ifu;
    void *ifa_data;
};
#define ifa_broadaddr ifa_ifu.ifu_broadaddr
#define ifa_dstaddr ifa_ifu.ifu_dstaddr

__C_BEGIN
void freeifaddrs(struct ifaddrs *);
int getifaddrs(struct ifaddrs **);
__C_END

#endif
