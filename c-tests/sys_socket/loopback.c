// peer: skip wasi-libc can make no sockets
/* Internet sockets on the loopback interface, which is all there is of a network. */
#include "test.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    struct sockaddr_in any = {.sin_family = AF_INET}, here, peer;
    socklen_t len = sizeof here;
    char buf[16];
    int server = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP), client = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    any.sin_addr.s_addr = htonl(INADDR_ANY);
    CHECK_INT(setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on), 0);
    CHECK_INT(setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), 0);
    CHECK_INT(bind(server, (struct sockaddr *)&any, sizeof any), 0);
    CHECK_INT(listen(server, SOMAXCONN), 0);
    CHECK_INT(getsockname(server, (struct sockaddr *)&here, &len), 0);
    CHECK_INT(len, sizeof here);
    CHECK(here.sin_family == AF_INET && ntohs(here.sin_port) >= 49152);
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK_INT(connect(client, (struct sockaddr *)&here, sizeof here), 0);
    int accepted = accept(server, (struct sockaddr *)&peer, &len);
    CHECK(accepted >= 0);
    CHECK_INT(peer.sin_addr.s_addr, htonl(INADDR_LOOPBACK));
    struct sockaddr_in own;
    CHECK_INT(getsockname(client, (struct sockaddr *)&own, &len), 0);
    CHECK_INT(own.sin_port, peer.sin_port);
    CHECK_INT(send(client, "GET /", 5, 0), 5);
    CHECK_INT(recv(accepted, buf, 16, 0), 5);
    CHECK_INT(send(accepted, "200", 3, 0), 3);
    close(accepted);
    CHECK_INT(recv(client, buf, 16, 0), 3);
    CHECK_INT(recv(client, buf, 16, 0), 0);

    int taken = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_ERRNO(bind(taken, (struct sockaddr *)&here, sizeof here), EADDRINUSE);
    here.sin_port = htons(9);
    CHECK_ERRNO(connect(taken, (struct sockaddr *)&here, sizeof here), ECONNREFUSED);
    here.sin_addr.s_addr = inet_addr("192.0.2.1");
    CHECK_ERRNO(connect(taken, (struct sockaddr *)&here, sizeof here), ENETUNREACH);
    CHECK_ERRNO(bind(taken, (struct sockaddr *)&here, sizeof here), EADDRNOTAVAIL);
    CHECK_ERRNO(connect(taken, (struct sockaddr *)&here, 3), EINVAL);

    /* datagrams, IPv6 */
    struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons(700), .sin6_addr = IN6ADDR_LOOPBACK_INIT},
                        from;
    int a = socket(AF_INET6, SOCK_DGRAM, IPPROTO_UDP), b = socket(AF_INET6, SOCK_DGRAM, 0);
    len = sizeof from;
    CHECK_INT(bind(a, (struct sockaddr *)&six, sizeof six), 0);
    CHECK_INT(sendto(b, "data", 4, 0, (struct sockaddr *)&six, sizeof six), 4);
    CHECK_INT(recvfrom(a, buf, 16, 0, (struct sockaddr *)&from, &len), 4);
    CHECK_INT(len, sizeof from);
    CHECK(IN6_IS_ADDR_LOOPBACK(&from.sin6_addr));
    CHECK_INT(sendto(a, "back", 4, 0, (struct sockaddr *)&from, len), 4);
    CHECK_INT(recv(b, buf, 16, 0), 4);
    six.sin6_port = htons(701);
    CHECK_INT(sendto(b, "lost", 4, 0, (struct sockaddr *)&six, sizeof six), 4);
    CHECK_INT(connect(b, (struct sockaddr *)&six, sizeof six), 0);
    CHECK_ERRNO(send(b, "told", 4, 0), ECONNREFUSED);
    CHECK_ERRNO(socket(AF_INET, SOCK_SEQPACKET, 0), EPROTOTYPE);
    CHECK_ERRNO(socket(AF_INET, SOCK_DGRAM, IPPROTO_TCP), EPROTONOSUPPORT);
    return 0;
}
