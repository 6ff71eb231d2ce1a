// inject: fd_read:errno=io
#define _GNU_SOURCE
#include "test.h"
#include "_files.h"
#include <netdb.h>

/* A table that cannot be read is another thing than none. */
int main(void) {
    struct addrinfo *list = NULL;
    struct servent service, *result = &service;
    char buffer[100];

    CHECK(mkdir("etc", 0777) == 0);
    write_file("etc/hosts", "192.0.2.1 one\n");
    write_file("etc/services", "one 1/tcp\n");
    write_file("etc/protocols", "one 1\n");
    write_file("etc/networks", "one 1\n");
    errno = 0;
    CHECK_INT(getaddrinfo("one", NULL, NULL, &list), EAI_SYSTEM);
    CHECK_INT(errno, EIO);
    CHECK_INT(getaddrinfo("127.0.0.1", "one", NULL, &list), EAI_SYSTEM);
    CHECK(list == NULL);
    CHECK_INT(getaddrinfo("127.0.0.1", "1", NULL, &list), 0);
    freeaddrinfo(list);
    CHECK_ERRNO(gethostbyname("one"), EIO);
    CHECK_INT(h_errno, NETDB_INTERNAL);
    CHECK_ERRNO(gethostent(), EIO);
    CHECK_ERRNO(getservbyname("one", NULL), EIO);
    CHECK_ERRNO(getservent(), EIO);
    CHECK_INT(getservbyname_r("one", NULL, &service, buffer, sizeof buffer, &result), EIO);
    CHECK(result == NULL);
    CHECK_ERRNO(getprotobynumber(1), EIO);
    CHECK_ERRNO(getnetbyname("one"), EIO);
    return 0;
}
