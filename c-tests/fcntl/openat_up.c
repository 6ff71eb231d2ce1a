// peer: differs finds nothing above a directory that is open
/* A tree is left upwards by "..", each directory being removed as soon as it is left: rm -r. */
#include "../test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    enum { DEPTH = 40 };
    CHECK_INT(mkdir("top", 0777), 0);
    int fd = open("top", O_RDONLY | O_DIRECTORY);
    for (int depth = 0; depth < DEPTH; depth++) {
        CHECK_INT(mkdirat(fd, "k", 0777), 0);
        int below = openat(fd, "k", O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
        CHECK(below >= 0);
        CHECK_INT(close(fd), 0);
        fd = below;
    }
    for (int depth = 0; depth < DEPTH; depth++) {
        struct stat up, seen;
        CHECK_INT(fstatat(fd, "..", &up, 0), 0);
        int above = openat(fd, "..", O_RDONLY | O_DIRECTORY);
        CHECK(above >= 0);
        CHECK_INT(fstat(above, &seen), 0);
        CHECK_INT(up.st_ino == seen.st_ino, 1);
        CHECK_INT(close(fd), 0);
        CHECK_INT(unlinkat(above, "k", AT_REMOVEDIR), 0);
        fd = above;
    }
    /* By a link, which goes before the descriptor is used. */
    CHECK_INT(mkdirat(fd, "a", 0777), 0);
    CHECK_INT(mkdirat(fd, "a/b", 0777), 0);
    CHECK_INT(symlinkat("a/b", fd, "link"), 0);
    int by_link = openat(fd, "link/..", O_RDONLY | O_DIRECTORY);
    CHECK(by_link >= 0);
    CHECK_INT(unlinkat(fd, "link", 0), 0);
    CHECK_INT(unlinkat(by_link, "b", AT_REMOVEDIR), 0);
    CHECK_INT(faccessat(by_link, "../a", F_OK, 0), 0);
    CHECK_INT(close(by_link), 0);
    CHECK_INT(unlinkat(fd, "a", AT_REMOVEDIR), 0);
    CHECK_INT(close(fd), 0);
    CHECK_INT(rmdir("top"), 0);
    return 0;
}
