/* The kinds of IPv6 addresses, and of IPv4's classes. */
// cflags: -D_DEFAULT_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>

#include "test.h"

static struct in6_addr address(const char *text) {
    struct in6_addr a;
    CHECK(inet_pton(AF_INET6, text, &a) == 1);
    return a;
}

int main(void) {
    struct in6_addr any = IN6ADDR_ANY_INIT, loopback = IN6ADDR_LOOPBACK_INIT;
    struct in6_addr global = address("2001:db8::1"), link = address("fe80::1"), site = address("fec0::1");
    struct in6_addr mapped = address("::ffff:1.2.3.4"), compatible = address("::1.2.3.4");
    struct in6_addr everybody = address("ff02::1"), world = address("ff0e::1");
    CHECK(IN6_IS_ADDR_UNSPECIFIED(&any) && !IN6_IS_ADDR_UNSPECIFIED(&loopback));
    CHECK(IN6_IS_ADDR_LOOPBACK(&loopback) && !IN6_IS_ADDR_LOOPBACK(&any) && !IN6_IS_ADDR_LOOPBACK(&global));
    CHECK(IN6_IS_ADDR_LINKLOCAL(&link) && !IN6_IS_ADDR_LINKLOCAL(&site) && !IN6_IS_ADDR_LINKLOCAL(&global));
    CHECK(IN6_IS_ADDR_SITELOCAL(&site) && !IN6_IS_ADDR_SITELOCAL(&link));
    CHECK(IN6_IS_ADDR_V4MAPPED(&mapped) && !IN6_IS_ADDR_V4MAPPED(&compatible));
    CHECK(IN6_IS_ADDR_V4COMPAT(&compatible) && !IN6_IS_ADDR_V4COMPAT(&any) && !IN6_IS_ADDR_V4COMPAT(&loopback));
    CHECK(!IN6_IS_ADDR_V4COMPAT(&mapped));
    CHECK(IN6_IS_ADDR_MULTICAST(&everybody) && !IN6_IS_ADDR_MULTICAST(&global));
    CHECK(IN6_IS_ADDR_MC_LINKLOCAL(&everybody) && !IN6_IS_ADDR_MC_GLOBAL(&everybody));
    CHECK(IN6_IS_ADDR_MC_GLOBAL(&world) && !IN6_IS_ADDR_MC_NODELOCAL(&world));
    CHECK(IN6_ARE_ADDR_EQUAL(&loopback, &in6addr_loopback) && !IN6_ARE_ADDR_EQUAL(&any, &in6addr_loopback));
    CHECK(IN6_ARE_ADDR_EQUAL(&any, &in6addr_any));
    CHECK(IN_CLASSA(0x7f000001) && IN_CLASSB(0x80000000) && IN_CLASSC(0xc0a80001) && IN_MULTICAST(0xe0000001));
    CHECK(!IN_CLASSA(0xc0a80001) && !IN_MULTICAST(0xc0a80001));
    return 0;
}
