// peer: skip leaves the backslash
/* A backslash before a slash leaves the slash what it is. */
#include "test.h"
#include <fcntl.h>
#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

static void finds(const char *pattern, int flags, const char *path) {
    glob_t g;
    CHECK_INT(glob(pattern, flags, NULL, &g), path ? 0 : GLOB_NOMATCH);
    if (path) {
        CHECK_INT(g.gl_pathc, 1);
        CHECK_STR(g.gl_pathv[0], path);
        globfree(&g);
    }
}

int main(void) {
    CHECK_INT(mkdir("a", 0777), 0);
    CHECK_INT(mkdir("b\\", 0777), 0);
    close(open("a/y", O_WRONLY | O_CREAT, 0666));
    close(open("b\\/z", O_WRONLY | O_CREAT, 0666));
    finds("a\\/y", 0, "a/y");
    finds("a\\/?", 0, "a/y");
    finds("[a]\\/y", 0, "a/y");
    finds("?\\/\\y", 0, "a/y");
    finds("b\\\\/z", 0, "b\\/z");
    finds("b*\\\\/z", 0, "b\\/z");
    finds("b\\/z", GLOB_NOESCAPE, "b\\/z");
    finds("b\\/z", 0, NULL);
    return 0;
}
