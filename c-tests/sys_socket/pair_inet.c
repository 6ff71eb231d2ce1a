// peer: skip wasi-libc has no socketpair
// Pairs of internet sockets, as asyncio makes one to wake itself: connected, each with the other's address.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "test.h"

static void pair(int family, int kind) {
    int fd[2];
    CHECK_INT(socketpair(family, kind, 0, fd), 0);
    struct sockaddr_storage name[2], peer[2];
    for (int i = 0; i < 2; i++) {
        socklen_t length = sizeof name[i];
        memset(&name[i], 0, sizeof name[i]);
        CHECK_INT(getsockname(fd[i], (struct sockaddr *)&name[i], &length), 0);
        CHECK_INT(length, family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6));
        length = sizeof peer[i];
        memset(&peer[i], 0, sizeof peer[i]);
        CHECK_INT(getpeername(fd[i], (struct sockaddr *)&peer[i], &length), 0);
        CHECK_INT(name[i].ss_family, family);
    }
    CHECK(!memcmp(&name[0], &peer[1], sizeof name[0]) && !memcmp(&name[1], &peer[0], sizeof name[0]));
    CHECK(memcmp(&name[0], &name[1], sizeof name[0]));
    if (family == AF_INET) {
        CHECK_INT(((struct sockaddr_in *)&name[0])->sin_addr.s_addr, htonl(INADDR_LOOPBACK));
        CHECK(((struct sockaddr_in *)&name[0])->sin_port);
    }
    char text[8];
    CHECK_INT(write(fd[0], "hello", 5), 5);
    struct pollfd ready = {fd[1], POLLIN, 0};
    CHECK_INT(poll(&ready, 1, 0), 1);
    CHECK_INT(read(fd[1], text, sizeof text), 5);
    CHECK(!memcmp(text, "hello", 5));
    CHECK_INT(send(fd[1], "ab", 2, 0), 2);
    CHECK_INT(recv(fd[0], text, sizeof text, 0), 2);
    CHECK_ERRNO(connect(fd[0], (struct sockaddr *)&name[1], sizeof(struct sockaddr_in6)), EISCONN);
    close(fd[0]);
    if (kind == SOCK_STREAM) CHECK_INT(read(fd[1], text, sizeof text), 0);
    close(fd[1]);
}

int main(void) {
    pair(AF_INET, SOCK_STREAM);
    pair(AF_INET6, SOCK_STREAM);
    // Datagrams too.
    int fd[2];
    char text[8];
    CHECK_INT(socketpair(AF_INET, SOCK_DGRAM, 0, fd), 0);
    CHECK_INT(send(fd[0], "one", 3, 0), 3);
    CHECK_INT(send(fd[0], "two", 3, 0), 3);
    CHECK_INT(recv(fd[1], text, sizeof text, 0), 3);
    CHECK_INT(recv(fd[1], text, sizeof text, 0), 3);
    CHECK(!memcmp(text, "two", 3));
    return 0;
}
