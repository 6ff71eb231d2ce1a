// peer: differs has no block size, takes null and empty paths, ignores unknown flags
/* stat, lstat, fstat, fstatat. */
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int main(void) {
    struct stat a, b;
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(write(fd, "0123456789", 10), 10);
    CHECK_INT(mkdir("dir", 0777), 0);
    CHECK_INT(symlink("file", "link"), 0);
    CHECK_INT(link("file", "dir/other"), 0);

    CHECK_INT(stat("file", &a), 0);
    CHECK(S_ISREG(a.st_mode));
    CHECK_INT(a.st_size, 10);
    CHECK_INT(a.st_nlink, 2);
    CHECK(a.st_ino != 0);
    CHECK(a.st_blksize > 0);
    CHECK(a.st_blocks > 0);
    CHECK(a.st_mtim.tv_nsec >= 0 && a.st_mtim.tv_nsec < 1000000000);
    time_t now = time(NULL);
    CHECK(a.st_mtime > now - 100 && a.st_mtime < now + 100);

    CHECK_INT(fstat(fd, &b), 0);
    CHECK(b.st_ino == a.st_ino && b.st_dev == a.st_dev && b.st_mode == a.st_mode && b.st_size == 10);
    CHECK_INT(stat("link", &b), 0);
    CHECK(b.st_ino == a.st_ino && S_ISREG(b.st_mode));
    CHECK_INT(lstat("link", &b), 0);
    CHECK(b.st_ino != a.st_ino && S_ISLNK(b.st_mode));
    CHECK_INT(b.st_size, 4);
    CHECK_INT(lstat("file", &b), 0);
    CHECK(b.st_ino == a.st_ino);
    CHECK_INT(stat("dir", &b), 0);
    CHECK(S_ISDIR(b.st_mode));
    CHECK_INT(stat("dir/", &b), 0);
    CHECK_INT(stat("/", &b), 0);
    CHECK(S_ISDIR(b.st_mode));
    CHECK_INT(stat(".", &b), 0);

    int dir = open("dir", O_RDONLY | O_DIRECTORY);
    CHECK_INT(fstatat(dir, "other", &b, 0), 0);
    CHECK(b.st_ino == a.st_ino);
    CHECK_INT(fstatat(AT_FDCWD, "link", &b, AT_SYMLINK_NOFOLLOW), 0);
    CHECK(S_ISLNK(b.st_mode));
    CHECK_INT(fstatat(dir, "/file", &b, 0), 0);
    CHECK_INT(fstat(dir, &b), 0);
    CHECK(S_ISDIR(b.st_mode));

    CHECK_ERRNO(stat("none", &b), ENOENT);
    CHECK_ERRNO(stat("", &b), ENOENT);
    CHECK_ERRNO(stat("file/x", &b), ENOTDIR);
    CHECK_ERRNO(stat(NULL, &b), EFAULT);
    CHECK_ERRNO(stat("file", NULL), EFAULT);
    CHECK_ERRNO(fstat(99, &b), EBADF);
    CHECK_ERRNO(fstat(-1, &b), EBADF);
    CHECK_ERRNO(fstatat(99, "file", &b, 0), EBADF);
    CHECK_ERRNO(fstatat(fd, "file", &b, 0), ENOTDIR);
    CHECK_ERRNO(fstatat(AT_FDCWD, "file", &b, 0x2000), EINVAL);
    CHECK_INT(symlink("loop", "loop"), 0);
    CHECK_ERRNO(stat("loop", &b), ELOOP);
    CHECK_INT(lstat("loop", &b), 0);
    return 0;
}
