// inject: path_open:errno=io
// peer: skip it has no databases
#define _GNU_SOURCE
#include "test.h"
#include <grp.h>
#include <netdb.h>
#include <pwd.h>
#include <shadow.h>
#include <stddef.h>

/* A table that cannot be opened is not one that is absent. */
int main(void) {
    struct passwd user, *found = &user;
    struct group group, *found_group = &group;
    struct addrinfo *list = NULL;
    char buffer[100];
    gid_t groups[4];
    int count = 4;

    errno = 0;
    CHECK(getpwnam("root") == NULL && errno == EIO);
    errno = 0;
    CHECK(getpwuid(1) == NULL && errno == EIO);
    errno = 0;
    CHECK(getpwent() == NULL && errno == EIO);
    errno = 0;
    CHECK(getgrnam("root") == NULL && errno == EIO);
    errno = 0;
    CHECK(getspnam("root") == NULL && errno == EIO);
    CHECK_INT(getpwnam_r("root", &user, buffer, sizeof buffer, &found), EIO);
    CHECK(found == NULL);
    CHECK_INT(getgrgid_r(0, &group, buffer, sizeof buffer, &found_group), EIO);
    CHECK_INT(getgrouplist("root", 0, groups, &count), -1);
    errno = 0;
    CHECK_INT(getaddrinfo("localhost", NULL, NULL, &list), EAI_SYSTEM);
    CHECK(errno == EIO && list == NULL);
    CHECK_INT(getaddrinfo("127.0.0.1", "http", NULL, &list), EAI_SYSTEM);
    errno = 0;
    CHECK(getservbyname("http", "tcp") == NULL && errno == EIO);
    errno = 0;
    CHECK(getprotobyname("tcp") == NULL && errno == EIO);
    errno = 0;
    CHECK(gethostbyname("localhost") == NULL && errno == EIO && h_errno == NETDB_INTERNAL);
    return 0;
}
