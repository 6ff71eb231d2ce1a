/* <netinet/ether.h>: addresses of network cards as text, after BSD. */
#ifndef _NETINET_ETHER_H
#define _NETINET_ETHER_H

#include <bits/features.h>
#include <netinet/if_ether.h>

__C_BEGIN
char *ether_ntoa(const struct ether_addr *);
char *ether_ntoa_r(const struct ether_addr *, char *);
struct ether_addr *ether_aton(const char *);
struct ether_addr *ether_aton_r(const char *, struct ether_addr *);
int ether_line(const char *, struct ether_addr *, char *);
int ether_ntohost(char *, const struct ether_addr *);
int ether_hostton(const char *, struct ether_addr *);
__C_END

#endif
