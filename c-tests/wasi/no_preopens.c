// hostflags: --no-dir
/* Without a directory there is no path. */
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    struct stat s;
    CHECK_ERRNO(open("file", O_RDONLY), ENOENT);
    CHECK_ERRNO(open("/", O_RDONLY), ENOENT);
    CHECK_ERRNO(stat(".", &s), ENOENT);
    CHECK_ERRNO(mkdir("dir", 0777), ENOENT);
    CHECK_ERRNO(opendir("."), ENOENT);
    CHECK_ERRNO(rmdir("/x"), ENOENT);
    char b[4];
    CHECK(getcwd(b, sizeof b) == b && b[0] == '/' && b[1] == 0);
    return 0;
}
