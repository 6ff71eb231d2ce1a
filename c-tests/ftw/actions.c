// peer: skip it has no such flags
/* FTW_ACTIONRETVAL: what the visitor returns says how to go on. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char seen[4000];
static const char *at;
static int answer, siblings;

static int visit(const char *path, const struct stat *s, int kind, struct FTW *where) {
    (void)s;
    strcat(strcat(strcat(seen, kind == FTW_DP ? "^" : ""), path), " ");
    if (where->level == 2) siblings++;
    return at && strcmp(path, at) == 0 ? answer : FTW_CONTINUE;
}

static int walk(int flags, const char *stop_at, int with) {
    *seen = 0;
    at = stop_at;
    answer = with;
    siblings = 0;
    return nftw("t", visit, 10, FTW_PHYS | flags);
}

static int saw(const char *path) {
    char name[100];
    strcat(strcat(strcpy(name, " "), path), " ");
    char all[4002] = " ";
    return strstr(strcat(all, seen), name) != NULL;
}

int main(void) {
    CHECK_INT(mkdir("t", 0777), 0);
    for (int i = 0; i < 3; i++) {
        char path[20] = "t/a";
        path[2] += i;
        CHECK_INT(mkdir(path, 0777), 0);
        for (int j = 0; j < 4; j++) {
            char file[20];
            strcat(strcpy(file, path), "/w");
            file[4] += j;
            close(open(file, O_WRONLY | O_CREAT, 0666));
        }
    }
    CHECK_INT(FTW_CONTINUE, 0);
    // Without the flag, any other value ends the walk.
    CHECK_INT(walk(0, "t/b", FTW_SKIP_SUBTREE), FTW_SKIP_SUBTREE);
    CHECK_INT(walk(0, "t/b/x", FTW_SKIP_SIBLINGS), FTW_SKIP_SIBLINGS);
    CHECK_INT(walk(FTW_ACTIONRETVAL, NULL, 0), 0);
    CHECK_INT(siblings, 12);
    CHECK_INT(walk(FTW_ACTIONRETVAL, "t/b/x", FTW_STOP), FTW_STOP);
    CHECK_INT(walk(FTW_ACTIONRETVAL, "t/b/x", 77), 77);
    CHECK_INT(walk(FTW_ACTIONRETVAL, "t/b/x", -1), -1);

    CHECK_INT(walk(FTW_ACTIONRETVAL, "t/b", FTW_SKIP_SUBTREE), 0);
    CHECK(saw("t/a") && saw("t/a/w") && saw("t/b") && saw("t/c/z"));
    CHECK(!saw("t/b/w") && !saw("t/b/x"));
    CHECK_INT(siblings, 8);
    // Of a file it is nothing.
    CHECK_INT(walk(FTW_ACTIONRETVAL, "t/b/x", FTW_SKIP_SUBTREE), 0);
    CHECK_INT(siblings, 12);
    CHECK_INT(walk(FTW_ACTIONRETVAL, "t", FTW_SKIP_SUBTREE), 0);
    CHECK_STR(seen, "t ");

    CHECK_INT(walk(FTW_ACTIONRETVAL, "t/b", FTW_SKIP_SIBLINGS), 0);
    CHECK(saw("t/b") && !saw("t/b/w") && strcmp(seen + strlen(seen) - 4, "t/b ") == 0);
    CHECK_INT(walk(FTW_ACTIONRETVAL, "t/b/x", FTW_SKIP_SIBLINGS), 0);
    CHECK(saw("t/a/w") && saw("t/a/z") && saw("t/c/w") && siblings < 12);
    CHECK_INT(walk(FTW_ACTIONRETVAL, "t", FTW_SKIP_SIBLINGS), 0);
    CHECK_STR(seen, "t ");

    // Behind what is in them.
    CHECK_INT(walk(FTW_ACTIONRETVAL | FTW_DEPTH, "t/b", FTW_SKIP_SUBTREE), 0);
    CHECK(saw("t/b/w") && saw("^t/b") && saw("^t"));
    CHECK_INT(walk(FTW_ACTIONRETVAL | FTW_DEPTH, "t/b/x", FTW_SKIP_SIBLINGS), 0);
    CHECK(saw("^t/a") && saw("^t/b") && saw("^t/c") && saw("^t") && siblings < 12);
    CHECK_INT(walk(FTW_ACTIONRETVAL | FTW_DEPTH, "t/b", FTW_SKIP_SIBLINGS), 0);
    CHECK(saw("^t/b") && saw("^t") && strcmp(seen + strlen(seen) - 8, "^t/b ^t ") == 0);
    CHECK_INT(walk(FTW_ACTIONRETVAL | FTW_CHDIR, "t/b", FTW_SKIP_SUBTREE), 0);
    CHECK_INT(siblings, 8);
    CHECK_INT(walk(FTW_XDEV, NULL, 0), 0);
    CHECK_INT(siblings, 12);
}
