/* What lies outside the pre-opened directories cannot be reached, by whatever name. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int refused(int result) {
    return result == -1 && (errno == ENOENT || errno == ENOTCAPABLE || errno == EPERM);
}

int main(void) {
    CHECK(mkdir("dir", 0777) == 0);
    CHECK(refused(open("..", O_RDONLY)));
    CHECK(refused(open("../", O_RDONLY)));
    CHECK(refused(open("/..", O_RDONLY)));
    CHECK(refused(open("dir/../../etc/passwd", O_RDONLY)));
    CHECK(refused(open("/../etc/passwd", O_RDONLY)));
    CHECK(refused(open("../new", O_WRONLY | O_CREAT, 0666)));
    CHECK(refused(mkdir("../new", 0777)));
    CHECK(refused(unlink("../new")));
    CHECK(refused(rename("dir", "../dir")));
    CHECK(symlink("../..", "up") == 0);
    CHECK(refused(open("up/etc/passwd", O_RDONLY)));
    struct stat status;
    CHECK(refused(stat("..", &status)));
    CHECK(lstat("up", &status) == 0);
    return 0;
}
