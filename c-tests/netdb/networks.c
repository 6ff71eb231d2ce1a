// live-blocks: 2
#define _GNU_SOURCE
#include "test.h"
#include "_files.h"
#include <netdb.h>
#include <string.h>

static char got[200];

/* "name alias 7f000000" */
static const char *show(const struct netent *network) {
    char *end = got;
    char **at;

    if (!network) return "none";
    end += sprintf(end, "%s", network->n_name);
    for (at = network->n_aliases; *at; at++) end += sprintf(end, " %s", *at);
    sprintf(end, " %lx", (unsigned long)network->n_net);
    CHECK_INT(network->n_addrtype, AF_INET);
    return got;
}

#define IS(network, expected)                                                                                          \
    do {                                                                                                               \
        const char *shown = show(network);                                                                             \
        if (strcmp(shown, expected)) printf("line %d: %s, expected %s\n", __LINE__, shown, expected);                  \
    } while (0)

int main(void) {
    struct netent storage, *result;
    char buffer[100];
    int error;

    /* without a file */
    IS(getnetbyname("loopback"), "loopback 7f000000");
    IS(getnetbyaddr(0x7f000000, AF_INET), "loopback 7f000000");
    errno = 0;
    IS(getnetbyname("arpanet"), "none");
    CHECK_INT(errno, 0);
    IS(getnetent(), "loopback 7f000000");
    IS(getnetent(), "none");
    endnetent();

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/networks", "home 192.168.1.0 lan # mine\noffice 10.1\nbad\nbad 1.2.3.4.5\n");
    IS(getnetbyname("LAN"), "home lan c0a80100");
    IS(getnetbyaddr(0x0a010000, AF_UNSPEC), "office a010000");
    IS(getnetbyaddr(0x0a010000, AF_INET6), "none");
    IS(getnetbyname("loopback"), "none");
    setnetent(1);
    IS(getnetent(), "home lan c0a80100");
    IS(getnetent(), "office a010000");
    IS(getnetent(), "none");
    setnetent(0);
    IS(getnetent(), "home lan c0a80100");
    endnetent();

    CHECK_INT(getnetbyname_r("lan", &storage, buffer, sizeof buffer, &result, &error), 0);
    CHECK(result == &storage);
    IS(result, "home lan c0a80100");
    CHECK_INT(getnetbyname_r("lan", &storage, buffer, 10, &result, &error), ERANGE);
    CHECK(result == NULL && error == NETDB_INTERNAL);
    CHECK_INT(getnetbyname_r("wan", &storage, buffer, sizeof buffer, &result, &error), 0);
    CHECK(result == NULL && error == HOST_NOT_FOUND);
    CHECK_INT(getnetbyaddr_r(0x0a010000, AF_INET, &storage, buffer, sizeof buffer, &result, &error), 0);
    IS(result, "office a010000");
    CHECK_INT(getnetent_r(&storage, buffer, sizeof buffer, &result, &error), 0);
    CHECK_INT(getnetent_r(&storage, buffer, sizeof buffer, &result, &error), 0);
    IS(result, "office a010000");
    CHECK_INT(getnetent_r(&storage, buffer, sizeof buffer, &result, &error), ENOENT);
    CHECK(result == NULL);
    return 0;
}
