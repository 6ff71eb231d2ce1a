// peer: differs it leaves the answer to the host
/* The root directory is neither removed nor renamed, and nothing is made in its stead. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(mkdir("dir", 0777), 0);
    const char *names[] = {"/", "//", "/dir/..", "dir/../"};
    CHECK_ERRNO(rmdir("/"), EBUSY);
    CHECK_ERRNO(rmdir("//"), EBUSY);
    CHECK_ERRNO(unlinkat(AT_FDCWD, "/", AT_REMOVEDIR), EBUSY);
    CHECK_ERRNO(remove("/"), EBUSY);
    CHECK_ERRNO(rename("/", "other"), EBUSY);
    CHECK_ERRNO(rename("dir", "/"), EBUSY);
    CHECK_ERRNO(rmdir("dir/.."), ENOTEMPTY);
    for (int i = 0; i < 4; i++) {
        CHECK_ERRNO(unlink(names[i]), EISDIR);
        CHECK_ERRNO(mkdir(names[i], 0777), EEXIST);
        CHECK_ERRNO(symlink("x", names[i]), EEXIST);
        CHECK_ERRNO(link("file", names[i]), EEXIST);
        CHECK_ERRNO(open(names[i], O_WRONLY), EISDIR);
        CHECK_ERRNO(open(names[i], O_RDONLY | O_CREAT, 0666), EISDIR);
        if (i < 3) // a slash at the end may also be EISDIR
            CHECK_ERRNO(open(names[i], O_RDONLY | O_CREAT | O_EXCL, 0666), EEXIST);
    }
    CHECK_ERRNO(link("/", "other"), EPERM);
    CHECK_INT(rmdir("dir"), 0);
}
