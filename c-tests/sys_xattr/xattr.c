#include "test.h"
#include <fcntl.h>
#include <sys/xattr.h>

int main(void) {
    char buffer[10];
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK(symlink("none", "link") == 0);
    CHECK_ERRNO(getxattr("file", "user.x", buffer, sizeof buffer), ENOTSUP);
    CHECK_ERRNO(getxattr("link", "user.x", buffer, sizeof buffer), ENOENT);
    CHECK_ERRNO(lgetxattr("link", "user.x", buffer, sizeof buffer), ENOTSUP);
    CHECK_ERRNO(fgetxattr(fd, "user.x", buffer, sizeof buffer), ENOTSUP);
    CHECK_ERRNO(fgetxattr(99, "user.x", buffer, sizeof buffer), EBADF);
    CHECK_ERRNO(listxattr("file", buffer, sizeof buffer), ENOTSUP);
    CHECK_ERRNO(llistxattr("none", buffer, sizeof buffer), ENOENT);
    CHECK_ERRNO(flistxattr(fd, buffer, sizeof buffer), ENOTSUP);
    CHECK_ERRNO(setxattr("file", "user.x", "v", 1, XATTR_CREATE), ENOTSUP);
    CHECK_ERRNO(lsetxattr("link", "user.x", "v", 1, 0), ENOTSUP);
    CHECK_ERRNO(fsetxattr(fd, "user.x", "v", 1, XATTR_REPLACE), ENOTSUP);
    CHECK_ERRNO(removexattr("file", "user.x"), ENOTSUP);
    CHECK_ERRNO(lremovexattr("none", "user.x"), ENOENT);
    CHECK_ERRNO(fremovexattr(99, "user.x"), EBADF);
    return 0;
}
