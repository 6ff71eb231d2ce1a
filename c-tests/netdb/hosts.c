// live-blocks: 2
#define _GNU_SOURCE
#include "test.h"
#include "_files.h"
#include <arpa/inet.h>
#include <netdb.h>
#include <string.h>

static char got[400];

/* "name alias alias: address address" */
static const char *show(const struct hostent *host) {
    char text[INET6_ADDRSTRLEN], *end = got;
    char **at;

    if (!host) return "none";
    end += sprintf(end, "%s", host->h_name);
    for (at = host->h_aliases; *at; at++) end += sprintf(end, " %s", *at);
    end += sprintf(end, ":");
    CHECK_INT(host->h_length, host->h_addrtype == AF_INET ? 4 : 16);
    for (at = host->h_addr_list; *at; at++) {
        CHECK(((unsigned long)*at & 3) == 0);
        end += sprintf(end, " %s", inet_ntop(host->h_addrtype, *at, text, sizeof text));
    }
    CHECK(host->h_addr == host->h_addr_list[0]);
    return got;
}

#define IS(host, expected)                                                                                             \
    do {                                                                                                               \
        const char *shown = show(host);                                                                                \
        if (strcmp(shown, expected)) printf("line %d: %s, expected %s\n", __LINE__, shown, expected);                  \
    } while (0)
#define NONE(host, error)                                                                                              \
    do {                                                                                                               \
        h_errno = 0;                                                                                                   \
        IS(host, "none");                                                                                              \
        CHECK_INT(h_errno, error);                                                                                     \
    } while (0)

int main(void) {
    struct hostent storage, *result;
    unsigned char v4[4] = {127, 0, 0, 1}, v6[16] = {[15] = 1}, one[4] = {192, 0, 2, 1};
    char buffer[200];
    int error;

    /* without a file */
    IS(gethostbyname("localhost"), "localhost: 127.0.0.1");
    IS(gethostbyname2("localhost", AF_INET6), "localhost: ::1");
    IS(gethostbyname("10.2"), "10.2: 10.0.0.2");
    IS(gethostbyaddr(v4, 4, AF_INET), "localhost: 127.0.0.1");
    IS(gethostbyaddr(v6, 16, AF_INET6), "localhost: ::1");
    NONE(gethostbyname("example.org"), HOST_NOT_FOUND);
    NONE(gethostbyname("::1"), HOST_NOT_FOUND);
    NONE(gethostbyname(""), HOST_NOT_FOUND);
    NONE(gethostbyaddr(one, 4, AF_INET), HOST_NOT_FOUND);
    CHECK_ERRNO(gethostbyname2("localhost", AF_UNIX), EAFNOSUPPORT);
    CHECK_INT(h_errno, NETDB_INTERNAL);
    CHECK_ERRNO(gethostbyaddr(v4, 3, AF_INET), EINVAL);
    CHECK_INT(h_errno, NETDB_INTERNAL);
    CHECK_ERRNO(gethostbyaddr(v4, 4, AF_UNSPEC), EAFNOSUPPORT);
    IS(gethostent(), "localhost: 127.0.0.1");
    IS(gethostent(), "localhost: ::1");
    IS(gethostent(), "none");
    endhostent();

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/hosts", "# names\n192.0.2.1 one.example.org one  uno\n2001:db8::1 six\n192.0.2.2 one\n\nbad one\n"
                            "2001:db8::2 one\n");
    IS(gethostbyname("one"), "one.example.org one uno: 192.0.2.1 192.0.2.2");
    IS(gethostbyname("UNO"), "one.example.org one uno: 192.0.2.1");
    IS(gethostbyname2("one", AF_INET6), "one.example.org one uno: 2001:db8::2");
    IS(gethostbyaddr(one, 4, AF_INET), "one.example.org one uno: 192.0.2.1");
    IS(gethostbyname("localhost"), "localhost: 127.0.0.1");
    NONE(gethostbyname("six"), NO_DATA);
    sethostent(1);
    IS(gethostent(), "one.example.org one uno: 192.0.2.1");
    IS(gethostent(), "six: 2001:db8::1");
    IS(gethostbyname("one"), "one.example.org one uno: 192.0.2.1 192.0.2.2");
    IS(gethostent(), "one: 192.0.2.2");
    IS(gethostent(), "one: 2001:db8::2");
    IS(gethostent(), "none");
    IS(gethostent(), "none");
    sethostent(0);
    IS(gethostent(), "one.example.org one uno: 192.0.2.1");
    endhostent();

    /* into memory of the program's */
    CHECK_INT(gethostbyname_r("one", &storage, buffer + 1, sizeof buffer - 1, &result, &error), 0);
    CHECK(result == &storage && storage.h_name > buffer && storage.h_name < buffer + sizeof buffer);
    IS(result, "one.example.org one uno: 192.0.2.1 192.0.2.2");
    CHECK_INT(gethostbyname_r("one", &storage, buffer, 30, &result, &error), ERANGE);
    CHECK(result == NULL && error == NETDB_INTERNAL);
    CHECK_INT(gethostbyname_r("two", &storage, buffer, sizeof buffer, &result, &error), 0);
    CHECK(result == NULL && error == HOST_NOT_FOUND);
    CHECK_INT(gethostbyname2_r("one", AF_INET6, &storage, buffer, sizeof buffer, &result, &error), 0);
    IS(result, "one.example.org one uno: 2001:db8::2");
    CHECK_INT(gethostbyname2_r("six", AF_INET, &storage, buffer, sizeof buffer, &result, &error), 0);
    CHECK(result == NULL && error == NO_DATA);
    CHECK_INT(gethostbyaddr_r(one, 4, AF_INET, &storage, buffer, sizeof buffer, &result, &error), 0);
    IS(result, "one.example.org one uno: 192.0.2.1");
    CHECK_INT(gethostbyaddr_r(one, 5, AF_INET, &storage, buffer, sizeof buffer, &result, &error), EINVAL);
    CHECK(result == NULL && error == NETDB_INTERNAL);
    CHECK_INT(gethostent_r(&storage, buffer, 20, &result, &error), ERANGE);
    CHECK(result == NULL && error == NETDB_INTERNAL);
    CHECK_INT(gethostent_r(&storage, buffer, sizeof buffer, &result, &error), 0);
    IS(result, "one.example.org one uno: 192.0.2.1");
    for (int i = 0; i < 3; i++) CHECK_INT(gethostent_r(&storage, buffer, sizeof buffer, &result, &error), 0);
    CHECK_INT(gethostent_r(&storage, buffer, sizeof buffer, &result, &error), ENOENT);
    CHECK(result == NULL && error == HOST_NOT_FOUND);
    return 0;
}
