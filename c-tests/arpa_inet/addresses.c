#include "test.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int main(void) {
    char text[INET6_ADDRSTRLEN];
    struct in_addr v4;
    struct in6_addr v6;
    CHECK_INT(htonl(0x01020304), 0x04030201);
    CHECK_INT(ntohl(htonl(0xdeadbeef)), 0xdeadbeef);
    CHECK_INT(htons(0x0102), 0x0201);
    CHECK_INT(ntohs(htons(77)), 77);

    CHECK_INT(inet_pton(AF_INET, "192.0.2.1", &v4), 1);
    CHECK_INT(v4.s_addr, htonl(0xc0000201));
    CHECK(strcmp(inet_ntop(AF_INET, &v4, text, sizeof text), "192.0.2.1") == 0);
    CHECK(strcmp(inet_ntoa(v4), "192.0.2.1") == 0);
    CHECK_INT(inet_pton(AF_INET, "192.0.2", &v4), 0);
    CHECK_INT(inet_pton(AF_INET, "192.0.2.256", &v4), 0);
    CHECK_INT(inet_pton(AF_INET, "192.0.2.01", &v4), 0);
    CHECK_INT(inet_pton(AF_INET, "192.0.2.1 ", &v4), 0);
    CHECK_ERRNO(inet_pton(99, "1", &v4), EAFNOSUPPORT);
    CHECK_ERRNO(inet_ntop(99, &v4, text, sizeof text), EAFNOSUPPORT);
    CHECK_ERRNO(inet_ntop(AF_INET, &v4, text, 9), ENOSPC);
    CHECK(inet_ntop(AF_INET, &v4, text, 10) == text);

    static const char *const pairs[][2] = {
        {"::", "::"},
        {"::1", "::1"},
        {"1::", "1::"},
        {"2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"},
        {"1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"},
        {"::ffff:192.0.2.1", "::ffff:192.0.2.1"},
        {"::192.0.2.1", "::192.0.2.1"},
        {"fe80:0:0:0:1:0:0:0", "fe80::1:0:0:0"},
        {"1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"},
    };
    for (unsigned i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        CHECK_INT(inet_pton(AF_INET6, pairs[i][0], &v6), 1);
        CHECK(inet_ntop(AF_INET6, &v6, text, sizeof text) == text);
        CHECK(strcmp(text, pairs[i][1]) == 0);
    }
    static const char *const wrong[] = {"",
                                        ":",
                                        ":::",
                                        "1:2:3:4:5:6:7",
                                        "1:2:3:4:5:6:7:8:9",
                                        "12345::",
                                        "1::2::3",
                                        "::g",
                                        ":1:2:3:4:5:6:7",
                                        "1:2:3:4:5:6:7:",
                                        "1:2:3:4:5:6:7::8",
                                        "::1.2.3",
                                        "::1.2.3.4:5"};
    for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++) CHECK_INT(inet_pton(AF_INET6, wrong[i], &v6), 0);
    CHECK_INT(in6addr_loopback.s6_addr[15], 1);
    CHECK_INT(in6addr_loopback.s6_addr[0], 0);
    CHECK(memcmp(&in6addr_any, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16) == 0);

    CHECK_INT(inet_addr("127.0.0.1"), htonl(0x7f000001));
    CHECK_INT(inet_addr("127.1"), htonl(0x7f000001));
    CHECK_INT(inet_addr("0x7f.0.0.01"), htonl(0x7f000001));
    CHECK_INT(inet_addr("2130706433"), htonl(0x7f000001));
    CHECK_INT(inet_addr("127.0.0.1 x"), htonl(0x7f000001));
    CHECK(inet_addr("1.2.3.4.5") == (in_addr_t)-1);
    CHECK(inet_addr("1.2.3.256") == (in_addr_t)-1);
    CHECK(inet_addr("") == (in_addr_t)-1);
    CHECK_INT(inet_aton("10.1", &v4), 1);
    CHECK_INT(v4.s_addr, htonl(0x0a000001));
    CHECK_INT(inet_aton("x", &v4), 0);
    CHECK_INT(inet_network("10.1.2.3"), 0x0a010203);
    CHECK_INT(inet_network("10.1"), 0x0a01);
    CHECK(inet_network("256") == (in_addr_t)-1);
    v4.s_addr = htonl(0xac100a0b);
    CHECK_INT(inet_netof(v4), 0xac10);
    CHECK_INT(inet_lnaof(v4), 0x0a0b);
    v4.s_addr = htonl(0x0a010203);
    CHECK_INT(inet_netof(v4), 0x0a);
    CHECK_INT(inet_lnaof(v4), 0x010203);
    CHECK_INT(inet_makeaddr(0x0a, 0x010203).s_addr, htonl(0x0a010203));
    CHECK_INT(inet_makeaddr(0xac10, 0x0a0b).s_addr, htonl(0xac100a0b));
    return 0;
}
