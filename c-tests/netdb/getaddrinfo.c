// live-blocks: 0
#define _GNU_SOURCE
#include "test.h"
#include "_files.h"
#include <arpa/inet.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>

static char got[800];

/* All results as text, such as "tcp 127.0.0.1 80, udp 127.0.0.1 80". */
static const char *look_up(const char *node, const char *service, int flags, int family, int kind, int protocol) {
    struct addrinfo hints = {.ai_flags = flags, .ai_family = family, .ai_socktype = kind, .ai_protocol = protocol};
    struct addrinfo *list = NULL, *at;
    char text[INET6_ADDRSTRLEN], *end = got;
    int error = getaddrinfo(node, service, &hints, &list);

    *end = 0;
    if (error) {
        sprintf(got, "error %d", error);
        return got;
    }
    for (at = list; at; at = at->ai_next) {
        struct sockaddr_in *v4 = (struct sockaddr_in *)at->ai_addr;
        struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)at->ai_addr;
        int is_v4 = at->ai_family == AF_INET;
        CHECK(is_v4 || at->ai_family == AF_INET6);
        CHECK_INT(at->ai_addr->sa_family, at->ai_family);
        CHECK_INT(at->ai_addrlen, is_v4 ? sizeof *v4 : sizeof *v6);
        CHECK_INT(at->ai_protocol, at->ai_socktype == SOCK_STREAM ? IPPROTO_TCP : IPPROTO_UDP);
        CHECK(at->ai_socktype == SOCK_STREAM || at->ai_socktype == SOCK_DGRAM);
        inet_ntop(at->ai_family, is_v4 ? (void *)&v4->sin_addr : (void *)&v6->sin6_addr, text, sizeof text);
        end += sprintf(end, "%s%s %s %d", at == list ? "" : ", ", at->ai_socktype == SOCK_STREAM ? "tcp" : "udp", text,
                       ntohs(is_v4 ? v4->sin_port : v6->sin6_port));
        if (!is_v4 && v6->sin6_scope_id) end += sprintf(end, " in %u", v6->sin6_scope_id);
        CHECK((flags & AI_CANONNAME && at == list) == (at->ai_canonname != NULL));
        if (at->ai_canonname) end += sprintf(end, " is %s", at->ai_canonname);
    }
    freeaddrinfo(list);
    return got;
}

#define IS(node, service, flags, family, kind, protocol, expected)                                                     \
    do {                                                                                                               \
        if (strcmp(look_up(node, service, flags, family, kind, protocol), expected))                                   \
            printf("line %d: %s, expected %s\n", __LINE__, got, expected);                                             \
    } while (0)
#define FAILS(node, service, flags, family, kind, protocol, error)                                                     \
    do {                                                                                                               \
        char text[20];                                                                                                 \
        sprintf(text, "error %d", error);                                                                              \
        IS(node, service, flags, family, kind, protocol, text);                                                        \
    } while (0)
#define STREAM SOCK_STREAM
#define DGRAM SOCK_DGRAM

int main(void) {
    struct addrinfo *list = NULL, *rest, *rest2;

    /* without files */
    IS("127.0.0.1", "80", 0, AF_UNSPEC, 0, 0, "tcp 127.0.0.1 80, udp 127.0.0.1 80");
    IS("127.0.0.1", NULL, 0, AF_INET, STREAM, 0, "tcp 127.0.0.1 0");
    IS("::1", "http", 0, AF_UNSPEC, STREAM, 0, "tcp ::1 80");
    IS("fe80::1%3", "1", AI_NUMERICHOST, AF_INET6, DGRAM, 0, "udp fe80::1 1 in 3");
    IS("localhost", "80", 0, AF_UNSPEC, STREAM, 0, "tcp 127.0.0.1 80, tcp ::1 80");
    IS("LOCALHOST", "80", AI_ADDRCONFIG, AF_INET6, STREAM, 0, "tcp ::1 80");
    IS(NULL, "80", AI_PASSIVE, AF_UNSPEC, STREAM, 0, "tcp 0.0.0.0 80, tcp :: 80");
    IS(NULL, "80", 0, AF_UNSPEC, DGRAM, 0, "udp 127.0.0.1 80, udp ::1 80");
    IS("1.2.3.4", "domain", AI_V4MAPPED, AF_INET6, 0, IPPROTO_UDP, "udp ::ffff:1.2.3.4 53");
    IS("1.2.3.4", NULL, AI_CANONNAME, AF_UNSPEC, STREAM, 0, "tcp 1.2.3.4 0 is 1.2.3.4");
    IS("localhost", NULL, AI_CANONNAME, AF_INET, 0, 0, "tcp 127.0.0.1 0 is localhost, udp 127.0.0.1 0");
    FAILS("example.org", "80", 0, AF_UNSPEC, 0, 0, EAI_NONAME);
    FAILS("localhost", "80", AI_NUMERICHOST, AF_UNSPEC, 0, 0, EAI_NONAME);
    FAILS("localhost", "http", AI_NUMERICSERV, AF_UNSPEC, 0, 0, EAI_NONAME);
    FAILS("1.2.3.4", "80", 0, AF_INET6, 0, 0, EAI_NONAME);
    FAILS("fe80::1%eth0", "80", 0, AF_INET6, 0, 0, EAI_NONAME);
    FAILS(NULL, NULL, 0, AF_UNSPEC, 0, 0, EAI_NONAME);
    FAILS("localhost", "no-such-service", 0, AF_UNSPEC, 0, 0, EAI_SERVICE);
    FAILS("localhost", "65536", 0, AF_UNSPEC, 0, 0, EAI_SERVICE);
    FAILS("localhost", "ssh", 0, AF_UNSPEC, DGRAM, 0, EAI_SERVICE);
    FAILS("localhost", "80", 0, AF_UNIX, 0, 0, EAI_FAMILY);
    FAILS("localhost", "80", 0, AF_UNSPEC, 99, 0, EAI_SOCKTYPE);
    FAILS("localhost", "80", 0, AF_UNSPEC, STREAM, IPPROTO_UDP, EAI_SOCKTYPE);
    FAILS("localhost", "80", 0, AF_UNSPEC, 0, IPPROTO_ICMP, EAI_SERVICE);
    FAILS("localhost", "80", 0x8000, AF_UNSPEC, 0, 0, EAI_BADFLAGS);
    FAILS(NULL, "80", AI_CANONNAME, AF_UNSPEC, 0, 0, EAI_BADFLAGS);

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/hosts", "127.0.0.1 localhost\n# 9.9.9.9 www\n\n192.0.2.1\tWWW.example.org  www # one\n"
                            "2001:db8::1 www\n192.0.2.2 www\nbad line\n192.0.2.3\n");
    write_file("etc/services", "thing 1234/tcp it\nthing 1235/udp\n");
    IS("www", "thing", AI_CANONNAME, AF_UNSPEC, STREAM, 0,
       "tcp 192.0.2.1 1234 is WWW.example.org, tcp 2001:db8::1 1234, tcp 192.0.2.2 1234");
    IS("www.example.org", "thing", 0, AF_INET, 0, 0, "tcp 192.0.2.1 1234, udp 192.0.2.1 1235");
    IS("www", "it", AI_V4MAPPED | AI_ALL, AF_INET6, 0, 0,
       "tcp 2001:db8::1 1234, tcp ::ffff:192.0.2.1 1234, tcp ::ffff:192.0.2.2 1234");
    IS("localhost", NULL, 0, AF_UNSPEC, STREAM, 0, "tcp 127.0.0.1 0");
    IS("a.localhost", NULL, 0, AF_UNSPEC, STREAM, 0, "tcp 127.0.0.1 0, tcp ::1 0");
    FAILS("localhost", "http", 0, AF_UNSPEC, 0, 0, EAI_SERVICE);
    FAILS("www.example.org", NULL, 0, AF_INET6, 0, 0, EAI_NONAME);

    /* no hints; a list may be given back in parts */
    CHECK_INT(getaddrinfo("www", "7", NULL, &list), 0);
    CHECK(list && list->ai_next && list->ai_next->ai_next);
    rest = list->ai_next->ai_next;
    list->ai_next->ai_next = NULL;
    rest2 = rest->ai_next;
    rest->ai_next = NULL;
    freeaddrinfo(rest);
    CHECK(rest2 && rest2->ai_addr->sa_family == AF_INET6);
    freeaddrinfo(list);
    freeaddrinfo(rest2);

    CHECK(strcmp(gai_strerror(EAI_NONAME), gai_strerror(EAI_SERVICE)) != 0);
    CHECK(*gai_strerror(EAI_AGAIN) && *gai_strerror(12345));
    return 0;
}
