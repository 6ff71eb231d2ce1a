// Too many open files: everything that opens says so and leaves nothing behind.
// inject: path_open:errno=mfile
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include "test.h"

static int never(const struct dirent *entry) {
    (void)entry;
    return 1;
}

int main(void) {
    struct dirent **names;
    CHECK_ERRNO(open("/data", O_CREAT | O_RDWR, 0666), EMFILE);
    CHECK_ERRNO(open("/data", O_RDONLY), EMFILE);
    CHECK_ERRNO(openat(3, "data", O_RDONLY), EMFILE);
    CHECK_ERRNO(creat("/data", 0666), EMFILE);
    CHECK_ERRNO(fopen("/data", "w"), EMFILE);
    CHECK_ERRNO(opendir("/"), EMFILE);
    CHECK_ERRNO(scandir("/", &names, never, alphasort), EMFILE);
    char template[] = "/tmpXXXXXX";
    CHECK_ERRNO(mkstemp(template), EMFILE);
    errno = 0;
    CHECK(freopen("/data", "w", stdin) == NULL);
    CHECK_INT(errno, EMFILE);
    return 0;
}
