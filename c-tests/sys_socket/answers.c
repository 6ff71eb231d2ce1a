// peer: skip wasi-libc has no sockets within the program
/* What reaches whom, and what a peer's end looks like. */
#include "test.h"
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

static struct sockaddr_in at(in_addr_t address, in_port_t port) {
    struct sockaddr_in result = {.sin_family = AF_INET, .sin_port = port};
    result.sin_addr.s_addr = htonl(address);
    return result;
}

static short events(int fd) {
    struct pollfd entry = {.fd = fd, .events = POLLIN | POLLOUT};
    CHECK(poll(&entry, 1, 0) >= 0);
    return entry.revents;
}

static void connect_two(int *client, int *accepted) {
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in name = at(INADDR_ANY, 0);
    socklen_t size = sizeof name;
    CHECK(bind(listener, (struct sockaddr *)&name, size) == 0 && listen(listener, 1) == 0);
    CHECK_INT(getsockname(listener, (struct sockaddr *)&name, &size), 0);
    *client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_INT(connect(*client, (struct sockaddr *)&name, size), 0);
    CHECK((*accepted = accept(listener, NULL, NULL)) >= 0 && close(listener) == 0);
}

int main(void) {
    /* A server on every address answers a client of 127.0.0.1. */
    int server = socket(AF_INET, SOCK_DGRAM, 0), client = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in any = at(INADDR_ANY, htons(5000)), here = at(INADDR_LOOPBACK, htons(5000)), from;
    socklen_t size = sizeof from;
    char text[8];
    CHECK_INT(bind(server, (struct sockaddr *)&any, sizeof any), 0);
    CHECK_INT(connect(client, (struct sockaddr *)&here, sizeof here), 0);
    CHECK_INT(send(client, "ask", 3, 0), 3);
    CHECK_INT(recvfrom(server, text, sizeof text, 0, (struct sockaddr *)&from, &size), 3);
    CHECK_INT(sendto(server, "answer", 6, 0, (struct sockaddr *)&from, size), 6);
    size = sizeof from;
    CHECK_INT(recvfrom(client, text, sizeof text, MSG_DONTWAIT, (struct sockaddr *)&from, &size), 6);
    CHECK(from.sin_addr.s_addr == htonl(INADDR_LOOPBACK) && from.sin_port == htons(5000));

    /* Nothing wanted, nothing waited for. */
    int one, two, pair[2];
    connect_two(&one, &two);
    CHECK(read(one, NULL, 0) == 0 && recv(one, NULL, 0, 0) == 0 && read(client, NULL, 0) == 0);
    /* Where there is a connection, an address says nothing. */
    CHECK_INT(sendto(one, "x", 1, 0, (struct sockaddr *)&here, sizeof here), 1);
    CHECK(recv(two, text, sizeof text, 0) == 1 && text[0] == 'x');
    /* Options of another protocol. */
    int on = 1;
    CHECK_INT(setsockopt(one, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), 0);
    CHECK_ERRNO(setsockopt(one, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on), ENOPROTOOPT);
    CHECK_ERRNO(setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), ENOPROTOOPT);
    CHECK_INT(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    CHECK_ERRNO(setsockopt(pair[0], IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), ENOPROTOOPT);
    /* A peer that has closed has only ended what it sends; a local one is gone. */
    CHECK_INT(close(two), 0);
    CHECK_INT(events(one), POLLIN | POLLOUT);
    CHECK_INT(shutdown(one, SHUT_WR), 0);
    CHECK_INT(events(one) & POLLHUP, POLLHUP);
    CHECK_INT(close(pair[1]), 0);
    CHECK_INT(events(pair[0]) & POLLHUP, POLLHUP);
    return 0;
}
