// peer: differs takes null and empty paths for the current directory
/* mkdir, mkdirat; permissions that WASI does not have. */
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    struct stat s;
    CHECK_INT(mkdir("dir", 0777), 0);
    CHECK(stat("dir", &s) == 0 && S_ISDIR(s.st_mode));
    CHECK_INT(mkdir("slash/", 0777), 0);
    CHECK(stat("slash", &s) == 0 && S_ISDIR(s.st_mode));
    CHECK_ERRNO(mkdir("dir", 0777), EEXIST);
    CHECK_ERRNO(mkdir("none/dir", 0777), ENOENT);
    CHECK_ERRNO(mkdir("", 0777), ENOENT);
    CHECK_ERRNO(mkdir(NULL, 0777), EFAULT);
    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK_ERRNO(mkdir("file", 0777), EEXIST);
    CHECK_ERRNO(mkdir("file/dir", 0777), ENOTDIR);
    int dir = open("dir", O_RDONLY | O_DIRECTORY);
    CHECK_INT(mkdirat(dir, "inner", 0777), 0);
    CHECK(stat("dir/inner", &s) == 0 && S_ISDIR(s.st_mode));
    CHECK_INT(mkdirat(AT_FDCWD, "dir/second", 0777), 0);
    CHECK_ERRNO(mkdirat(99, "x", 0777), EBADF);
    CHECK_ERRNO(mkdir("dir/.", 0777), EEXIST);
    CHECK_ERRNO(mkdir("dir/..", 0777), EEXIST);
    CHECK_ERRNO(mkdir("other/.", 0777), ENOENT);
    return 0;
}
