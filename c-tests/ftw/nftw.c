// peer: skip wasi-libc's directories have another order
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *lines[50];
static int count, stop_at = -1, check_cwd;

static int visit(const char *path, const struct stat *st, int kind, struct FTW *f) {
    char line[200];
    snprintf(line, sizeof line, "%s %d %s %d", path, kind, path + f->base, f->level);
    if (kind == FTW_D || kind == FTW_DP) CHECK(S_ISDIR(st->st_mode));
    if (kind == FTW_F) CHECK(S_ISREG(st->st_mode));
    struct stat again;
    if (check_cwd) CHECK(lstat(path + f->base, &again) == 0 && again.st_ino == st->st_ino);
    lines[count] = strdup(line);
    return count++ == stop_at ? 42 : 0;
}

static int old_visit(const char *path, const struct stat *st, int kind) {
    (void)st;
    char line[200];
    snprintf(line, sizeof line, "%s %d", path, kind);
    lines[count++] = strdup(line);
    return 0;
}

static int compare(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void expect(const char *expected) {
    char all[2000] = "";
    qsort(lines, count, sizeof *lines, compare);
    for (int i = 0; i < count; i++) {
        strcat(all, lines[i]);
        strcat(all, "\n");
        free(lines[i]);
    }
    if (strcmp(all, expected)) printf("got:\n%sexpected:\n%s", all, expected);
    count = 0;
}

int main(void) {
    mkdir("t", 0777);
    mkdir("t/d", 0777);
    mkdir("t/d/e", 0777);
    CHECK(creat("t/f", 0666) >= 0 && creat("t/d/g", 0666) >= 0);
    CHECK_INT(symlink("d", "t/l"), 0);
    CHECK_INT(symlink("nowhere", "t/n"), 0);
    CHECK_INT(symlink("..", "t/d/up"), 0);

    CHECK_INT(nftw("t", visit, 5, FTW_PHYS), 0);
    CHECK(strcmp(lines[0], "t 2 t 0") == 0);
    expect("t 2 t 0\nt/d 2 d 1\nt/d/e 2 e 2\nt/d/g 1 g 2\nt/d/up 5 up 2\nt/f 1 f 1\nt/l 5 l 1\nt/n 5 n 1\n");
    CHECK_INT(nftw("t/", visit, 5, FTW_PHYS | FTW_DEPTH), 0);
    CHECK(strcmp(lines[count - 1], "t 6 t 0") == 0);
    expect("t 6 t 0\nt/d 6 d 1\nt/d/e 6 e 2\nt/d/g 1 g 2\nt/d/up 5 up 2\nt/f 1 f 1\nt/l 5 l 1\nt/n 5 n 1\n");
    CHECK_INT(nftw("t", visit, 1, 0), 0);
    expect("t 2 t 0\nt/d 2 d 1\nt/d/e 2 e 2\nt/d/g 1 g 2\nt/f 1 f 1\nt/l 2 l 1\nt/l/e 2 e 2\nt/l/g 1 g 2\nt/n 7 n 1\n");
    CHECK_INT(nftw("./t/d", visit, 1, FTW_PHYS | FTW_MOUNT), 0);
    expect("./t/d 2 d 0\n./t/d/e 2 e 1\n./t/d/g 1 g 1\n./t/d/up 5 up 1\n");
    CHECK_INT(nftw("t/f", visit, 1, 0), 0);
    expect("t/f 1 f 0\n");

    stop_at = 2;
    CHECK_INT(nftw("t", visit, 5, FTW_PHYS), 42);
    CHECK_INT(count, 3);
    count = 0;
    stop_at = -1;
    check_cwd = 1;
    CHECK_INT(nftw("t", visit, 5, FTW_PHYS | FTW_CHDIR), 0);
    CHECK_INT(count, 8);
    char cwd[PATH_MAX];
    CHECK(strcmp(getcwd(cwd, sizeof cwd), "/") == 0);
    count = 0;
    check_cwd = 0;
    CHECK_INT(ftw("t/d", old_visit, 1), 0);
    CHECK(count >= 3);
    count = 0;
    CHECK_ERRNO(nftw("none", visit, 1, 0), ENOENT);
    CHECK_ERRNO(nftw("", visit, 1, 0), ENOENT);
    CHECK_ERRNO(nftw("t/f/x", visit, 1, 0), ENOTDIR);

    /* deeper than any stack of the walker's */
    char path[PATH_MAX] = "deep";
    mkdir(path, 0777);
    for (int i = 0; i < 200; i++) {
        strcat(path, "/abcdefg");
        CHECK_INT(mkdir(path, 0777), 0);
    }
    stop_at = 49;
    CHECK_INT(nftw("deep", visit, 1, FTW_PHYS), 42);
    CHECK_INT(count, 50);
    return 0;
}
