// live-blocks: 0
// peer: skip wasi-libc declares no function
#include "test.h"
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <string.h>

int main(void) {
    struct ifaddrs *list = NULL;
    char text[INET6_ADDRSTRLEN];

    CHECK_INT(getifaddrs(&list), 0);
    CHECK(list && list->ifa_next && !list->ifa_next->ifa_next);
    struct ifaddrs *four = list, *six = list->ifa_next;
    CHECK(!strcmp(four->ifa_name, "lo") && !strcmp(six->ifa_name, "lo"));
    CHECK_INT(four->ifa_flags, IFF_UP | IFF_LOOPBACK | IFF_RUNNING);
    CHECK_INT(four->ifa_addr->sa_family, AF_INET);
    CHECK_INT(six->ifa_addr->sa_family, AF_INET6);
    CHECK(
        !strcmp(inet_ntop(AF_INET, &((struct sockaddr_in *)four->ifa_addr)->sin_addr, text, sizeof text), "127.0.0.1"));
    CHECK(!strcmp(inet_ntop(AF_INET, &((struct sockaddr_in *)four->ifa_netmask)->sin_addr, text, sizeof text),
                  "255.0.0.0"));
    CHECK(!strcmp(inet_ntop(AF_INET6, &((struct sockaddr_in6 *)six->ifa_addr)->sin6_addr, text, sizeof text), "::1"));
    CHECK_INT(((struct sockaddr_in6 *)six->ifa_netmask)->sin6_addr.s6_addr[15], 0xff);
    CHECK(four->ifa_dstaddr == NULL && four->ifa_data == NULL);
    freeifaddrs(list);
    freeifaddrs(NULL);
    CHECK_ERRNO(getifaddrs(NULL), EFAULT);
    return 0;
}
