// Nothing is pre-opened: paths lead nowhere.
// hostflags: --no-dir
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include "test.h"

static int absent(void) { return errno == ENOENT || errno == ENOTCAPABLE; }

int main(void) {
    struct stat data;
    CHECK(open("/x", O_RDONLY) == -1 && absent());
    CHECK(open("x", O_CREAT | O_WRONLY, 0666) == -1 && absent());
    CHECK(fopen("/x", "w") == NULL && absent());
    CHECK(opendir("/") == NULL && absent());
    CHECK(stat("/", &data) == -1 && absent());
    CHECK(mkdir("/d", 0777) == -1 && absent());
    CHECK(rename("/a", "/b") == -1 && absent());
    return 0;
}
