#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    char byte = 0;
    int value = 0, fd = open("file", O_RDWR | O_CREAT, 0666);
    socklen_t len = sizeof value;
    CHECK_ERRNO(recv(fd, &byte, 1, 0), ENOTSOCK);
    CHECK_ERRNO(recv(fd, &byte, 1, 0x4000), ENOTSOCK);
    CHECK_ERRNO(send(fd, &byte, 1, 0), ENOTSOCK);
    CHECK_ERRNO(send(fd, &byte, 1, 1), ENOTSOCK);
    CHECK_ERRNO(shutdown(fd, SHUT_RD), ENOTSOCK);
    CHECK_ERRNO(shutdown(fd, 0), EINVAL);
    CHECK_ERRNO(getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &len), ENOTSOCK);
    CHECK_ERRNO(accept4(fd, NULL, NULL, 1), EINVAL);
    CHECK(accept(fd, NULL, NULL) == -1);
    CHECK_ERRNO(bind(fd, NULL, 0), ENOTSOCK);
    CHECK_ERRNO(listen(fd, 1), ENOTSOCK);
    CHECK_ERRNO(connect(fd, NULL, 0), ENOTSOCK);
    CHECK_ERRNO(getsockname(fd, NULL, NULL), ENOTSOCK);
    CHECK_ERRNO(getpeername(77, NULL, NULL), EBADF);
    CHECK_ERRNO(sockatmark(fd), ENOTTY);
    CHECK_ERRNO(sockatmark(77), EBADF);
    CHECK_ERRNO(recv(77, &byte, 1, 0), EBADF);
    CHECK_ERRNO(send(-1, &byte, 1, 0), EBADF);
    CHECK_ERRNO(shutdown(77, SHUT_RDWR), EBADF);
    CHECK_ERRNO(getsockopt(77, SOL_SOCKET, SO_TYPE, &value, &len), EBADF);
    CHECK_ERRNO(accept(77, NULL, NULL), EBADF);
    return 0;
}
