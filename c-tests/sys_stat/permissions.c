// peer: differs shows neither owners nor permissions
/* st_mode has the permissions that there are, st_uid and st_gid are the user's, times and sizes are plausible. */
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    struct stat a, b;
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(write(fd, "0123456789", 10), 10);
    CHECK_INT(mkdir("dir", 0777), 0);
    CHECK_INT(symlink("file", "link"), 0);
    CHECK_INT(stat("file", &a), 0);
    CHECK_INT(a.st_mode, S_IFREG | 0644);
    CHECK(a.st_uid == geteuid() && a.st_gid == getegid());
    CHECK(a.st_blksize == 4096 && a.st_blocks == 1 && a.st_nlink == 1);
    CHECK_INT(fstat(fd, &b), 0);
    CHECK(b.st_mode == a.st_mode && b.st_dev == a.st_dev && b.st_ino == a.st_ino && b.st_uid == a.st_uid);
    CHECK_INT(stat("dir", &b), 0);
    CHECK_INT(b.st_mode, S_IFDIR | 0755);
    CHECK(b.st_ino != a.st_ino);
    CHECK_INT(lstat("link", &b), 0);
    CHECK_INT(b.st_mode, S_IFLNK | 0777);
    CHECK_INT(access("file", R_OK | W_OK), 0);
    CHECK_ERRNO(access("file", X_OK), EACCES);
    CHECK_INT(access("dir", R_OK | W_OK | X_OK), 0);
    CHECK_INT(chown("file", geteuid(), getegid()), 0);

    /* the time of the last change is not before that of the last write */
    struct timespec times[2] = {{1000000000, 0}, {4000000000, 5}};
    CHECK_INT(futimens(fd, times), 0);
    CHECK_INT(stat("file", &a), 0);
    CHECK(a.st_atim.tv_sec == 1000000000 && a.st_mtim.tv_sec == 4000000000 && a.st_ctim.tv_sec >= a.st_mtim.tv_sec);

    /* a standard stream is something */
    for (int i = 0; i < 3; i++) {
        CHECK_INT(fstat(i, &b), 0);
        CHECK((b.st_mode & S_IFMT) != 0);
        CHECK(isatty(i) == !!S_ISCHR(b.st_mode));
    }
    return 0;
}
