// peer: differs does not report a directory that is not there
/* A directory that cannot be read is reported; a file in the place of one is not. */
#include "test.h"
#include <fcntl.h>
#include <glob.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int calls, error, answer;

static int report(const char *path, int code) {
    calls++;
    error = code;
    CHECK(strcmp(path, "nodir") == 0 || strcmp(path, "dangling") == 0 || strcmp(path, "nodir/") == 0 ||
          strcmp(path, "dangling/") == 0);
    return answer;
}

int main(void) {
    glob_t g;
    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(symlink("none", "dangling"), 0);
    CHECK_INT(glob("nodir/*", 0, report, &g), GLOB_NOMATCH);
    CHECK(calls == 1 && error == ENOENT);
    CHECK_INT(glob("nodir/*", GLOB_ERR, NULL, &g), GLOB_ABORTED);
    answer = 1;
    CHECK_INT(glob("nodir/*", 0, report, &g), GLOB_ABORTED);
    CHECK_INT(glob("dangling/*", 0, report, &g), GLOB_ABORTED);
    CHECK_INT(glob("file/*", GLOB_ERR, report, &g), GLOB_NOMATCH);
    CHECK_INT(glob("nofile", GLOB_ERR, report, &g), GLOB_NOMATCH);
    return 0;
}
