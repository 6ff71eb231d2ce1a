/* What the status says of time, device and links: the change time moves with each change, also when the time of the last
   modification is set back; the device is the same for all that a directory holds. */
// peer: differs its host shows the time of birth as that of the last change
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int later(struct timespec a, struct timespec b) {
    return a.tv_sec > b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec > b.tv_nsec);
}

static void wait_a_little(void) { nanosleep(&(struct timespec){0, 20000000}, NULL); }

int main(void) {
    struct stat s, before, other;
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(write(fd, "1234", 4), 4);
    CHECK_INT(fstat(fd, &before), 0);
    CHECK(before.st_dev != 0);
    CHECK_INT(stat("file", &s), 0);
    CHECK(s.st_dev == before.st_dev && s.st_ino == before.st_ino);
    CHECK(!later(s.st_ctim, before.st_ctim) && !later(before.st_ctim, s.st_ctim));
    CHECK_INT(s.st_nlink, 1);
    CHECK_INT(s.st_blocks > 0, 1);

    // An old time of modification does not make the change old.
    wait_a_little();
    CHECK_INT(futimens(fd, (struct timespec[2]){{1000, 0}, {2000, 0}}), 0);
    CHECK_INT(fstat(fd, &s), 0);
    CHECK_INT(s.st_mtim.tv_sec, 2000);
    CHECK(later(s.st_ctim, before.st_ctim));
    before = s;

    // Another name is a change.
    wait_a_little();
    CHECK_INT(link("file", "name"), 0);
    CHECK_INT(lstat("name", &s), 0);
    CHECK(later(s.st_ctim, before.st_ctim));
    CHECK_INT(s.st_nlink, 2);
    CHECK_INT(s.st_ino == before.st_ino, 1);
    before = s;
    wait_a_little();
    CHECK_INT(rename("name", "renamed"), 0);
    CHECK_INT(unlink("renamed"), 0);
    CHECK_INT(fstat(fd, &s), 0);
    CHECK(later(s.st_ctim, before.st_ctim));
    CHECK_INT(s.st_nlink, 1);

    // Directories and links, by every way to them.
    CHECK_INT(mkdir("dir", 0777), 0);
    CHECK_INT(symlink("../file", "dir/link"), 0);
    CHECK_INT(stat("dir", &before), 0);
    CHECK(before.st_dev == s.st_dev && before.st_ino != s.st_ino);
    int dir = open("dir", O_RDONLY | O_DIRECTORY);
    CHECK_INT(fstat(dir, &other), 0);
    CHECK(other.st_dev == before.st_dev && other.st_ino == before.st_ino);
    CHECK_INT(rename("dir", "moved"), 0);
    CHECK_INT(fstatat(dir, "link", &other, AT_SYMLINK_NOFOLLOW), 0);
    CHECK(S_ISLNK(other.st_mode));
    CHECK_INT(other.st_size, 7);
    CHECK_INT(lstat("moved/link", &before), 0);
    CHECK(other.st_ino == before.st_ino && other.st_dev == s.st_dev);
    CHECK_INT(stat("moved/link", &before), 0);
    CHECK(before.st_ino == s.st_ino);
    CHECK_INT(fstatat(dir, ".", &other, 0), 0);
    CHECK(S_ISDIR(other.st_mode));
    CHECK_ERRNO(stat("none", &s), ENOENT);
    CHECK_ERRNO(stat("file/x", &s), ENOTDIR);
}
