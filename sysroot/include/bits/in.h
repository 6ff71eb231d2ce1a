/* Internet addresses. */
#ifndef __BITS_IN_H
#define __BITS_IN_H

#include <bits/in_addr_t.h>
#include <bits/in_port_t.h>
#include <bits/sa_family_t.h>

struct in_addr {
    in_addr_t s_addr;
};

struct in6_addr {
    unsigned char s6_addr[16] __attribute__((__aligned__(4)));
};

struct sockaddr_in {
    sa_family_t sin_family __attribute__((__aligned__(16)));
    in_port_t sin_port;
    struct in_addr sin_addr;
};

struct sockaddr_in6 {
    sa_family_t sin6_family __attribute__((__aligned__(16)));
    in_port_t sin6_port;
    unsigned sin6_flowinfo;
    struct in6_addr sin6_addr;
    unsigned sin6_scope_id;
};

#endif
