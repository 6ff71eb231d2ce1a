// peer: skip wasi-libc can make no sockets
/* Sockets within the program: pairs, names, datagrams, options. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

static volatile int broken;

static void on_pipe(int signal) { broken += signal == SIGPIPE; }

static socklen_t name_it(struct sockaddr_un *address, const char *path) {
    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    strcpy(address->sun_path, path);
    return (socklen_t)sizeof *address;
}

static void pairs(void) {
    int pair[2];
    char buf[16];
    CHECK_INT(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    CHECK_INT(send(pair[0], "hello", 5, 0), 5);
    CHECK_INT(write(pair[0], " you", 4), 4);
    CHECK_INT(recv(pair[1], buf, 16, MSG_PEEK), 9);
    CHECK_INT(recv(pair[1], buf, 5, MSG_WAITALL), 5);
    CHECK_INT(read(pair[1], buf, 16), 4);
    CHECK_ERRNO(recv(pair[1], buf, 16, MSG_DONTWAIT), EAGAIN);
    CHECK_INT(write(pair[1], "back", 4), 4);
    struct pollfd entry = {pair[0], POLLIN | POLLOUT, 0};
    CHECK_INT(poll(&entry, 1, -1), 1);
    CHECK_INT(entry.revents, POLLIN | POLLOUT);
    CHECK_INT(shutdown(pair[1], SHUT_WR), 0);
    CHECK_INT(read(pair[0], buf, 16), 4);
    CHECK_INT(read(pair[0], buf, 16), 0);
    CHECK_ERRNO(send(pair[1], "x", 1, MSG_NOSIGNAL), EPIPE);
    signal(SIGPIPE, on_pipe);
    CHECK_ERRNO(send(pair[1], "x", 1, 0), EPIPE);
    CHECK_INT(broken, 1);
    struct stat status;
    CHECK_INT(fstat(pair[0], &status), 0);
    CHECK(S_ISSOCK(status.st_mode));
    CHECK_ERRNO(lseek(pair[0], 0, SEEK_CUR), ESPIPE);
    CHECK_INT(sockatmark(pair[0]), 0);
    CHECK_ERRNO(shutdown(pair[0], 9), EINVAL);
    struct sockaddr_un address;
    socklen_t len = sizeof address;
    CHECK_INT(getsockname(pair[0], (struct sockaddr *)&address, &len), 0);
    CHECK_INT(len, 2);
    CHECK_INT(address.sun_family, AF_UNIX);
    len = sizeof address;
    CHECK_INT(getpeername(pair[0], (struct sockaddr *)&address, &len), 0);
    CHECK_ERRNO(getsockname(pair[0], NULL, &len), EFAULT);
    CHECK_INT(close(pair[1]), 0);
    CHECK_ERRNO(getpeername(pair[0], (struct sockaddr *)&address, &len), ENOTCONN);
    CHECK_INT(close(pair[0]), 0);

    /* messages keep their bounds */
    CHECK_INT(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK, 0, pair), 0);
    CHECK(fcntl(pair[0], F_GETFL) & O_NONBLOCK);
    CHECK_INT(send(pair[0], "first", 5, 0), 5);
    struct iovec from[] = {{"sec", 3}, {"ond", 3}};
    struct msghdr message = {.msg_iov = from, .msg_iovlen = 2};
    CHECK_INT(sendmsg(pair[0], &message, MSG_EOR), 6);
    CHECK_INT(recv(pair[1], buf, 16, 0), 5);
    struct iovec into[] = {{buf, 2}, {buf + 2, 2}};
    message = (struct msghdr){.msg_iov = into, .msg_iovlen = 2};
    CHECK_INT(recvmsg(pair[1], &message, 0), 4);
    CHECK_INT(message.msg_flags, MSG_TRUNC);
    CHECK(!memcmp(buf, "seco", 4));
    CHECK_ERRNO(read(pair[1], buf, 1), EAGAIN);
    char control[32];
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    CHECK_ERRNO(sendmsg(pair[1], &message, 0), EOPNOTSUPP);
    CHECK_ERRNO(sendmsg(pair[1], NULL, 0), EFAULT);
    close(pair[0]);
    close(pair[1]);
    CHECK_ERRNO(socketpair(AF_UNSPEC, SOCK_STREAM, 0, pair), EAFNOSUPPORT);
    CHECK_ERRNO(socketpair(AF_UNIX, SOCK_STREAM, 0, NULL), EFAULT);
}

static void connections(void) {
    struct sockaddr_un address, peer;
    socklen_t len = name_it(&address, "/service"), peer_len;
    int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), client = socket(AF_UNIX, SOCK_STREAM, 0);
    char buf[16];
    CHECK_ERRNO(connect(client, (struct sockaddr *)&address, len), ENOENT);
    CHECK_ERRNO(listen(server, 1), EDESTADDRREQ);
    CHECK_INT(bind(server, (struct sockaddr *)&address, len), 0);
    CHECK_ERRNO(bind(server, (struct sockaddr *)&address, len), EINVAL);
    CHECK_ERRNO(connect(client, (struct sockaddr *)&address, len), ECONNREFUSED);
    CHECK_ERRNO(accept(server, NULL, NULL), EINVAL);
    CHECK_INT(listen(server, 1), 0);
    int flags = fcntl(server, F_GETFL);
    CHECK_INT(fcntl(server, F_SETFL, flags | O_NONBLOCK), 0);
    CHECK_ERRNO(accept(server, NULL, NULL), EAGAIN);
    struct pollfd entry = {server, POLLIN, 0};
    CHECK_INT(poll(&entry, 1, 0), 0);
    CHECK_INT(connect(client, (struct sockaddr *)&address, len), 0);
    CHECK_ERRNO(connect(client, (struct sockaddr *)&address, len), EISCONN);
    CHECK_INT(poll(&entry, 1, -1), 1);
    int third = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
    CHECK_ERRNO(connect(third, (struct sockaddr *)&address, len), EAGAIN);
    CHECK_INT(write(client, "question", 8), 8);
    peer_len = sizeof peer;
    int accepted = accept4(server, (struct sockaddr *)&peer, &peer_len, SOCK_NONBLOCK);
    CHECK(accepted >= 0);
    CHECK_INT(peer.sun_family, AF_UNIX);
    CHECK_INT(peer_len, 2);
    CHECK(fcntl(accepted, F_GETFL) & O_NONBLOCK);
    CHECK_INT(read(accepted, buf, 16), 8);
    CHECK_INT(write(accepted, "answer", 6), 6);
    CHECK_INT(read(client, buf, 16), 6);
    peer_len = sizeof peer;
    CHECK_INT(getpeername(client, (struct sockaddr *)&peer, &peer_len), 0);
    CHECK(!strcmp(peer.sun_path, "/service"));
    CHECK_INT(peer_len, offsetof(struct sockaddr_un, sun_path) + 9);
    /* a duplicate keeps the connection */
    int copy = dup(accepted);
    close(accepted);
    CHECK_INT(write(copy, "x", 1), 1);
    close(copy);
    CHECK_INT(read(client, buf, 16), 1);
    CHECK_INT(read(client, buf, 16), 0);
    /* the name is free again with its socket; a file's name is not */
    int second = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK_ERRNO(bind(second, (struct sockaddr *)&address, len), EADDRINUSE);
    close(server);
    CHECK_INT(bind(second, (struct sockaddr *)&address, len), 0);
    close(open("/file", O_CREAT | O_WRONLY, 0666));
    len = name_it(&address, "/file");
    CHECK_ERRNO(bind(third, (struct sockaddr *)&address, len), EADDRINUSE);
    CHECK_ERRNO(bind(third, (struct sockaddr *)&address, 1), EINVAL);
    address.sun_family = AF_INET;
    CHECK_ERRNO(bind(third, (struct sockaddr *)&address, len), EAFNOSUPPORT);
}

static void datagrams(void) {
    struct sockaddr_un one, other, from;
    socklen_t len = name_it(&one, "/one"), from_len = sizeof from;
    name_it(&other, "/other");
    char buf[16];
    int a = socket(AF_UNIX, SOCK_DGRAM, 0), b = socket(AF_UNIX, SOCK_DGRAM, 0);
    CHECK_INT(bind(a, (struct sockaddr *)&one, len), 0);
    CHECK_ERRNO(send(b, "x", 1, 0), EDESTADDRREQ);
    CHECK_ERRNO(sendto(b, "x", 1, 0, (struct sockaddr *)&other, len), ENOENT);
    CHECK_INT(bind(b, (struct sockaddr *)&other, len), 0);
    CHECK_INT(sendto(b, "ping", 4, 0, (struct sockaddr *)&one, len), 4);
    CHECK_INT(recvfrom(a, buf, 16, 0, (struct sockaddr *)&from, &from_len), 4);
    CHECK(!strcmp(from.sun_path, "/other"));
    CHECK_INT(connect(a, (struct sockaddr *)&from, from_len), 0);
    CHECK_INT(send(a, "pong", 4, 0), 4);
    struct iovec into = {buf, 16};
    struct msghdr message = {.msg_name = &from, .msg_namelen = sizeof from, .msg_iov = &into, .msg_iovlen = 1};
    CHECK_INT(recvmsg(b, &message, 0), 4);
    CHECK(!strcmp(from.sun_path, "/one") && !memcmp(buf, "pong", 4));
    CHECK_ERRNO(listen(a, 1), EOPNOTSUPP);
    CHECK_ERRNO(accept(a, NULL, NULL), EOPNOTSUPP);
    static char much[300000];
    CHECK_ERRNO(send(a, much, sizeof much, 0), EMSGSIZE);
    close(a);
    close(b);
}

static void options(void) {
    int fd = socket(AF_UNIX, SOCK_STREAM, 0), value = 1;
    socklen_t len = sizeof value;
    CHECK_INT(setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &value, len), 0);
    value = 0;
    CHECK_INT(getsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &value, &len), 0);
    CHECK_INT(value, 1);
    CHECK_INT(getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &value, &len), 0);
    CHECK_INT(value, 0);
    CHECK_INT(getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &len), 0);
    CHECK_INT(value, SOCK_STREAM);
    CHECK_INT(getsockopt(fd, SOL_SOCKET, SO_ERROR, &value, &len), 0);
    CHECK_INT(value, 0);
    CHECK_INT(getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &value, &len), 0);
    CHECK_INT(value, 0);
    CHECK_INT(getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &value, &len), 0);
    CHECK_INT(value, AF_UNIX);
    CHECK_ERRNO(getsockopt(fd, SOL_SOCKET, 999, &value, &len), ENOPROTOOPT);
    CHECK_ERRNO(setsockopt(fd, SOL_SOCKET, SO_TYPE, &value, len), ENOPROTOOPT);
    CHECK_ERRNO(setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &value, 1), EINVAL);
    CHECK_ERRNO(getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, NULL), EFAULT);
    struct linger linger = {1, 5};
    CHECK_INT(setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof linger), 0);
    linger.l_linger = 0;
    len = sizeof linger;
    CHECK_INT(getsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, &len), 0);
    CHECK_INT(linger.l_linger, 5);
    struct timeval time = {0, 2000000};
    CHECK_ERRNO(setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time), EDOM);
    /* a wait that is limited ends */
    int pair[2];
    CHECK_INT(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    time.tv_usec = 1000;
    CHECK_INT(setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time), 0);
    CHECK_ERRNO(recv(pair[0], &value, 1, 0), EAGAIN);
    CHECK_ERRNO(recv(fd, &value, 1, 0), ENOTCONN);
    CHECK_ERRNO(send(fd, &value, 1, 0), ENOTCONN);
    CHECK_ERRNO(shutdown(fd, SHUT_RD), ENOTCONN);
    CHECK_ERRNO(recv(pair[0], &value, 1, MSG_OOB), EOPNOTSUPP);
    CHECK_ERRNO(socket(99, SOCK_STREAM, 0), EAFNOSUPPORT);
    CHECK_ERRNO(socket(-1, SOCK_STREAM, 0), EAFNOSUPPORT);
    CHECK_ERRNO(socket(AF_UNIX, SOCK_RAW, 0), EPROTOTYPE);
    CHECK_ERRNO(socket(AF_UNIX, SOCK_STREAM, 6), EPROTONOSUPPORT);
}

int main(void) {
    pairs();
    connections();
    datagrams();
    options();
    return 0;
}
