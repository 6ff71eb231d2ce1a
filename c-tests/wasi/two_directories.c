// The longest matching name wins, and nothing leads from one directory into another.
// hostflags: --dir data::/data --dir deep::/data/deep
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include "test.h"

int main(void) {
    struct stat a, b;
    CHECK(close(open("/data/file", O_CREAT | O_WRONLY, 0666)) == 0);
    CHECK(close(open("/data/deep/file", O_CREAT | O_WRONLY, 0666)) == 0);
    CHECK(stat("/data/file", &a) == 0 && stat("/data/deep/file", &b) == 0);
    CHECK(a.st_ino != b.st_ino);
    CHECK_ERRNO(access("/file", F_OK), ENOENT);
    CHECK_ERRNO(access("/datax/file", F_OK), ENOENT);
    CHECK(access("/data/deep/../file", F_OK) == -1 || access("/data/file", F_OK) == 0);
    CHECK_ERRNO(rename("/data/file", "/data/deep/file/x"), ENOTDIR);
    CHECK_INT(rename("/data/file", "/moved"), 0);
    CHECK_INT(access("/moved", F_OK), 0);
    return 0;
}
