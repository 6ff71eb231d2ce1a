/* Look-ups in passwd, group, hosts and services: an error is not "no such entry". */
#include "fault.h"
#include <arpa/inet.h>
#include <grp.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char passwd[] =
    "root:x:0:0:root:/root:/bin/sh\nann:x:1000:100:Ann:/home/ann:/bin/sh\nbob:x:1001:100::/:/bin/sh\n";
static const char group[] = "root:x:0:\nusers:x:100:ann,bob\n";
static const char hosts[] = "127.0.0.1 localhost\n192.0.2.7 seven.example seven\n";
static const char services[] = "echo 7/tcp\necho 7/udp\nexample 4242/tcp ex\n";

int setup(void) {
    if (mkdir("/etc", 0755)) return 1;
    make_file("/etc/passwd", passwd, sizeof passwd - 1);
    make_file("/etc/group", group, sizeof group - 1);
    make_file("/etc/hosts", hosts, sizeof hosts - 1);
    make_file("/etc/services", services, sizeof services - 1);
    return 0;
}

int work(void) {
    int result = 1, count = 0;
    char buffer[512];
    struct passwd p, *user;
    struct group g, *team;
    TRY(!getpwnam_r("ann", &p, buffer, sizeof buffer, &user));
    CHECK(user && user->pw_uid == 1000);
    TRY(!getpwuid_r(1001, &p, buffer, sizeof buffer, &user));
    CHECK(user && !strcmp(user->pw_name, "bob"));
    TRY(!getpwnam_r("eve", &p, buffer, sizeof buffer, &user));
    CHECK(!user);
    TRY(!getgrnam_r("users", &g, buffer, sizeof buffer, &team));
    CHECK(team && team->gr_gid == 100 && !strcmp(team->gr_mem[1], "bob"));
    errno = 0;
    user = getpwnam("ann");
    TRY(user || !errno);
    CHECK(user && !strcmp(user->pw_dir, "/home/ann"));
    setpwent();
    for (;;) {
        errno = 0;
        if (!getpwent()) break;
        count++;
    }
    TRY(!errno);
    CHECK(count == 3);
    endpwent();
    errno = 0;
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *list = NULL;
    TRY(!getaddrinfo("seven", "example", &hints, &list));
    CHECK(list && ntohs(((struct sockaddr_in *)(void *)list->ai_addr)->sin_port) == 4242);
    freeaddrinfo(list);
    result = 0;
out:
    endpwent();
    return result;
}
