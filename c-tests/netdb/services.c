// live-blocks: 2
#define _GNU_SOURCE
#include "test.h"
#include "_files.h"
#include <arpa/inet.h>
#include <netdb.h>
#include <string.h>

static char got[200];

/* "name alias 80/tcp" */
static const char *show(const struct servent *service) {
    char *end = got;
    char **at;

    if (!service) return "none";
    end += sprintf(end, "%s", service->s_name);
    for (at = service->s_aliases; *at; at++) end += sprintf(end, " %s", *at);
    sprintf(end, " %d/%s", ntohs((uint16_t)service->s_port), service->s_proto);
    return got;
}

#define IS(service, expected)                                                                                          \
    do {                                                                                                               \
        const char *shown = show(service);                                                                             \
        if (strcmp(shown, expected)) printf("line %d: %s, expected %s\n", __LINE__, shown, expected);                  \
    } while (0)

int main(void) {
    struct servent storage, *result;
    char buffer[100];
    int count = 0;

    /* without a file: what everybody knows */
    IS(getservbyname("http", "tcp"), "http www 80/tcp");
    IS(getservbyname("www", NULL), "http www 80/tcp");
    IS(getservbyname("domain", "udp"), "domain 53/udp");
    IS(getservbyport(htons(443), "tcp"), "https 443/tcp");
    IS(getservbyport(htons(22), NULL), "ssh 22/tcp");
    errno = 0;
    IS(getservbyname("http", "udp"), "none");
    IS(getservbyname("no-such-service", NULL), "none");
    IS(getservbyport(htons(22), "udp"), "none");
    IS(getservbyport(htons(2), NULL), "none");
    CHECK_INT(errno, 0);
    while (getservent()) count++;
    CHECK(count > 50);
    endservent();

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/services", "# services\none 1/tcp uno eins # first\n\none 1/udp\nbad\nbad x/tcp\ntwo\t2/tcp\n");
    IS(getservbyname("uno", NULL), "one uno eins 1/tcp");
    IS(getservbyname("one", "udp"), "one 1/udp");
    IS(getservbyname("http", NULL), "none");
    IS(getservbyname("bad", NULL), "none");
    setservent(1);
    IS(getservent(), "one uno eins 1/tcp");
    IS(getservent(), "one 1/udp");
    IS(getservent(), "two 2/tcp");
    IS(getservent(), "none");
    setservent(0);
    IS(getservent(), "one uno eins 1/tcp");
    endservent();

    CHECK_INT(getservbyname_r("eins", NULL, &storage, buffer, sizeof buffer, &result), 0);
    CHECK(result == &storage);
    IS(result, "one uno eins 1/tcp");
    CHECK_INT(getservbyname_r("eins", "tcp", &storage, buffer, 10, &result), ERANGE);
    CHECK(result == NULL);
    CHECK_INT(getservbyname_r("eins", "udp", &storage, buffer, sizeof buffer, &result), 0);
    CHECK(result == NULL);
    CHECK_INT(getservbyport_r(htons(2), "tcp", &storage, buffer, sizeof buffer, &result), 0);
    IS(result, "two 2/tcp");
    CHECK_INT(getservbyport_r(htons(3), NULL, &storage, buffer, sizeof buffer, &result), 0);
    CHECK(result == NULL);
    CHECK_INT(getservent_r(&storage, buffer, 10, &result), ERANGE);
    CHECK_INT(getservent_r(&storage, buffer, sizeof buffer, &result), 0);
    IS(result, "one uno eins 1/tcp");
    CHECK_INT(getservent_r(&storage, buffer, sizeof buffer, &result), 0);
    CHECK_INT(getservent_r(&storage, buffer, sizeof buffer, &result), 0);
    IS(result, "two 2/tcp");
    CHECK_INT(getservent_r(&storage, buffer, sizeof buffer, &result), ENOENT);
    CHECK(result == NULL);
    CHECK_INT(IPPORT_RESERVED, 1024);
    return 0;
}
