// peer: differs has none of these functions
/* mkstemp, mkostemp, mkstemps, mkostemps, mkdtemp, mktemp. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int filled(const char *name, const char *before, const char *after) {
    size_t n = strlen(before);
    return strncmp(name, before, n) == 0 && strcmp(name + n + 6, after) == 0 && !memchr(name + n, 'X', 6) &&
           !memchr(name + n, '/', 6);
}

int main(void) {
    struct stat s;
    char a[] = "tmpXXXXXX", b[] = "tmpXXXXXX";
    int fd = mkstemp(a);
    CHECK(fd > 2 && filled(a, "tmp", ""));
    CHECK_INT(write(fd, "abc", 3), 3);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    char text[4];
    CHECK_INT(read(fd, text, 4), 3);
    CHECK(stat(a, &s) == 0 && S_ISREG(s.st_mode));
    CHECK(mkstemp(b) > 2 && strcmp(a, b) != 0);
    char c[] = "XXXXXX.txt";
    CHECK(mkstemps(c, 4) > 2 && filled(c, "", ".txt"));
    char d[] = "/tXXXXXX";
    fd = mkostemp(d, O_APPEND);
    CHECK(fd > 2 && filled(d, "/t", ""));
    CHECK_INT(fcntl(fd, F_GETFL), O_RDWR | O_APPEND);
    char e[] = "XXXXXXX.c";
    CHECK(mkostemps(e, 2, O_CLOEXEC) > 2 && e[0] == 'X' && stat(e, &s) == 0);
    char f[] = "dirXXXXXX";
    CHECK(mkdtemp(f) == f && filled(f, "dir", ""));
    CHECK(stat(f, &s) == 0 && S_ISDIR(s.st_mode));
    char g[] = "freeXXXXXX";
    CHECK(mktemp(g) == g && filled(g, "free", ""));
    CHECK_ERRNO(stat(g, &s), ENOENT);

    char bad[] = "nameXXXXX";
    CHECK_ERRNO(mkstemp(bad), EINVAL);
    CHECK(strcmp(bad, "nameXXXXX") == 0);
    CHECK_ERRNO(mkdtemp(bad), EINVAL);
    char suffix[] = "XXXXXX.c";
    CHECK_ERRNO(mkstemps(suffix, 3), EINVAL);
    CHECK_ERRNO(mkstemps(suffix, -1), EINVAL);
    CHECK_ERRNO(mkstemps(suffix, 100), EINVAL);
    char none[] = "none/XXXXXX";
    CHECK_ERRNO(mkstemp(none), ENOENT);
    errno = 0;
    CHECK(mktemp(bad) == bad && bad[0] == 0 && errno == EINVAL);
    return 0;
}
