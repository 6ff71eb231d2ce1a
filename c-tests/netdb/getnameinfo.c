#define _GNU_SOURCE
#include "test.h"
#include "_files.h"
#include <arpa/inet.h>
#include <netdb.h>
#include <string.h>

static char host[NI_MAXHOST], service[NI_MAXSERV];

static int name_v4(const char *address, int port, int flags) {
    struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_port = htons(port)};
    CHECK(inet_pton(AF_INET, address, &v4.sin_addr) == 1);
    *host = *service = 0;
    return getnameinfo((struct sockaddr *)&v4, sizeof v4, host, sizeof host, service, sizeof service, flags);
}

static int name_v6(const char *address, unsigned scope, int flags) {
    struct sockaddr_in6 v6 = {.sin6_family = AF_INET6, .sin6_port = htons(53), .sin6_scope_id = scope};
    CHECK(inet_pton(AF_INET6, address, &v6.sin6_addr) == 1);
    *host = 0;
    return getnameinfo((struct sockaddr *)&v6, sizeof v6, host, sizeof host, NULL, 0, flags);
}

int main(void) {
    struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_port = htons(80)};
    struct sockaddr other = {.sa_family = AF_UNIX};

    CHECK_INT(name_v4("127.0.0.1", 80, 0), 0);
    CHECK(!strcmp(host, "localhost") && !strcmp(service, "http"));
    CHECK_INT(name_v4("127.0.0.1", 80, NI_NUMERICHOST | NI_NUMERICSERV), 0);
    CHECK(!strcmp(host, "127.0.0.1") && !strcmp(service, "80"));
    CHECK_INT(name_v4("192.0.2.1", 514, NI_DGRAM), 0);
    CHECK(!strcmp(host, "192.0.2.1") && !strcmp(service, "syslog"));
    CHECK_INT(name_v4("192.0.2.1", 514, 0), 0);
    CHECK(!strcmp(service, "shell"));
    CHECK_INT(name_v4("192.0.2.1", 65535, 0), 0);
    CHECK(!strcmp(service, "65535"));
    CHECK_INT(name_v4("192.0.2.1", 0, 0), 0);
    CHECK(!strcmp(service, "0"));
    CHECK_INT(name_v4("192.0.2.1", 80, NI_NAMEREQD), EAI_NONAME);
    CHECK_INT(name_v4("192.0.2.1", 80, 0x4000), EAI_BADFLAGS);
    CHECK_INT(name_v6("::1", 0, NI_NAMEREQD), 0);
    CHECK(!strcmp(host, "localhost"));
    CHECK_INT(name_v6("fe80::1", 12, 0), 0);
    CHECK(!strcmp(host, "fe80::1%12"));
    CHECK_INT(name_v6("fe80::1", 12, NI_NUMERICSCOPE | NI_NUMERICHOST), 0);
    CHECK(!strcmp(host, "fe80::1%12"));

    inet_pton(AF_INET, "127.0.0.1", &v4.sin_addr);
    CHECK_INT(getnameinfo((struct sockaddr *)&v4, sizeof v4, host, 10, NULL, 0, 0), 0);
    CHECK_INT(getnameinfo((struct sockaddr *)&v4, sizeof v4, host, 9, NULL, 0, 0), EAI_OVERFLOW);
    CHECK_INT(getnameinfo((struct sockaddr *)&v4, sizeof v4, NULL, 0, service, 5, 0), 0);
    CHECK_INT(getnameinfo((struct sockaddr *)&v4, sizeof v4, NULL, 0, service, 4, 0), EAI_OVERFLOW);
    CHECK_INT(getnameinfo((struct sockaddr *)&v4, sizeof v4, NULL, 0, NULL, 0, 0), EAI_NONAME);
    CHECK_INT(getnameinfo((struct sockaddr *)&v4, 4, host, sizeof host, NULL, 0, 0), EAI_FAMILY);
    CHECK_INT(getnameinfo(&other, sizeof other, host, sizeof host, NULL, 0, 0), EAI_FAMILY);

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/hosts", "192.0.2.1 one.example.org one\n");
    CHECK_INT(name_v4("192.0.2.1", 80, 0), 0);
    CHECK(!strcmp(host, "one.example.org"));
    CHECK_INT(name_v4("192.0.2.1", 80, NI_NOFQDN), 0);
    CHECK(!strcmp(host, "one"));
    CHECK_INT(name_v4("127.0.0.1", 80, NI_NAMEREQD), 0);
    CHECK(!strcmp(host, "localhost"));
    return 0;
}
