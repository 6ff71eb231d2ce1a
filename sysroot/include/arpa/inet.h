/* <arpa/inet.h>: internet addresses as text and numbers. POSIX.1-2024. */
#ifndef _ARPA_INET_H
#define _ARPA_INET_H

#include <bits/features.h>
#include <netinet/in.h>

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/inet.h>
#endif
in_addr_t inet_addr(const char *);
char *inet_ntoa(struct in_addr);
const char *inet_ntop(int, const void *__restrict, char *__restrict, socklen_t);
int inet_pton(int, const char *__restrict, void *__restrict);
#if __SHOW_BSD
int inet_aton(const char *, struct in_addr *);
in_addr_t inet_lnaof(struct in_addr);
struct in_addr inet_makeaddr(in_addr_t, in_addr_t);
in_addr_t inet_netof(struct in_addr);
in_addr_t inet_network(const char *);
#endif
__C_END

#endif
