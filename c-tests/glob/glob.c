// live-blocks: 2
// env: HOME=/dir
// peer: skip wasi-libc has no GLOB_TILDE
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static char got[500];

static const char *run(const char *pattern, int flags) {
    glob_t g;
    int error = glob(pattern, flags, NULL, &g);
    got[0] = 0;
    if (error) {
        sprintf(got, "error %d", error);
        return got;
    }
    for (size_t i = 0; i < g.gl_pathc; i++) sprintf(got + strlen(got), "%s%s", i ? " " : "", g.gl_pathv[i]);
    CHECK(g.gl_pathv[g.gl_pathc] == NULL);
    globfree(&g);
    CHECK(g.gl_pathv == NULL || g.gl_pathc == 0);
    return got;
}

#define IS(pattern, flags, expected)                                                                                   \
    do {                                                                                                               \
        if (strcmp(run(pattern, flags), expected)) printf("%s: %s, expected %s\n", pattern, got, expected);            \
    } while (0)

static int errors;

static int on_error(const char *path, int error) {
    (void)path;
    errors += error != 0;
    return 0;
}

int main(void) {
    static const char *const files[] = {"a.c",    "b.c",         "c.h",       ".hidden", "dir/x.c",
                                        "dir/.y", "dir/sub/z.c", "other/x.c", "st*r"};
    mkdir("dir", 0777);
    mkdir("dir/sub", 0777);
    mkdir("other", 0777);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) CHECK(creat(files[i], 0666) >= 0);

    IS("*.c", 0, "a.c b.c");
    IS("*", 0, "a.c b.c c.h dir other st*r");
    IS("*", GLOB_MARK, "a.c b.c c.h dir/ other/ st*r");
    IS(".*d*", 0, ".hidden");
    IS("*/x.c", 0, "dir/x.c other/x.c");
    IS("*/*/*", 0, "dir/sub/z.c");
    IS("dir/*", 0, "dir/sub dir/x.c");
    IS("./[ab].c", 0, "./a.c ./b.c");
    IS("/*.h", 0, "/c.h");
    IS("d*//x.c", 0, "dir//x.c");
    IS("dir/", 0, "dir/");
    IS("a.c", 0, "a.c");
    IS("a.c/", 0, "error 3");
    IS("none*", 0, "error 3");
    IS("none*", GLOB_NOCHECK, "none*");
    IS("no/such/*", GLOB_ERR, "error 2");
    IS("st\\*r", 0, "st*r");
    IS("st\\*?", 0, "st*r");
    IS("st\\*r", GLOB_NOESCAPE, "error 3");
    IS("~/x*", GLOB_TILDE, "/dir/x.c");
    IS("~", GLOB_TILDE, "/dir");
    IS("~nobody/*", GLOB_TILDE_CHECK, "error 3");
    IS("*/", 0, "dir/ other/");

    glob_t g = {.gl_offs = 2};
    CHECK_INT(glob("*.h", GLOB_DOOFFS, NULL, &g), 0);
    CHECK_INT(glob("*.c", GLOB_DOOFFS | GLOB_APPEND, on_error, &g), 0);
    CHECK_INT(g.gl_pathc, 3);
    CHECK(g.gl_pathv[0] == NULL && g.gl_pathv[1] == NULL && strcmp(g.gl_pathv[2], "c.h") == 0);
    CHECK(strcmp(g.gl_pathv[3], "a.c") == 0 && strcmp(g.gl_pathv[4], "b.c") == 0 && g.gl_pathv[5] == NULL);
    globfree(&g);
    CHECK_INT(errors, 0);
    return 0;
}
