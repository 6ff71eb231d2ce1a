// peer: skip wasi-libc has none of these
#include "test.h"
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    char byte = 0;
    struct iovec piece = {&byte, 1};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1};
    struct sockaddr address = {0};
    int fd = open("/file", O_RDWR | O_CREAT, 0666);
    CHECK_ERRNO(recvfrom(99, &byte, 1, 0, NULL, NULL), EBADF);
    CHECK_ERRNO(recvmsg(99, &message, 0), EBADF);
    CHECK_ERRNO(sendmsg(99, &message, 0), EBADF);
    CHECK_ERRNO(sendto(99, &byte, 1, 0, NULL, 0), EBADF);
    CHECK_ERRNO(setsockopt(99, SOL_SOCKET, SO_TYPE, &byte, 1), EBADF);
    CHECK_ERRNO(recvfrom(fd, &byte, 1, 0, NULL, NULL), ENOTSOCK);
    CHECK_ERRNO(recvmsg(fd, &message, 0), ENOTSOCK);
    CHECK_ERRNO(sendmsg(fd, &message, 0), ENOTSOCK);
    CHECK_ERRNO(sendto(fd, &byte, 1, 0, NULL, 0), ENOTSOCK);
    CHECK_ERRNO(setsockopt(fd, SOL_SOCKET, SO_TYPE, &byte, 1), ENOTSOCK);
    CHECK_ERRNO(sendto(fd, &byte, 1, 0, &address, sizeof address), ENOTSOCK);
    message.msg_iovlen = -1;
    CHECK_ERRNO(sendmsg(fd, &message, 0), EMSGSIZE);
    CHECK_ERRNO(recvmsg(fd, &message, 0), EMSGSIZE);
    return 0;
}
