// live-blocks: 2
#define _GNU_SOURCE
#include "test.h"
#include "_files.h"
#include <netdb.h>
#include <string.h>

static char got[200];

/* "name alias 6" */
static const char *show(const struct protoent *protocol) {
    char *end = got;
    char **at;

    if (!protocol) return "none";
    end += sprintf(end, "%s", protocol->p_name);
    for (at = protocol->p_aliases; *at; at++) end += sprintf(end, " %s", *at);
    sprintf(end, " %d", protocol->p_proto);
    return got;
}

#define IS(protocol, expected)                                                                                         \
    do {                                                                                                               \
        const char *shown = show(protocol);                                                                            \
        if (strcmp(shown, expected)) printf("line %d: %s, expected %s\n", __LINE__, shown, expected);                  \
    } while (0)

int main(void) {
    struct protoent storage, *result;
    char buffer[100];
    int count = 0;

    /* without a file: what everybody knows */
    IS(getprotobyname("tcp"), "tcp TCP 6");
    IS(getprotobyname("UDP"), "udp UDP 17");
    IS(getprotobynumber(IPPROTO_ICMP), "icmp ICMP 1");
    IS(getprotobynumber(IPPROTO_IP), "ip IP 0");
    IS(getprotobynumber(IPPROTO_IPV6), "ipv6 IPv6 41");
    errno = 0;
    IS(getprotobyname("no-such-protocol"), "none");
    IS(getprotobynumber(254), "none");
    IS(getprotobynumber(-1), "none");
    CHECK_INT(errno, 0);
    while (getprotoent()) count++;
    CHECK(count > 20);
    endprotoent();

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/protocols", "# protocols\none 1 uno eins # first\nbad\nbad x\ntwo\t2\n");
    IS(getprotobyname("eins"), "one uno eins 1");
    IS(getprotobyname("tcp"), "none");
    IS(getprotobynumber(2), "two 2");
    setprotoent(1);
    IS(getprotoent(), "one uno eins 1");
    IS(getprotoent(), "two 2");
    IS(getprotoent(), "none");
    setprotoent(0);
    IS(getprotoent(), "one uno eins 1");
    endprotoent();

    CHECK_INT(getprotobyname_r("uno", &storage, buffer, sizeof buffer, &result), 0);
    CHECK(result == &storage);
    IS(result, "one uno eins 1");
    CHECK_INT(getprotobyname_r("uno", &storage, buffer, 10, &result), ERANGE);
    CHECK(result == NULL);
    CHECK_INT(getprotobyname_r("tres", &storage, buffer, sizeof buffer, &result), 0);
    CHECK(result == NULL);
    CHECK_INT(getprotobynumber_r(2, &storage, buffer, sizeof buffer, &result), 0);
    IS(result, "two 2");
    CHECK_INT(getprotoent_r(&storage, buffer, sizeof buffer, &result), 0);
    IS(result, "one uno eins 1");
    CHECK_INT(getprotoent_r(&storage, buffer, 3, &result), ERANGE);
    CHECK_INT(getprotoent_r(&storage, buffer, sizeof buffer, &result), 0);
    IS(result, "two 2");
    CHECK_INT(getprotoent_r(&storage, buffer, sizeof buffer, &result), ENOENT);
    return 0;
}
