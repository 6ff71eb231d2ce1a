// peer: skip it knows no names of open directories
/* ".." from a descriptor whose directory has a name longer than PATH_MAX. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEPTH 70
static char name[201], twice[402], again[205];

static int same(int a, int b) {
    struct stat one, other;
    return fstat(a, &one) == 0 && fstat(b, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

int main(void) {
    memset(name, 'n', 200);
    sprintf(twice, "%s/%s", name, name);
    sprintf(again, "../%s", name);
    CHECK_INT(mkdir("t", 0777), 0);
    int top = open("t", O_RDONLY | O_DIRECTORY), dir = dup(top), middle = -1;
    for (int i = 1; i < DEPTH; i++) {
        CHECK_INT(mkdirat(dir, name, 0777), 0);
        int next = openat(dir, name, O_RDONLY | O_DIRECTORY);
        if (i == DEPTH / 2) middle = dup(next);
        close(dir);
        dir = next;
    }
    // Several components at once, and by way of the parent.
    int above = openat(dir, "../..", O_RDONLY | O_DIRECTORY), child = openat(above, twice, O_RDONLY | O_DIRECTORY);
    CHECK(same(child, dir));
    close(child);
    child = openat(dir, again, O_RDONLY | O_DIRECTORY);
    CHECK(same(child, dir));
    close(child);
    close(above);
    CHECK_ERRNO(fchdir(dir), ENAMETOOLONG);
    struct stat s;
    CHECK_INT(fstatat(dir, "..", &s, 0), 0);
    CHECK(S_ISDIR(s.st_mode));

    // Up to the top, as rm goes.
    int failed = 0, met = 0;
    for (int i = 1; i < DEPTH && !failed; i++) {
        met += same(dir, middle);
        int next = openat(dir, "..", O_RDONLY | O_DIRECTORY);
        if (next < 0 || unlinkat(next, name, AT_REMOVEDIR) != 0) {
            CHECK_INT(errno, 0);
            CHECK_INT(i, 0);
            failed = 1;
        }
        close(dir);
        dir = next;
    }
    CHECK_INT(met, 1);
    CHECK(same(dir, top));
    CHECK_INT(close(dir), 0);
    CHECK_INT(close(middle), 0);
    CHECK_INT(close(top), 0);
    CHECK_INT(rmdir("t"), 0);

    // Nothing of the library's stays open.
    int lowest = open(".", O_RDONLY | O_DIRECTORY);
    CHECK_INT(lowest, top);
}
