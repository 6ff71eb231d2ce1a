// inject: fd_readdir:errno=io
#include "test.h"
#include <glob.h>
#include <string.h>

static int calls, answer;

static int on_error(const char *path, int error) {
    calls++;
    CHECK(strcmp(path, ".") == 0 || strcmp(path, "/") == 0);
    CHECK_INT(error, EIO);
    return answer;
}

int main(void) {
    glob_t g;
    CHECK_INT(glob("*", 0, NULL, &g), GLOB_NOMATCH);
    CHECK_INT(glob("*", GLOB_ERR, NULL, &g), GLOB_ABORTED);
    CHECK_INT(glob("*", 0, on_error, &g), GLOB_NOMATCH);
    answer = 1;
    CHECK_INT(glob("/*", 0, on_error, &g), GLOB_ABORTED);
    CHECK_INT(calls, 2);
    return 0;
}
